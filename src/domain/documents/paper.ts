import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Block, PaperPicture } from "./block.ts";

/** What stands above and below the body of an official letter (GB/T 9704). Empty where the paper has no such element. */
export type Letterhead = {
  /** 发文机关标志: who issues, printed red above the line; null for a paper that no organ issues (an enterprise's report). */
  readonly issuer: string | null;
  /** 发文字号, with its year in 〔〕. */
  readonly documentNumber: string | null;
  /** 签发人: only papers that go upwards carry one. */
  readonly approver: string | null;
  /** 主送. */
  readonly addressee: string | null;
  /** 附件说明: the names of what is attached, in order. */
  readonly enclosures: readonly string[];
  /** 署名 and 成文日期; a null date prints blanks to be filled by hand. */
  readonly signedBy: string | null;
  readonly signedOn: BusinessDate | null;
  /** 附注, printed in brackets below the date. */
  readonly remark: string | null;
  /** 抄送, in the ruled line at the foot of the last page. */
  readonly copies: string | null;
};

/** The mark by which a paper that went out is checked: its QR, and the words beside it. */
export type CheckMark = { readonly picture: PaperPicture; readonly text: string };

/**
 * A paper as pure data, the one source of its DOCX and its PDF.
 * `letter` is set on the type area of GB/T 9704 (22 lines of 28 characters); `form` on a wider page for grids,
 * `wide-form` on a page lying on its side, for tables of many columns.
 */
export type Paper = {
  readonly kind: "letter" | "form" | "wide-form";
  readonly title: string;
  /** Small line under the title: a form's number, a report's number. */
  readonly subtitle: string | null;
  /** Stands in the file's own properties, so that the same paper always gives the same bytes. */
  readonly date: BusinessDate;
  /** Null on a form. */
  readonly letterhead: Letterhead | null;
  readonly blocks: readonly Block[];
  /** Stands at the end of a paper that goes out; internal papers carry none. */
  readonly check?: CheckMark;
};

/** A letterhead with nothing on it. */
export const plainLetterhead: Letterhead = {
  issuer: null,
  documentNumber: null,
  approver: null,
  addressee: null,
  enclosures: [],
  signedBy: null,
  signedOn: null,
  remark: null,
  copies: null,
};

/** Every piece of text that the paper prints, for asking whether the fonts have its characters. */
export function textsOf(paper: Paper): readonly string[] {
  const { letterhead, blocks, title, subtitle, check } = paper;
  return [title, subtitle, letterhead, blocks, check].flatMap(stringsIn);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value !== null && typeof value === "object") return Object.values(value).flatMap(stringsIn);
  return [];
}
