import { randomUUID } from "node:crypto";
import { drawQr } from "#adapters/documents/draw-qr.ts";
import { renderDocx } from "#adapters/documents/render-docx.ts";
import { renderPdf } from "#adapters/documents/render-pdf.ts";
import { keepFile } from "#application/files/keep-file.ts";
import { actOnPaper, type PaperCommand } from "#application/papers/act-on-paper.ts";
import { type DraftInput, draftPaper } from "#application/papers/draft-paper.ts";
import type { OfficialPaperDesk } from "#application/papers/paper-desk.ts";
import type { FilledAct } from "#application/papers/recorded-from.ts";
import { sealPaper } from "#application/papers/seal-paper.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import { newCode } from "#main/identifiers.ts";
import type { World } from "./world.ts";

/** Today, by the clock of the test. */
export const today = businessDateOf(new Date().toISOString());

/** The desk of papers in a world, with the real settings of a page. */
export const deskOf = ({ installed }: Pick<World, "installed">): OfficialPaperDesk => ({
  ...installed,
  ...{ renderPdf, renderDocx, drawQr, newCode },
});

/** A scan, uploaded by whoever names it. */
export const scanBy = ({ installed }: World, by: Actor): Promise<Attachment> =>
  keepFile(installed, by, { name: "示例扫描件.pdf", bytes: new TextEncoder().encode("%PDF-1.4 示例") });

/** Drafts a 整改通知单 on a hazard. */
export const draft = (world: World, by: Actor, hazard: Hazard, over: Partial<DraftInput> = {}) =>
  draftPaper(deskOf(world), by, {
    actId: randomUUID(),
    input: {
      ...{ kind: "rectification-notice", title: "示例整改通知单", recipient: "示例打磨车间" },
      ...{ hazards: [hazard.id], given: {} },
      ...over,
    },
  });

/** Does one act to a paper. */
export const actOn = (world: World, by: Actor, paper: OfficialPaper, filled: FilledAct) =>
  actOnPaper(deskOf(world), by, { actId: randomUUID(), paper: paper.id, ...filled } as PaperCommand);

/** Seals a paper. */
export const seal = (world: World, by: Actor, paper: OfficialPaper) =>
  sealPaper(deskOf(world), by, {
    ...{ actId: randomUUID(), paper: paper.id, input: { on: today } },
    address: "http://zhiyuan.example",
  });

/** Takes a draft through review and approval by others, with a typed number. */
export async function signedOff(world: World, by: Actor, drafted: OfficialPaper, number: string) {
  const opinion = { by: "示例科长甲", opinion: "同意。", on: today, scan: null };
  await actOn(world, by, drafted, { act: "review", input: opinion });
  await actOn(world, by, drafted, { act: "number", input: { number } });
  const approval = { ...opinion, by: "示例局长乙", scan: await scanBy(world, by) };
  return actOn(world, by, drafted, { act: "approve", input: approval });
}

/** Serves an issued paper on its recipient. */
export const serve = async (
  world: World,
  by: Actor,
  paper: OfficialPaper,
  deliveredBy: readonly string[] = ["示例officer1", "示例officer2"],
) =>
  actOn(world, by, paper, {
    act: "serve",
    input: {
      ...{ on: today, place: "示例车间办公室", method: "direct", receivedBy: "示例收件人" },
      ...{ deliveredBy, receipt: await scanBy(world, by) },
    },
  });
