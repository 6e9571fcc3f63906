import { z } from "zod";
import { isBusinessDate } from "#domain/calendar/dates.ts";
import { cautionsOf, citationOf } from "#domain/criteria/citation.ts";
import type { Finding, Match, Matcher, Matching } from "#domain/criteria/matching/matcher.ts";
import { sectorOfName, sectors } from "#domain/criteria/sector.ts";
import { Refusal } from "#domain/refusal.ts";

/** What was typed behind `npm run -s judge --`: one text, or a file of them. */
export type JudgeOptions =
  | { readonly kind: "text"; readonly finding: Finding }
  | { readonly kind: "batch"; readonly file: string };

/** What the command needs of its process. */
export type JudgePorts = {
  readonly matcher: Matcher;
  readFile(path: string): Promise<string>;
  /** A line for standard output. */
  print(line: string): void;
  /** A line for standard error. */
  tell(line: string): void;
};

const usage =
  "用法：npm run -s judge -- “隐患描述” [--sector 领域] [--date 发现日期]，或者 npm run -s judge -- --batch 文件.jsonl";
const shown = 5;
const listed = 10;

/** Reads the arguments. @throws {Refusal} `invalid` with what is wrong or how to call it */
export function readJudgeArguments(words: readonly string[]): JudgeOptions {
  const given = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!word.startsWith("--")) rest.push(word);
    else if (["--sector", "--date", "--batch"].includes(word) && words[at + 1] !== undefined) {
      at += 1;
      given.set(word, words[at] ?? "");
    } else throw new Refusal("invalid", usage);
  }
  const file = given.get("--batch");
  if (file !== undefined) {
    if (rest.length > 0 || given.size > 1) throw new Refusal("invalid", usage);
    return { kind: "batch", file };
  }
  const text = rest.join(" ").trim();
  if (text === "") throw new Refusal("invalid", usage);
  return {
    kind: "text",
    finding: findingOf({ text, sector: given.get("--sector"), date: given.get("--date") }),
  };
}

/** Proposes items at the terminal; gives the exit code. */
export async function runJudge(options: JudgeOptions, ports: JudgePorts): Promise<number> {
  if (options.kind === "batch") return judgeBatch(options.file, ports);
  const matching = ports.matcher(options.finding, shown);
  for (const line of linesOf(matching)) ports.print(line);
  return 0;
}

async function judgeBatch(file: string, { matcher, readFile, print, tell }: JudgePorts): Promise<number> {
  const text = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal("not-found", `无法读取文件 ${file}（${error.code ?? error.message}）。`);
  });
  let faulty = 0;
  for (const [at, line] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === "") continue;
    try {
      const { id, finding } = readLine(line);
      print(JSON.stringify(answerOf(id, matcher(finding, listed))));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faulty += 1;
      tell(`第 ${at + 1} 行：${error.message}`);
    }
  }
  return faulty > 0 ? 1 : 0;
}

const BatchLine = z.object(
  {
    id: z.union([z.string(), z.number()], "缺少 id。"),
    text: z.string("缺少隐患描述 text。").trim().min(1, "隐患描述 text 不能为空。"),
    sector: z.string("sector 须是领域名称。").nullish(),
    enterpriseKind: z.string("enterpriseKind 须是文字。").nullish(),
    date: z.string("date 须是日期。").nullish(),
  },
  "每行须是一个 JSON 对象，有 id 和 text。",
);

function readLine(line: string): { readonly id: string | number; readonly finding: Finding } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Refusal("invalid", "不是一个 JSON 对象。");
  }
  const read = BatchLine.safeParse(json);
  if (!read.success) throw new Refusal("invalid", read.error.issues.map(({ message }) => message).join(""));
  return { id: read.data.id, finding: findingOf(read.data) };
}

function findingOf(given: {
  readonly text: string;
  readonly sector?: string | null | undefined;
  readonly enterpriseKind?: string | null | undefined;
  readonly date?: string | null | undefined;
}): Finding {
  const sector = given.sector ? sectorOfName(given.sector) : null;
  if (given.sector && !sector) {
    const names = Object.values(sectors).map(({ name }) => name);
    throw new Refusal("invalid", `没有“${given.sector}”这个领域。可用：${names.join("、")}。`);
  }
  return {
    text: given.text,
    sectors: sector ? [sector] : [],
    enterpriseKind: given.enterpriseKind ?? null,
    date: given.date ? dayOf(given.date) : null,
  };
}

/** Sources often give the month or the year alone: it then counts from its first day. */
function dayOf(text: string): string {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  if (!isBusinessDate(day)) throw new Refusal("invalid", `日期“${text}”不对，请写成 2024-07-01 的样子。`);
  return day;
}

function answerOf(id: string | number, { matches, verdict }: Matching) {
  const round = (number: number) => Math.round(number * 10_000) / 10_000;
  return {
    id,
    matches: matches.map(({ item, score, probability, standsIn }) => ({
      item: item.id,
      score: round(score),
      probability: round(probability),
      standsIn,
    })),
    verdict,
  };
}

const verdicts = {
  major: "像是重大事故隐患",
  general: "像是一般隐患",
  unclear: "是否重大尚不清楚",
} as const;

function linesOf({ matches, verdict }: Matching): readonly string[] {
  return [
    `${verdicts[verdict]}。由人判定，以下条目仅供参考：`,
    ...matches.flatMap((match, at) => linesOfMatch(match, at + 1)),
  ];
}

function linesOfMatch(
  { item, standard, probability, words, standsIn }: Match,
  place: number,
): readonly string[] {
  const cautions = [...(standsIn ? ["新版条文未入库，暂以旧版条目代替"] : []), ...cautionsOf(item, standard)];
  return [
    `${place}. ${item.id}  ${Math.round(probability * 100)}%  ${citationOf(item, standard)}`,
    `   ${item.summary}（摘要，非原文）`,
    ...(words.length > 0 ? [`   相符：${words.join("、")}`] : []),
    ...(cautions.length > 0 ? [`   注意：${cautions.join("；")}`] : []),
  ];
}
