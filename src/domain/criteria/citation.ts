import type { CriterionItem, Standard } from "./standard.ts";

/**
 * How an item is cited in papers and on screens: 《title》（document number）clause. Never the summary, which is ours;
 * papers print imported official text below it. A number that is not known is left out rather than invented.
 */
export function citationOf(item: Pick<CriterionItem, "clause">, standard: Standard): string {
  const number = standard.documentNumber ? `（${standard.documentNumber}）` : "";
  return `《${standard.title}》${number}${item.clause}`;
}

/** What a reader must be told beside the citation before relying on it; empty when the wording was seen whole. */
export function cautionsOf(item: CriterionItem, standard: Standard): readonly string[] {
  return [
    ...(item.verification === "text-seen" || item.officialText ? [] : ["未见标准原文，引用前请核对"]),
    ...(item.partial ? ["本条可能还有未收录的情形"] : []),
    ...(item.clause.includes("待核") ? ["条款号待核"] : []),
    ...(standard.documentNumber === null && standard.origin === "catalogue" ? ["文号待核"] : []),
    ...(standard.effectiveOn === null ? ["实施日期待确认"] : []),
    ...precedenceIn(standard.notes),
  ];
}

/** What the library notes of another standard of the same field that comes first; our own names for standards left out. */
function precedenceIn(notes: string | null): readonly string[] {
  const sentences = (notes ?? "").split(/[。；;]/).filter((sentence) => sentence.includes("优先适用"));
  return sentences.map((sentence) => sentence.replace(/[(（][a-z0-9-]+[)）]/g, "").trim());
}
