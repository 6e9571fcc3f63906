import type { z } from "zod";
import { fillTable, viewFilling } from "#application/tables/fill-table.ts";
import { amendTable, renewTable, retireTable, saveTable } from "#application/tables/keep-table.ts";
import { listTables, viewTable } from "#application/tables/list-tables.ts";
import { proposeTable } from "#application/tables/propose-table.ts";
import type { TableDesk } from "#application/tables/table-desk.ts";
import {
  AmendTable,
  BlankAsked,
  FillingQuery,
  FillingShape,
  KeptBlank,
  KeptTable,
  RenewedBlank,
  RetireTable,
  SeenTable,
  TableList,
  TableOf,
  TableProposal,
} from "#contract/tables.ts";
import { Refusal } from "#domain/refusal.ts";
import { tableRoles } from "#domain/tables/saved-table.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readUpload, type Upload } from "./read-upload.ts";
import { sendFile } from "./send-file.ts";
import type { Server } from "./server.ts";
import { fillingOf, layoutTold, lineOf, seenTable } from "./told-tables.ts";

const config = { gate: tableRoles };
const consumes = ["multipart/form-data"];

/** 套表: the tables that superiors send, mapped once and filled again and again. */
export function addTableRoutes(app: Server, desk: TableDesk): void {
  addLooking(app, desk);
  addKeeping(app, desk);
  addFilling(app, desk);
}

function addLooking(app: Server, desk: TableDesk): void {
  app.get("/api/tables", { config, schema: { response: { 200: TableList } } }, async (request) =>
    answer<TableList>((await listTables(desk, actorOf(request))).map(lineOf)),
  );
  app.get(
    "/api/tables/:id",
    { config, schema: { params: TableOf, response: { 200: SeenTable } } },
    async (request) => seenTable(await viewTable(desk, actorOf(request), request.params.id)),
  );
  app.post(
    "/api/tables/proposal",
    { config, schema: { consumes, response: { 200: TableProposal } } },
    async (request) => proposalFor(desk, actorOf(request), await readUpload(request)),
  );
  app.post(
    "/api/tables/:id/proposal",
    { config, schema: { consumes, params: TableOf, response: { 200: TableProposal } } },
    async (request) => proposalFor(desk, actorOf(request), await readUpload(request), request.params.id),
  );
}

async function proposalFor(
  desk: TableDesk,
  actor: Parameters<typeof proposeTable>[1],
  upload: Upload,
  table?: string,
): Promise<TableProposal> {
  const asked = fieldsOf(upload, "asked", BlankAsked);
  const { layout, ...proposal } = await proposeTable(desk, actor, { ...blankOf(upload, asked), table });
  return answer<TableProposal>({ ...proposal, layout: layoutTold(layout) });
}

function addKeeping(app: Server, desk: TableDesk): void {
  app.post("/api/tables", { config, schema: { consumes, response: { 200: KeptTable } } }, async (request) => {
    const upload = await readUpload(request);
    const { actId, asked, settings } = fieldsOf(upload, "table", KeptBlank);
    const input = { ...settings, ...blankOf(upload, asked) };
    return { id: await saveTable(desk, actorOf(request), { actId, input }) };
  });
  app.put(
    "/api/tables/:id",
    { config, schema: { params: TableOf, body: AmendTable, response: { 200: KeptTable } } },
    async (request) => {
      const { settings, ...sent } = request.body;
      const { id } = request.params;
      await amendTable(desk, actorOf(request), { ...sent, table: id, input: settings });
      return { id };
    },
  );
  app.post(
    "/api/tables/:id/version",
    { config, schema: { consumes, params: TableOf, response: { 200: KeptTable } } },
    async (request) => {
      const upload = await readUpload(request);
      const { asked, settings, ...sent } = fieldsOf(upload, "table", RenewedBlank);
      const { id } = request.params;
      const input = { ...settings, ...blankOf(upload, asked) };
      await renewTable(desk, actorOf(request), { ...sent, table: id, input });
      return { id };
    },
  );
  app.post(
    "/api/tables/:id/retire",
    { config, schema: { params: TableOf, body: RetireTable, response: { 200: KeptTable } } },
    async (request) => {
      const { id } = request.params;
      await retireTable(desk, actorOf(request), { ...request.body, table: id, input: null });
      return { id };
    },
  );
}

function addFilling(app: Server, desk: TableDesk): void {
  const schema = { params: TableOf, querystring: FillingQuery };
  app.get(
    "/api/tables/:id/filling",
    { config, schema: { ...schema, response: { 200: FillingShape } } },
    async (request) => {
      const asked = { table: request.params.id, ...request.query };
      return fillingOf(await viewFilling(desk, actorOf(request), asked));
    },
  );
  app.get("/api/tables/:id/filled", { config, schema }, async (request, reply) => {
    const asked = { table: request.params.id, ...request.query };
    const { fileName, ending, bytes } = await fillTable(desk, actorOf(request), asked);
    return sendFile(reply, { fileName, ending }, bytes);
  });
}

function blankOf({ fileName, bytes }: Upload, { headRow, sheet, kind }: BlankAsked) {
  // The spreadsheet numbers its rows from 1.
  const asked = { sheet, kind, headRow: headRow === undefined ? undefined : headRow - 1 };
  return { fileName, bytes, asked };
}

/** What came beside the file as JSON. @throws {Refusal} `invalid` with the first sentence of what is wrong */
function fieldsOf<Shape extends z.ZodType>(upload: Upload, name: string, shape: Shape): z.infer<Shape> {
  const read = shape.safeParse(parsed(upload.fields.get(name) ?? "{}"));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const sentence = /[。？]$/.test(issue?.message ?? "") ? issue?.message : undefined;
  const path = issue?.path.filter((part) => part !== "settings").join(".");
  throw new Refusal("invalid", sentence ?? "填写的内容格式不对，请刷新后重新提交。", path ?? null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
