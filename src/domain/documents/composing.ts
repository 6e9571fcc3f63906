import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type Block, type Form, type FormRow, formRow, pairRow } from "./block.ts";
import type { HazardFacts } from "./hazard-facts.ts";
import { type Paper, plainLetterhead } from "./paper.ts";
import type { PaperContent, PaperKind } from "./paper-kind.ts";
import { basisOf } from "./report-description.ts";
import { writtenDate } from "./wording.ts";

/** Room for a 文号 that is written in by hand. */
const numberToWrite = "　　　　〔　　　〕　　号";

/** 文号 as it stands above a form. */
export function numberLine({ number }: PaperContent): string {
  return `文号：${number ?? numberToWrite}`;
}

/** The first hazard of a paper. */
export function firstOf({ facts }: PaperContent): HazardFacts {
  const [first] = facts;
  if (!first) throw new Error("a paper is about a hazard");
  return first;
}

/** A date as papers write it; nothing where it is not known, for somebody's pen. */
export function dayOrBlank(date: BusinessDate | null | undefined): string {
  return date ? writtenDate(date) : "";
}

/** What was filled in for this paper. */
export function givenIn({ given }: PaperContent, name: string): string {
  return given[name]?.trim() ?? "";
}

/** A yes/no as two boxes; both stay open while nobody has answered. */
export function boxes(answer: boolean | null): string {
  return `${answer === true ? "■" : "□"}是　${answer === false ? "■" : "□"}否`;
}

/** An answer of the form as two boxes. */
export function givenBoxes(content: PaperContent, name: string): string {
  const answer = givenIn(content, name);
  return boxes(answer === "" ? null : answer === "是");
}

/** The sentence of a slot: the office's own, else the kind's; `{收件单位}` stands for the recipient. */
export function sentenceIn(
  kind: Pick<PaperKind, "sentences">,
  { wording, recipient }: PaperContent,
  slot: string,
): string {
  const sentence = wording.sentences[slot] ?? kind.sentences[slot] ?? "";
  return sentence.replaceAll("{收件单位}", recipient ?? "你单位");
}

/** Rows of a grid without those that the office leaves out, and with its own at the end. */
export function adaptedForm(
  kind: Pick<PaperKind, "hideable">,
  widths: Form["widths"],
  rows: readonly (readonly [name: string, row: FormRow])[],
  { wording }: PaperContent,
): Form {
  const span = widths.length - 1;
  const kept = rows
    .filter(([name]) => !(wording.hidden.includes(name) && Object.hasOwn(kind.hideable, name)))
    .map(([, row]) => row);
  return {
    kind: "form",
    widths,
    rows: [...kept, ...wording.extra.map(({ label, text }) => formRow(label, text, span))],
  };
}

/** What an office adds below a table: label and fixed text. */
export function adaptedNotes({ wording }: PaperContent): readonly Block[] {
  return wording.extra.map(({ label, text }) => ({ kind: "note", text: `${label}：${text}` }));
}

/** Two places to sign side by side, low enough to stand on the page of a wide table. */
export function signingRow(left: string, right: string): Form {
  const place = `\n（签字、盖章）　　　${writtenDate(null)}`;
  return {
    kind: "form",
    widths: [16, 34, 16, 34],
    rows: [{ ...pairRow([left, place], [right, place]), heightMm: 16 }],
  };
}

/** 判定依据 of each major hazard below a table: title, number and clause, and the official text where it was imported. */
export function basisNotes({ facts }: PaperContent): readonly Block[] {
  const lines = facts.flatMap(({ judgement, register }, index): readonly string[] => {
    if (judgement === null || register.level !== "重大") return [];
    const text = judgement.criterion?.officialText ? `：${judgement.criterion.officialText}` : "";
    return [`第${index + 1}项判定依据：${basisOf(judgement)}${text}`];
  });
  return lines.length === 0 ? [] : [{ kind: "note", text: lines.join("\n") }];
}

/** A form's frame: title as the office has it, what stands under it, and the blocks. */
export function formPaper(content: PaperContent, { page = "form", title, under, blocks }: FormParts): Paper {
  return {
    kind: page,
    title: content.wording.title ?? title,
    subtitle: under,
    date: content.on ?? content.preparedOn,
    letterhead: null,
    blocks,
  };
}

/** A letter's frame (GB/T 9704): title as the office has it, who writes to whom, and 抄送 unless the office leaves it out. */
export function letterPaper(
  content: PaperContent,
  {
    title,
    addressee,
    blocks,
  }: { readonly title: string; readonly addressee: string | null; readonly blocks: readonly Block[] },
): Paper {
  const copies = content.wording.hidden.includes("copies") ? "" : givenIn(content, "copies");
  return {
    kind: "letter",
    title: content.wording.title ?? title,
    subtitle: null,
    date: content.on ?? content.preparedOn,
    letterhead: {
      ...plainLetterhead,
      issuer: content.issuer,
      documentNumber: content.number,
      addressee,
      signedBy: content.issuer,
      signedOn: content.on,
      copies: copies || null,
    },
    blocks: [...blocks, ...adaptedNotes(content)],
  };
}

type FormParts = {
  readonly page?: "form" | "wide-form";
  readonly title: string;
  readonly under: string;
  readonly blocks: readonly Block[];
};
