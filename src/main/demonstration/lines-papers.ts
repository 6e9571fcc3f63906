import { drawQr } from "#adapters/documents/draw-qr.ts";
import { renderDocx } from "#adapters/documents/render-docx.ts";
import { renderPdf } from "#adapters/documents/render-pdf.ts";
import { actOnPaper, type PaperCommand } from "#application/papers/act-on-paper.ts";
import { type DraftInput, draftPaper } from "#application/papers/draft-paper.ts";
import type { FilledAct } from "#application/papers/recorded-from.ts";
import { sealPaper } from "#application/papers/seal-paper.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { newCode } from "#main/identifiers.ts";
import { actorNamed, hazardNamed, paperNamed, type Stage } from "./stage.ts";
import { type Line, type Scene, sceneOf } from "./story.ts";

const deskOf = ({ installed }: Stage) => ({ ...installed, renderPdf, renderDocx, drawQr, newCode });

/** A draft on the hazard of another story, addressed to its unit. */
export function drafts(
  daysAgo: number,
  login: string,
  on: string,
  { kind, given }: Pick<DraftInput, "kind" | "given">,
): Line {
  return {
    daysAgo,
    async play(stage, story, actId) {
      const hazard = hazardNamed(stage, on);
      const recipient = hazard.belonging.unitName ?? "示例单位";
      const title = `${recipient}${kindNamed(kind).label}`;
      const input = { kind, given, title, recipient, hazards: [hazard.id] };
      stage.papers.set(story, await draftPaper(deskOf(stage), actorNamed(stage, login), { actId, input }));
    },
  };
}

/** An act on the story's paper. */
export function signsOff(
  daysAgo: number,
  login: string,
  filling: (scene: Scene) => Promise<FilledAct> | FilledAct,
): Line {
  return {
    daysAgo,
    async play(stage, story, actId) {
      const actor = actorNamed(stage, login);
      const filled = await filling(sceneOf(stage, actor));
      const command = { actId, paper: paperNamed(stage, story).id, ...filled } as PaperCommand;
      stage.papers.set(story, await actOnPaper(deskOf(stage), actor, command));
    },
  };
}

/** The story's paper is fixed and sealed. */
export function seals(daysAgo: number, login: string): Line {
  return {
    daysAgo,
    async play(stage, story, actId) {
      const actor = actorNamed(stage, login);
      const { today } = sceneOf(stage, actor);
      const paper = paperNamed(stage, story).id;
      const sealed = { actId, paper, input: { on: today }, address: "http://127.0.0.1:3000" };
      stage.papers.set(story, await sealPaper(deskOf(stage), actor, sealed));
    },
  };
}

/** Review by the head of the section, entered from the 呈批件. */
export const reviewed = (daysAgo: number, login: string): Line =>
  signsOff(daysAgo, login, ({ today }) => ({
    act: "review",
    input: { by: "示例科长甲", opinion: "内容属实，请局领导签发。", on: today, scan: null },
  }));

/** The next number of the office's series. */
export const numbered = (daysAgo: number, login: string): Line =>
  signsOff(daysAgo, login, () => ({ act: "number", input: { number: "" } }));

/** Approval by the head of the office, entered with the scan. */
export const approved = (daysAgo: number, login: string): Line =>
  signsOff(daysAgo, login, async ({ today, photo }) => ({
    act: "approve",
    input: { by: "示例局长乙", opinion: "同意，请印发。", on: today, scan: await photo("paper") },
  }));

/** Service on the enterprise with the signed 送达回证. */
export const served = (daysAgo: number, login: string): Line =>
  signsOff(daysAgo, login, async ({ today, photo }) => ({
    act: "serve",
    input: {
      ...{ on: today, place: "示例单位办公室", method: "direct", receivedBy: "示例收件人丙" },
      ...{ deliveredBy: ["示例执法员丁", "示例执法员戊"], receipt: await photo("paper") },
    },
  }));
