import { z } from "zod";
import type { LibraryDesk } from "#application/criteria/act-on-standard.ts";
import { exportCatalogue } from "#application/criteria/export-catalogue.ts";
import { exportJudgedTexts } from "#application/criteria/export-judged-texts.ts";
import {
  importOfficialText,
  type OfficialTextPreview,
  previewOfficialText,
} from "#application/criteria/import-official-text.ts";
import {
  addItems,
  addStandard,
  setEffectiveDate,
  withdrawItems,
} from "#application/criteria/keep-standard.ts";
import { listKeptStandards, viewAddedTo } from "#application/criteria/list-kept-standards.ts";
import type { WriteWorkbook } from "#application/documents/renderers.ts";
import type { ReadWorkbook } from "#application/imports/import-desk.ts";
import {
  AddedToShape,
  CatalogueQuery,
  EffectiveDate,
  KeptStandardsShape,
  NewItems,
  NewStandard,
  OfficialTextFields,
  OfficialTextQuery,
  OfficialTextShape,
  Withdrawal,
} from "#contract/library-keeping.ts";
import { libraryKeepers } from "#domain/criteria/keeping-library.ts";
import { officialTextForm } from "#domain/criteria/official-text-sheet.ts";
import { blankForm } from "#domain/parties/intake-sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readUpload } from "./read-upload.ts";
import { sendFile } from "./send-file.ts";
import type { Server } from "./server.ts";

/** What keeping the library needs. */
export type KeepingServices = LibraryDesk & {
  readonly readWorkbook: ReadWorkbook;
  readonly writeWorkbook: WriteWorkbook;
};

const config = { gate: libraryKeepers };
const params = z.object({ id: z.string().max(80) });
const Done = z.object({});

/** Keeping the library: official text, lists of the office's own, days of effect; and handing the list out. */
export function addKeepingRoutes(app: Server, services: KeepingServices): void {
  addReading(app, services);
  addActs(app, services);
  addOfficialText(app, services);
}

function addReading(app: Server, services: KeepingServices): void {
  const { openBooks, writeWorkbook } = services;
  app.get(
    "/api/library/keeping",
    { config, schema: { response: { 200: KeptStandardsShape } } },
    async (request) => {
      const kept = await listKeptStandards(openBooks, actorOf(request));
      const standards = kept.map(({ standard, reasonNot, withOfficialText }) => {
        const { id, title, documentNumber, effectiveOn, effectiveOnSource, origin, localSector, status } =
          standard;
        const named = {
          id,
          title,
          documentNumber,
          effectiveOn,
          effectiveOnSource,
          origin,
          localSector,
          status,
        };
        const counts = { items: standard.items.length, withOfficialText, missing: standard.missing.length };
        return { ...named, ...counts, sectors: standard.sectors, reasonNot };
      });
      return answer<KeptStandardsShape>({ standards });
    },
  );
  app.get(
    "/api/standards/:id/added",
    { config, schema: { params, response: { 200: AddedToShape } } },
    async (request) => {
      const { items } = await viewAddedTo(openBooks, actorOf(request), request.params.id);
      return answer<AddedToShape>({ items });
    },
  );
  app.get(
    "/api/standards.xlsx",
    { config: { gate: "signed-in" }, schema: { querystring: CatalogueQuery } },
    async (request, reply) => {
      const { sector, own } = request.query;
      const asked = { sectors: sector, own: own === "true" };
      const { fileName, sheet } = await exportCatalogue(openBooks, actorOf(request), asked);
      return sendFile(reply, { fileName, ending: "xlsx" }, await writeWorkbook([sheet]));
    },
  );
  app.get("/api/criteria/judged-texts.jsonl", { config }, async (request, reply) => {
    const { fileName, lines } = await exportJudgedTexts(services, actorOf(request));
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
    return sendFile(reply, { fileName, ending: "jsonl" }, bytes);
  });
  app.get("/api/standards/template.xlsx", { config }, async (_request, reply) => {
    const bytes = await writeWorkbook([blankForm(officialTextForm)]);
    return sendFile(reply, { fileName: `${officialTextForm.name}模板`, ending: "xlsx" }, bytes);
  });
}

function addActs(app: Server, services: KeepingServices): void {
  const Added = z.object({ id: z.string() });
  app.post(
    "/api/standards",
    { config, schema: { body: NewStandard, response: { 201: Added } } },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      const id = await addStandard(services, actorOf(request), { actId, input });
      return reply.status(201).send({ id });
    },
  );
  app.put(
    "/api/standards/:id/effective-date",
    { config, schema: { params, body: EffectiveDate, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await setEffectiveDate(services, actorOf(request), { actId, input, standard: request.params.id });
      return {};
    },
  );
  app.post(
    "/api/standards/:id/items",
    { config, schema: { params, body: NewItems, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await addItems(services, actorOf(request), { actId, input, standard: request.params.id });
      return {};
    },
  );
  app.post(
    "/api/standards/:id/items/withdraw",
    { config, schema: { params, body: Withdrawal, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await withdrawItems(services, actorOf(request), { actId, input, standard: request.params.id });
      return {};
    },
  );
}

function addOfficialText(app: Server, services: KeepingServices): void {
  const schema = {
    ...{ params, querystring: OfficialTextQuery, consumes: ["multipart/form-data"] },
    response: { 200: OfficialTextShape },
  };
  app.post("/api/standards/:id/official-text", { config, schema }, async (request) => {
    const { fileName, bytes, fields } = await readUpload(request);
    const asked = { standard: request.params.id, file: { fileName, bytes } };
    const actor = actorOf(request);
    if (request.query.preview === "true") return textOf(await previewOfficialText(services, actor, asked));
    const { addMissing, ...sent } = fieldsOf(fields);
    const command = { ...asked, ...sent, addMissing: addMissing === "true" };
    return textOf(await importOfficialText(services, actor, command));
  });
}

/** The fields beside the file. @throws {Refusal} `invalid` naming the first that is wrong */
function fieldsOf(fields: ReadonlyMap<string, string>) {
  const read = OfficialTextFields.safeParse(Object.fromEntries(fields));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Refusal("invalid", issue?.message ?? "请重新预览后提交。", String(issue?.path[0] ?? "file"));
}

function textOf({ seq, changedCited, rows }: OfficialTextPreview): OfficialTextShape {
  return {
    seq,
    changedCited,
    rows: rows.map(({ outcome, code, clause, group, text, item, cited }) => ({
      ...{ outcome, code, clause, group, text, cited },
      before: item?.officialText?.text ?? null,
      summary: item?.summary ?? null,
    })),
  };
}
