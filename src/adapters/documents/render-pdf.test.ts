import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { heading, paragraph } from "#domain/documents/block.ts";
import { type Paper, plainLetterhead } from "#domain/documents/paper.ts";
import { rectificationReport } from "#domain/documents/rectification-report.ts";
import { aReportInput } from "#domain/documents/report.samples.ts";
import { aPng } from "./pictures.samples.ts";
import { missingGlyphs, renderPdf } from "./render-pdf.ts";

const none = new Map<string, Uint8Array>();
const hostile = '示例#panic("x") $a^2$ *b* _c_ \\ \'"` <label> @ref // /* #{1/0} {{}} [x] --- ~';

function aLetter(over: Partial<Paper> = {}): Paper {
  return {
    kind: "letter",
    title: "示例",
    subtitle: null,
    date: "2026-04-20",
    letterhead: plainLetterhead,
    blocks: [],
    ...over,
  };
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const pagesOf = (bytes: Uint8Array) => latin(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const utf16 = (text: string) => `FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}`;

/** All characters that the file's fonts map back to text: what can be searched and copied. */
function extractable(bytes: Uint8Array): Set<string> {
  const found = new Set<string>();
  const streams = latin(bytes).matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g);
  for (const [, raw = ""] of streams) {
    const text = inflated(raw);
    if (!text.includes("begincmap")) continue;
    const pairs = text.slice(text.indexOf("beginbfchar")).matchAll(/<[0-9a-f]+>\s*<([0-9a-f]+)>/gi);
    for (const [, hex = ""] of pairs) {
      for (const character of Buffer.from(hex, "hex").swap16().toString("utf16le")) found.add(character);
    }
  }
  return found;
}

function inflated(raw: string): string {
  try {
    return inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
  } catch {
    return raw;
  }
}

/** Pages that use a face. A head of a one-row table that is drawn on two pages was left alone on the first. */
function pagesUsing(bytes: Uint8Array, face: string): number {
  const objects = latin(bytes).split("endobj");
  const font = objects
    .find((text) => text.includes("/Type0") && text.includes(face))
    ?.match(/(\d+) 0 obj/)?.[1];
  const pages = objects.filter((text) => /\/Type\s*\/Page\b/.test(text));
  return pages.filter((text) => new RegExp(`/f\\d+ ${font} 0 R`).test(text)).length;
}

describe("renderPdf", () => {
  it("sets a whole report with its fonts embedded, under 300 kB without photos", async () => {
    const bytes = await renderPdf(rectificationReport(aReportInput()), none);
    expect(latin(bytes).slice(0, 5)).toBe("%PDF-");
    expect(latin(bytes)).toMatch(/\+NotoSerifSC-Regular/);
    expect(latin(bytes)).toMatch(/\/FontFile[23]/);
    expect(pagesOf(bytes)).toBeGreaterThanOrEqual(3);
    expect(bytes.length).toBeLessThan(300_000);
  });

  it("is an archival file dated by the paper and not by the clock", async () => {
    const text = latin(await renderPdf(aLetter(), none));
    expect(text).toContain("pdfaid:part");
    expect(text).toContain("D:20260420");
  });

  it("gives equal bytes for equal papers", async () => {
    const paper = rectificationReport(aReportInput());
    const pictures = new Map([["a".repeat(64), aPng()]]);
    const [first, second] = [await renderPdf(paper, pictures), await renderPdf(paper, pictures)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("prints markup in anybody's text as it stands", async () => {
    const blocks = [heading(hostile), paragraph(`${hostile}\n第二行`, hostile)];
    const bytes = await renderPdf(aLetter({ title: hostile, blocks }), none);
    expect(latin(bytes)).toContain(utf16(hostile));
    const characters = extractable(bytes);
    expect([...hostile].filter((character) => character !== " " && !characters.has(character))).toEqual([]);
  });

  it("survives control characters and half a surrogate", async () => {
    const bytes = await renderPdf(aLetter({ blocks: [paragraph("甲\u0000乙\u001b丙\ud842丁\r\n戊")] }), none);
    expect(extractable(bytes)).toContain("戊");
  });

  it("marks and reports a character that no font can draw", async () => {
    const paper = aLetter({ blocks: [paragraph("示例\u{e000}某")] });
    expect(await missingGlyphs(paper)).toEqual(["\u{e000}"]);
    const characters = extractable(await renderPdf(paper, none));
    expect(characters).toContain("〓");
    for (const digit of "U+E000") expect(characters).toContain(digit);
  });

  it("reports no character of an ordinary report as missing", async () => {
    expect(await missingGlyphs(rectificationReport(aReportInput()))).toEqual([]);
  });

  it("prints the report even if a photo is missing, foreign or broken", async () => {
    const pictures = new Map<string, Uint8Array>([
      ["a".repeat(64), aPng(40, 30, true)],
      ["b".repeat(64), Buffer.from("GIF89a")],
      ["d".repeat(64), aPng()],
    ]);
    const bytes = await renderPdf(rectificationReport(aReportInput()), pictures);
    expect(latin(bytes).match(/\/Subtype\s*\/Image/g)).toHaveLength(1);
  });

  it("never leaves the head of a table alone at the foot of a page", async () => {
    const table = {
      kind: "table",
      caption: null,
      columns: [{ title: "表头", width: 1, align: "left" }],
      rows: [["仅有的一行"]],
    } as const;
    for (const lines of [17, 18, 19, 20, 21]) {
      const before = Array.from({ length: lines }, () => paragraph("甲"));
      const bytes = await renderPdf(aLetter({ blocks: [...before, table] }), none);
      expect(pagesUsing(bytes, "NotoSansSC-Medium"), `after ${lines} lines`).toBe(1);
    }
  });

  it("answers others while it works", async () => {
    const rendering = renderPdf(rectificationReport(aReportInput({ number: "ZD-2" })), none);
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await rendering;
    clearInterval(ticking);
    expect(longest).toBeLessThan(200);
  });
});
