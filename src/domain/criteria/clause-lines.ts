import { clausePath } from "./clause-path.ts";

/** A clause of official text: its path (`条11 项10`, `5.2.3`), how it is cited, and its wording. */
export type ClauseLine = { readonly path: string; readonly clause: string; readonly text: string };

/** The parts of a standard, from the widest to the narrowest; a step ends the narrower ones before it. */
const order = ["部分", "条", "款", "项", "目"] as const;
const bareNumber = /^(\d{1,2})[.．、)）]\s*(?!\d)/;
const heading = /^([一二三四五六七八九十]+)、/;
const bareLetter = /^([a-z])[)）]\s*/i;

/**
 * Reads pasted text, a clause a line or paragraph: 第三条 … （一）…； （二）…, 5.2.3 …, a) …. A number in brackets belongs to the
 * article above it, a bare number below an item is its 目, a letter belongs to the figures above it, 一、 opens a part. A line that
 * begins with no clause goes on with the one before; what stands before the first clause is left out.
 */
export function clauseLines(pasted: string): readonly ClauseLine[] {
  const lines: { path: string; clause: string; text: string }[] = [];
  let at: readonly string[] = [];
  for (const raw of pasted.split(/\r?\n/)) {
    const line = raw.normalize("NFKC").trim();
    if (line === "") continue;
    const read = stepsAt(line, at);
    const last = lines.at(-1);
    if (read) {
      at = read.steps;
      lines.push({ path: at.join(" "), clause: clauseOf(at), text: raw.trim() });
    } else if (last) last.text = `${last.text}${raw.trim()}`;
  }
  return lines.filter(({ text }) => text !== "");
}

function stepsAt(line: string, at: readonly string[]): { readonly steps: readonly string[] } | null {
  const letter = bareLetter.exec(line)?.[1];
  const [figures] = at;
  if (letter && figures && /^\d/.test(figures)) {
    return { steps: [`${figures.replace(/[a-z]\)$/, "")}${letter.toLowerCase()})`] };
  }
  const number = bareNumber.exec(line)?.[1];
  if (number && at.some((step) => step.startsWith("项")))
    return { steps: under(at, [`目${Number(number)}`]) };
  const part = heading.exec(line)?.[1];
  const read = clausePath(part ? `第${part}部分` : line);
  if (!read) return null;
  const steps = read.path.split(" ");
  if (!/^\d/.test(read.path)) return { steps: under(at, steps) };
  // One text numbers in one manner: figures among articles, or 0.5 anywhere, are a measured value.
  const measured = read.path.startsWith("0") || (figures !== undefined && !/^\d/.test(figures));
  return measured ? null : { steps };
}

/** The steps that a clause has when it stands below others: what is as narrow as it or narrower ends. */
function under(at: readonly string[], steps: readonly string[]): readonly string[] {
  const widest = rank(steps[0] ?? "");
  return [...at.filter((step) => rank(step) < widest && rank(step) >= 0), ...steps];
}

function rank(step: string): number {
  return order.findIndex((word) => step.startsWith(word));
}

/** The path as it is cited: 第3条第(1)项, 5.2.3. */
export function clauseOf(steps: readonly string[]): string {
  return steps
    .map((step) => {
      const found = /^(部分|条|款|项|目)(\d+)$/.exec(step);
      if (!found) return step;
      const [, word = "", number = ""] = found;
      if (word === "项") return `第(${chinese(Number(number))})项`;
      return word === "目" ? `第${number}目` : `第${chinese(Number(number))}${word}`;
    })
    .join("");
}

const figures = "零一二三四五六七八九";

/** 1 to 199 as Chinese numerals, as clauses are numbered. */
function chinese(number: number): string {
  if (number < 10) return figures[number] ?? "";
  if (number < 20) return `十${number === 10 ? "" : chinese(number - 10)}`;
  if (number < 100)
    return `${figures[Math.floor(number / 10)]}十${number % 10 === 0 ? "" : figures[number % 10]}`;
  const rest = number - 100;
  if (rest === 0) return "一百";
  return `一百${rest < 10 ? "零" : ""}${rest >= 10 && rest < 20 ? "一" : ""}${chinese(rest)}`;
}

/** A code for an item of that clause: 条3 项1 is 3.1, 4.1a) is 4.1a. */
export function codeOfPath(path: string): string {
  return path
    .split(" ")
    .map((step) => step.replace(/^(部分|条|款|项|目)/, "").replace(/\)$/, ""))
    .join(".");
}
