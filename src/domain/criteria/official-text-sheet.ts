import { squeezed } from "#domain/imports/cell-text.ts";
import type { Workbook } from "#domain/imports/sheet.ts";
import { keptText } from "#domain/kept-text.ts";
import { type IntakeForm, readIntake } from "#domain/parties/intake-sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { clauseLines, clauseOf, codeOfPath } from "./clause-lines.ts";
import { clausePath } from "./clause-path.ts";

/** A clause as handed in. `code` null: the row names none, and a list of the office's own numbers it. */
export type ReadClause = {
  readonly code: string | null;
  readonly clause: string | null;
  readonly text: string;
  readonly group: string | null;
  /** The paper that this row names; null where the whole file has one. */
  readonly source: string | null;
};

/** The columns by which official text and local lists come in: 分类, 内容, 依据 as offices keep them, with a clause where there is one. */
export const officialTextForm: IntakeForm<"clause" | "text" | "basis" | "group"> = {
  name: "标准原文和目录清单",
  title: "标准原文（隐患目录清单）",
  how: [
    "条款写“第三条第(一)项”或者“3.1”；本地清单没有条款号的可以不填，由系统编号。",
    "内容照原文填写，不要改写。",
  ],
  columns: [
    { key: "group", label: "分类", also: ["行业", "行业领域", "隐患类别", "类别", "隐患分类"], width: 16 },
    { key: "clause", label: "条款", also: ["编号", "条款号", "条目编号", "条款编号", "标准条款"], width: 18 },
    {
      key: "text",
      label: "内容",
      also: ["原文", "条文", "标准原文", "条款内容", "隐患内容", "判定情形", "条文内容"],
      required: true,
      width: 70,
    },
    { key: "basis", label: "依据", also: ["判定依据", "法规依据", "出处"], width: 40 },
  ],
};

const mostRows = 3000;
const longestText = 4000;

/** Reads a spreadsheet whose head has a column 内容 or 原文. @throws {Refusal} `invalid` for anything else */
export function readTextSheet(workbook: Workbook): readonly ReadClause[] {
  let group: string | null = null;
  const read = readIntake(workbook, officialTextForm).lines.flatMap((line): ReadClause[] => {
    // A group is written once above its rows, or in a merged cell.
    group = line.text("group") || group;
    const text = line.text("text");
    if (text === "") return [];
    return [{ ...clauseNamed(line.text("clause")), text, group, source: line.text("basis") || null }];
  });
  return bounded(read);
}

/** Reads pasted text, a clause a line. @throws {Refusal} `invalid` where no line begins with a clause */
export function readPastedText(pasted: string): readonly ReadClause[] {
  const lines = clauseLines(pasted).map(({ path, clause, text }) => {
    return { code: codeOfPath(path), clause, text, group: null, source: null };
  });
  return bounded(lines);
}

/** Reads JSON: a list, or an object with a list `items`, of objects with a clause and a text. @throws {Refusal} `invalid` */
export function readTextJson(json: string): readonly ReadClause[] {
  const parsed = parse(json);
  const list = Array.isArray(parsed) ? parsed : (parsed as { items?: unknown } | null)?.items;
  if (!Array.isArray(list))
    throw new Refusal("invalid", "JSON 应当是条目的列表，每条有 clause 和 text。", "file");
  const read = list.flatMap((entry: unknown): ReadClause[] => {
    const fields = (typeof entry === "object" && entry !== null ? entry : {}) as Record<string, unknown>;
    const first = (...names: readonly string[]) => {
      const found = names.map((name) => fields[name]).find((value) => typeof value === "string");
      return typeof found === "string" ? found.trim() : "";
    };
    const text = first("text", "officialText", "content", "原文", "内容", "条文");
    if (text === "") return [];
    const named = clauseNamed(first("code", "编号") || first("clause", "条款"));
    const group = first("group", "分类") || null;
    return [{ ...named, text, group, source: first("basis", "source", "依据") || null }];
  });
  return bounded(read);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    throw new Refusal("invalid", "文件不是可以读取的 JSON，请核对后重新上传。", "file");
  }
}

function clauseNamed(cell: string): Pick<ReadClause, "code" | "clause"> {
  const word = squeezed(cell);
  if (word === "") return { code: null, clause: null };
  const read = clausePath(word);
  if (read?.rest !== "") return { code: word.slice(0, 40), clause: cell };
  return { code: codeOfPath(read.path), clause: /^\d/.test(word) ? cell : clauseOf(read.path.split(" ")) };
}

/** Without the characters that no record keeps: a paste or a JSON file may bring any. */
function asKept({ code, clause, text, group, source }: ReadClause): ReadClause {
  const kept = (word: string | null) => (word === null ? null : keptText(word).trim() || null);
  return {
    code: kept(code),
    clause: kept(clause),
    text: keptText(text).trim(),
    group: kept(group),
    source: kept(source),
  };
}

function bounded(given: readonly ReadClause[]): readonly ReadClause[] {
  const read = given.map(asKept).filter(({ text }) => text !== "");
  if (read.length === 0) {
    throw new Refusal(
      "invalid",
      "没有读到条文：粘贴的文字每条另起一行，以“第三条”“（一）”或者“5.2.3”开头。",
      "file",
    );
  }
  if (read.length > mostRows)
    throw new Refusal("invalid", `一次最多导入 ${mostRows} 条，请分次导入。`, "file");
  const long = read.find(({ text }) => text.length > longestText);
  if (!long) return read;
  throw new Refusal(
    "invalid",
    `“${long.text.slice(0, 15)}…”一条超过 ${longestText} 字，请核对换行。`,
    "file",
  );
}
