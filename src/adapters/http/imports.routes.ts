import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { ImportDesk, LedgerFile } from "#application/imports/import-desk.ts";
import type { ImportRuns, RunState } from "#application/imports/import-runs.ts";
import { listImports, type SeenImport, viewImport } from "#application/imports/list-imports.ts";
import type { PreviewRuns } from "#application/imports/preview-runs.ts";
import { type MarkWorkbook, resultOfImport } from "#application/imports/result-of-import.ts";
import { undoneSoFar } from "#application/imports/undo-import.ts";
import { actId } from "#contract/hazards/fields.ts";
import {
  ChosenReading,
  ImportList,
  ImportPage,
  ImportQuery,
  Preview,
  PreviewQuery,
  StartedImport,
  UndoImport,
  UndoneImport,
} from "#contract/imports.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import type { Import } from "#domain/imports/import.ts";
import { Refusal } from "#domain/refusal.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { previewPage } from "./preview-page.ts";
import { readUpload, type Upload } from "./read-upload.ts";
import { sendFile } from "./send-file.ts";
import type { Server } from "./server.ts";

/** What the routes of imports need. */
export type ImportServices = {
  readonly desk: ImportDesk;
  readonly runs: ImportRuns;
  readonly previews: PreviewRuns;
  readonly markWorkbook: MarkWorkbook;
};

/** The posts that keep ledgers: those whose act it is to take one in. */
const config = { gate: importingRoles };
const Id = z.object({ id: z.string().min(1).max(100) });

/** 导入台账: preview, take in, look at, undo. */
export function addImportRoutes(app: Server, services: ImportServices): void {
  addPreviewing(app, services);
  addTakingIn(app, services);
  addLooking(app, services);
}

/** A ledger as offices keep them is done within this time and needs no second question. */
const waitedForMs = 2000;

function addPreviewing(app: Server, { desk, previews }: ImportServices): void {
  const schema = { consumes: ["multipart/form-data"], response: { 200: Preview } };
  app.post("/api/imports/preview", { config, schema }, async (request) => {
    const actor = actorOf(request);
    const { id, ended } = previews.start(actor, fileOf(await readUpload(request)));
    await Promise.race([ended, setTimeout(waitedForMs, undefined, { ref: false })]);
    return previewPage(desk.packing, { id, ...previews.look(actor, id) }, PreviewQuery.parse({}));
  });
  app.get(
    "/api/imports/preview/:id",
    { config, schema: { params: Id, querystring: PreviewQuery, response: { 200: Preview } } },
    async (request) => {
      const { id } = request.params;
      return previewPage(desk.packing, { id, ...previews.look(actorOf(request), id) }, request.query);
    },
  );
}

function addTakingIn(app: Server, { desk, runs }: ImportServices): void {
  app.post(
    "/api/imports",
    { config, schema: { consumes: ["multipart/form-data"], response: { 202: StartedImport } } },
    async (request, reply) => {
      const upload = await readUpload(request);
      const sent = actId.safeParse(upload.fields.get("actId"));
      if (!sent.success) throw new Refusal("invalid", "事项编号不对，请刷新后重新提交。", "actId");
      const id = await runs.start(actorOf(request), { actId: sent.data, input: fileOf(upload) });
      return reply.status(202).send({ id });
    },
  );
  app.post(
    "/api/imports/:id/undo",
    { config, schema: { params: Id, body: UndoImport, response: { 200: UndoneImport } } },
    async (request) => {
      const { reason, ...sent } = request.body;
      const command = { ...sent, batch: request.params.id, input: { reason } };
      const actor = actorOf(request);
      const { batch, end } = await runs.undo(actor, command);
      const ended = end.then(() => true);
      const whole = await Promise.race([ended, setTimeout(waitedForMs, false, { ref: false })]);
      const { batch: _, ...undone } = await undoneSoFar(desk, actor, batch);
      return answer<UndoneImport>({ id: batch.id, running: !whole, ...undone });
    },
  );
}

function addLooking(app: Server, { desk, runs, markWorkbook }: ImportServices): void {
  app.get("/api/imports/:id/result", { config, schema: { params: Id } }, async (request, reply) => {
    const file = await resultOfImport(desk, actorOf(request), request.params.id);
    const { bytes, ending } = await markWorkbook(file);
    const name = file.fileName.replace(/^.*[\\/]/, "").replace(/\.\w{1,5}$/, "");
    return sendFile(reply, { fileName: `${name}（导入结果）`, ending }, bytes);
  });
  app.get("/api/imports", { config, schema: { response: { 200: ImportList } } }, async (request) => {
    const { imports, names } = await listImports(desk.openBooks, actorOf(request));
    return answer<ImportList>(imports.map((batch) => lineOf(batch, names[batch.by] ?? "")));
  });
  app.get(
    "/api/imports/:id",
    { config, schema: { params: Id, querystring: ImportQuery, response: { 200: ImportPage } } },
    async (request) => {
      const { id } = request.params;
      // Asked before the record is read as well: a run that ends in between has left its record unread, not cut short.
      const before = runs.progressOf(id);
      const asked = { id, ...request.query, running: before !== null };
      const seen = await viewImport(desk.openBooks, actorOf(request), asked);
      return pageOf(seen, { running: before ?? runs.progressOf(id), undoing: runs.undoingOf(id) });
    },
  );
}

function fileOf({ fileName, bytes, fields }: Upload): LedgerFile {
  const text = fields.get("choices");
  const choices = ChosenReading.safeParse(text ? parsed(text) : {});
  if (!choices.success) throw new Refusal("invalid", "对列和行的选择格式不对，请刷新后重新预览。", "choices");
  return { fileName, bytes, choices: choices.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function lineOf(batch: Import, byName: string) {
  const { id, home, fileName, at, read, counts } = batch;
  const undone = batch.undone ? { at: batch.undone.at, reason: batch.undone.reason } : null;
  const figures = counts && { ...counts, refused: counts.refused.length };
  return { id, home, fileName, at, byName, read, counts: figures, undone };
}

type Running = { readonly running: RunState | null; readonly undoing: RunState | null };

function pageOf(seen: SeenImport, { running, undoing }: Running): ImportPage {
  const { batch, noted, standing, resting, rows, notUndo } = seen;
  const done = noted.created + noted.duplicate;
  return answer<ImportPage>({
    ...lineOf(batch, seen.byName),
    state: batch.undone ? "undone" : batch.counts ? "done" : running ? "running" : "cut-short",
    progress: running ?? { done, total: batch.read - batch.refused.length },
    refused: batch.refused,
    rows,
    standing: standing.standing,
    acted: standing.acted,
    withdrawn: standing.withdrawn,
    ...resting,
    undoing,
    notUndo,
  });
}
