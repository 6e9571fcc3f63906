import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/documents/block.ts";
import { aHazardFacts, aPaperContent } from "#domain/documents/hazard-facts.samples.ts";
import { kindNamed, paperKindNames } from "#domain/documents/kinds/paper-kinds.ts";
import { type Paper, plainLetterhead, textsOf } from "#domain/documents/paper.ts";
import { linesOnPages, textOnPages } from "./pdf-text.samples.ts";
import { aPng } from "./pictures.samples.ts";
import { renderPdf } from "./render-pdf.ts";

const none = new Map<string, Uint8Array>();
const pictures = new Map([["a".repeat(64), aPng()]]);
const count = (letter: string, texts: readonly string[]) => texts.join("").split(letter).length - 1;

/** A hazard described at such length, and what was done about it. */
function longFacts(letters: number) {
  const facts = aHazardFacts();
  const { finding, register } = facts;
  return aHazardFacts({
    finding: { ...finding, what: "鱼".repeat(letters) },
    register: { ...register, done: "鸟".repeat(letters), measures: "虫".repeat(letters) },
  });
}

describe("long text", () => {
  it.each(paperKindNames)("stands wholly on the pages of %s, also of 4,000 characters", async (name) => {
    const paper = kindNamed(name).compose(aPaperContent({ facts: [longFacts(4_000)] }));
    const pages = textOnPages(await renderPdf(paper, pictures));
    const texts = textsOf(paper);
    expect(count("鱼", texts) + count("鸟", texts)).toBeGreaterThanOrEqual(4_000);
    for (const letter of "鱼鸟虫") expect(count(letter, pages), letter).toBe(count(letter, texts));
  });

  it.each(paperKindNames)(
    "that was filled in for one paper stands wholly on the pages of %s",
    async (name) => {
      const { asked, compose } = kindNamed(name);
      const long = asked.filter(({ kind }) => kind === "line" || kind === "text");
      const { given } = aPaperContent();
      const filled = { ...given, ...Object.fromEntries(long.map((one) => [one.name, "果".repeat(1_000)])) };
      const paper = compose(aPaperContent({ given: filled }));
      const pages = textOnPages(await renderPdf(paper, none));
      expect(count("果", pages)).toBe(count("果", textsOf(paper)));
    },
  );

  it.each(["rectification-notice", "strike-off-application", "governance-ledger"] as const)(
    "begins on the first page of %s and leaves none empty",
    async (name) => {
      const paper = kindNamed(name).compose(aPaperContent({ facts: [longFacts(250)] }));
      expect(count("鱼", textOnPages(await renderPdf(paper, none)).slice(0, 1))).toBeGreaterThan(100);
    },
  );
});

describe("places to sign", () => {
  it("never stand on a page without a row of the table above them", async () => {
    for (const rows of [5, 6, 7, 8, 9, 10, 11, 12]) {
      const facts = Array.from({ length: rows }, () => aHazardFacts());
      const paper = kindNamed("governance-ledger").compose(aPaperContent({ facts }));
      const signed = textOnPages(await renderPdf(paper, none)).find((page) => page.includes("填表人"));
      expect(signed, `after ${rows} rows`).toContain("执法人员甲");
    }
  });
});

it("the report of a hazard to its department stands on one page", async () => {
  const paper = kindNamed("hazard-report").compose(aPaperContent());
  expect(textOnPages(await renderPdf(paper, none))).toHaveLength(1);
});

it("money and the month and day of a date stand on one line wherever they fall", async () => {
  const blocks = Array.from({ length: 28 }, (_, before) =>
    paragraph(`${"甲".repeat(before)}38,000.00 元，12.8 万元，2026年4月12日，3月`),
  );
  const letter: Paper = {
    ...{ kind: "letter", title: "示例", subtitle: null, date: "2026-04-20" },
    ...{ letterhead: plainLetterhead, blocks },
  };
  const lines = linesOnPages(await renderPdf(letter, none)).flat();
  for (const whole of ["38,000.00 元", "12.8 万元", "2026年", "4月12日"]) {
    expect(
      lines.filter((line) => line.includes(whole)),
      whole,
    ).toHaveLength(blocks.length);
  }
  const notice = kindNamed("rectification-notice").compose(aPaperContent({ facts: [ofYuan(38_000)] }));
  expect(
    linesOnPages(await renderPdf(notice, none))
      .flat()
      .join("\n"),
  ).toContain("38,000.00 元");
});

function ofYuan(plannedYuan: number) {
  const facts = aHazardFacts();
  return aHazardFacts({ fix: facts.fix && { ...facts.fix, plannedYuan } });
}
