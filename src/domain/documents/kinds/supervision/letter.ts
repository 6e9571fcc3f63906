import { paragraph } from "#domain/documents/block.ts";
import { firstOf, givenIn, letterPaper, sentenceIn } from "#domain/documents/composing.ts";
import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import type { Paper } from "#domain/documents/paper.ts";
import type { AskedField, PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { withoutStop, writtenDate } from "#domain/documents/wording.ts";
import { isOver, stages } from "#domain/hazards/stage.ts";

/** What is demanded. */
export const demandAsked: AskedField = { name: "demand", label: "办理要求", kind: "text", optional: false };
/** By when an answer is expected. */
export const answerByAsked: AskedField = {
  name: "answerBy",
  label: "回复期限",
  kind: "day",
  optional: false,
};
/** Who else is told. */
export const copiesAsked: AskedField = { name: "copies", label: "抄送", kind: "line", optional: true };

/** Committee offices, which coordinate and press, and the sector's regulator towards the bodies below it. */
export const pressing = {
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
} as const satisfies Pick<PaperKind, "roles" | "parts">;

/** Nobody is pressed for what is over. */
const open: NonNullable<PaperKind["notBefore"]> = ({ stage }) =>
  isOver(stage) ? `这条隐患${stages[stage]}，不用再督促整改。` : null;

/** It is told that work is not done: the hazard is open, and not accepted yet or past its deadline. */
export const notDone: NonNullable<PaperKind["notBefore"]> = (hazard, today) => {
  const { deadline } = hazard.rectification;
  const late = deadline !== null && deadline < today;
  if (hazard.stage === "accepted" && !late) return "这条隐患已经验收合格，也没有逾期，不能写成没有整改到位。";
  return open(hazard, today);
};

/** What all rungs of the ladder have in common. */
export const pressingLetter = {
  notBefore: open,
  ...{ page: "letter", about: "hazard", ...pressing },
  ...{ outgoing: false, to: "body", answered: true },
  hideable: { copies: "抄送" },
  needs: ["finding.what", "finding.foundOn", "fix.deadline"],
} as const satisfies Partial<PaperKind>;

/**
 * A letter that presses on one hazard (GB/T 9704): what stands, what is demanded, by when to answer. Between bodies it
 * stays inside government: no code, never shown to the unit (design §7).
 */
export function supervisionLetter(
  kind: Pick<PaperKind, "sentences" | "asked"> & { readonly title: string },
  content: PaperContent,
): Paper {
  const facts = firstOf(content);
  const demand = givenIn(content, "demand");
  const by = givenIn(content, "answerBy");
  const closing = sentenceIn(kind, content, "closing").replaceAll("{回复期限}", writtenDate(by || null));
  return letterPaper(content, {
    title: kind.title,
    addressee: content.recipient,
    blocks: [
      paragraph(sentenceIn(kind, content, "opening")),
      paragraph(stateOf(facts), "隐患情况："),
      ...otherRows(kind, content),
      paragraph(demand || "（未填写）", `${labelOf(kind, demandAsked)}：`),
      paragraph(closing),
    ],
  });
}

function labelOf({ asked }: Pick<PaperKind, "asked">, { name, label }: AskedField): string {
  return asked.find((field) => field.name === name)?.label ?? label;
}

/** What is asked beyond demand, day and copies, each as a paragraph under its label. */
function otherRows({ asked }: Pick<PaperKind, "asked">, content: PaperContent) {
  const usual = ["demand", "answerBy", "copies"];
  return asked
    .filter(({ name }) => !usual.includes(name) && givenIn(content, name) !== "")
    .map(({ name, label, kind }) => {
      const said = givenIn(content, name);
      return paragraph(kind === "day" ? writtenDate(said) : said, `${label}：`);
    });
}

/** The hazard in two or three sentences: where, what, by which criterion, by when it was to be gone. */
function stateOf({ enterprise, number, finding, judgement, fix, register }: HazardFacts): string {
  const found = finding.foundOn ? `${writtenDate(finding.foundOn)}发现，` : "";
  const basis = judgement ? `判定依据：${basisOf(judgement)}。` : "";
  const level = register.level ? `${register.level}事故隐患` : "事故隐患";
  const deadline = fix?.deadline ? `整改期限为${writtenDate(fix.deadline)}。` : "整改期限尚未确定。";
  return `${enterprise.name}（${register.area}）存在${level}（编号${number}）：${withoutStop(finding.what)}。${found}${basis}${deadline}`;
}
