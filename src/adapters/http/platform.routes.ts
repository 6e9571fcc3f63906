import type { PlatformDesk } from "#application/platform/platform-desk.ts";
import { settlePlatform } from "#application/platform/settle-platform.ts";
import { takeExport } from "#application/platform/take-export.ts";
import { exportOfPlatform, type PlatformView, viewPlatform } from "#application/platform/view-platform.ts";
import { actId } from "#contract/hazards/fields.ts";
import { PlatformKept, PlatformPage, SettlePlatform } from "#contract/platform.ts";
import { platformRoles } from "#domain/platform/platform.ts";
import type { Laid } from "#domain/platform/reconciliation.ts";
import { Refusal } from "#domain/refusal.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readUpload } from "./read-upload.ts";
import { sendFile } from "./send-file.ts";
import type { Server } from "./server.ts";

const config = { gate: platformRoles };

/** 上级平台: its settings, its export, and the record laid beside it. */
export function addPlatformRoutes(app: Server, desk: PlatformDesk): void {
  app.get("/api/platform", { config, schema: { response: { 200: PlatformPage } } }, async (request) =>
    pageOf(await viewPlatform(desk, actorOf(request))),
  );
  app.post(
    "/api/platform",
    { config, schema: { body: SettlePlatform, response: { 200: PlatformKept } } },
    async (request) => {
      const { name, table, ...sent } = request.body;
      await settlePlatform(desk, actorOf(request), { ...sent, input: { name, table } });
      return { kept: true as const };
    },
  );
  app.post(
    "/api/platform/export",
    { config, schema: { consumes: ["multipart/form-data"], response: { 200: PlatformKept } } },
    async (request) => {
      const { fields, fileName, bytes } = await readUpload(request);
      const sent = actId.safeParse(fields.get("actId"));
      if (!sent.success) throw new Refusal("invalid", "事项编号不对，请刷新后重新提交。", "actId");
      await takeExport(desk, actorOf(request), { actId: sent.data, input: { fileName, bytes } });
      return { kept: true as const };
    },
  );
  app.get("/api/platform/export", { config }, async (request, reply) => {
    const { fileName, bytes } = await exportOfPlatform(desk, actorOf(request));
    const ending = fileName.toLowerCase().endsWith(".csv") ? "csv" : "xlsx";
    return sendFile(reply, { fileName: fileName.replace(/\.[^.]*$/, ""), ending }, bytes);
  });
}

/** Lines of one list that a person works through before it is asked for again. */
const mostLines = 300;

function pageOf({
  platform,
  takenByName,
  tables,
  lists,
  unread,
  digitsLost,
  more,
  today,
}: PlatformView): PlatformPage {
  const taken = platform?.export;
  return answer<PlatformPage>({
    settled: platform && { name: platform.name, table: platform.table, seq: platform.seq },
    tables: tables.map(({ id, name }) => ({ id, name })),
    export: taken
      ? { fileName: taken.file.name, takenAt: taken.takenAt, takenBy: takenByName, unread, digitsLost }
      : null,
    // What the platform has already is settled first.
    unreported: cut(lists.unreported.toSorted((a, b) => Number(!a.row) - Number(!b.row)).map(lineOf)),
    agreeing: cut(lists.agreeing.map(lineOf)),
    differing: cut(lists.differing.map(lineOf)),
    theirsAlone: cut(
      lists.theirsAlone.map(({ sheet, row, number, text, unitName, statusText, sameNumber }) => {
        return { sheet, row, number, text, unitName, status: statusText, sameNumber };
      }),
    ),
    ...{ more, today },
  });
}

function cut<Line>(lines: readonly Line[]) {
  return { lines: lines.slice(0, mostLines), total: lines.length };
}

function lineOf({ record, row, differences }: Laid) {
  return { ...record, row: row && { sheet: row.sheet, row: row.row, number: row.number }, differences };
}
