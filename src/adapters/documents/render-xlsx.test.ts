import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/documents/block.ts";
import { signingRow } from "#domain/documents/composing.ts";
import { type Paper, plainLetterhead } from "#domain/documents/paper.ts";
import { aJpegHead, aPng } from "./pictures.samples.ts";
import { renderXlsx } from "./render-xlsx.ts";

const none = new Map<string, Uint8Array>();
const picture = { id: "p1", caption: "示例照片" };

function aPaper(over: Partial<Paper> = {}): Paper {
  return {
    ...{ kind: "wide-form", title: "隐患整改通知单", subtitle: "文号：示例〔2026〕1号", date: "2026-04-20" },
    letterhead: null,
    blocks: [
      paragraph("请按期整改。"),
      {
        kind: "table",
        caption: null,
        columns: [
          { title: "序号", width: 10, align: "center" },
          { title: "隐患", width: 60, align: "left" },
          { title: "图片", width: 30, align: "center" },
        ],
        rows: [["1", "=1+1", [picture]]],
      },
      signingRow("签发单位负责人", "接收单位负责人"),
    ],
    ...over,
  };
}

async function opened(paper: Paper, pictures = none): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  const bytes = await renderXlsx(paper, pictures);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("sheet missing");
  return sheet;
}

/** The texts of a row, each once: a merged cell repeats its own. */
function textsOf(sheet: ExcelJS.Worksheet, row: number): readonly string[] {
  const texts: string[] = [];
  sheet.getRow(row).eachCell((cell) => {
    if (cell.master === cell && typeof cell.value === "string") texts.push(cell.value);
  });
  return texts;
}

describe("a paper as a sheet", () => {
  it("stands on A4 as the paper lies, as wide as the page, the head of its table on every page", async () => {
    const sheet = await opened(aPaper());
    expect(sheet.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: "5:5",
    });
    const standing = await opened(aPaper({ kind: "form" }));
    expect(standing.pageSetup.orientation).toBe("portrait");
  });

  it("has title, number, text, table and places to sign in their order, on one grid", async () => {
    const sheet = await opened(aPaper());
    const rows = Array.from({ length: 8 }, (_, at) => textsOf(sheet, at + 1));
    expect(rows.filter((row) => row.length > 0).slice(0, 5)).toEqual([
      ["隐患整改通知单"],
      ["文号：示例〔2026〕1号"],
      ["　　请按期整改。"],
      ["序号", "隐患", "图片"],
      ["1", "=1+1"],
    ]);
    expect(rows[7]?.map((text) => text.trim().split("\n")[0])).toEqual([
      "签发单位负责人",
      expect.stringContaining("签字"),
      "接收单位负责人",
      expect.stringContaining("签字"),
    ]);
    expect(sheet.getCell("A1").font.name).toBe("方正小标宋简体");
    expect(sheet.getCell("A5").border.left?.style).toBe("thin");
    expect(sheet.getCell("A3").border?.left).toBeUndefined();
    expect(sheet.getRow(8).height).toBeGreaterThan(45);
  });

  it("leaves text that begins like a formula as text", async () => {
    const sheet = await opened(aPaper());
    const found = sheet.getRow(6).getCell(2);
    expect([found.value, found.numFmt, found.type]).toEqual(["=1+1", "@", ExcelJS.ValueType.String]);
  });

  it("puts each picture into its cell, upright, and leaves a missing one out", async () => {
    const sheet = await opened(aPaper(), new Map([["p1", aPng(400, 300)]]));
    const [image] = sheet.getImages();
    expect(image?.range.tl.nativeRow).toBe(5);
    expect(sheet.getRow(6).height).toBeGreaterThan(67);
    expect((await opened(aPaper())).getImages()).toEqual([]);
    const lying = await opened(aPaper(), new Map([["p1", aJpegHead(400, 300, 6)]]));
    const { ext } = (lying.getImages()[0]?.range ?? {}) as { ext?: { width: number; height: number } };
    expect(ext?.width).toBeGreaterThan(ext?.height ?? 0);
  });

  it("lets a text that is longer than the highest row stand over several", async () => {
    const blocks = [
      {
        kind: "table" as const,
        caption: null,
        columns: [
          { title: "项", width: 20, align: "center" as const },
          { title: "内容", width: 20, align: "left" as const },
          { title: "备注", width: 60, align: "left" as const },
        ],
        rows: [["1", "很长的说明".repeat(200), ""]],
      },
    ];
    const sheet = await opened(aPaper({ blocks }));
    const heights = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1).height ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(400);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(800);
    expect(sheet.model.merges.some((area) => /^B5:B\d+$/.test(area))).toBe(true);
  });

  it("draws every kind of block", async () => {
    const sheet = await opened(
      aPaper({
        kind: "letter",
        letterhead: { ...plainLetterhead, issuer: "示例局", addressee: "示例单位", signedBy: "示例局" },
        blocks: [
          { kind: "heading", level: 1, text: "一、基本情况" },
          { kind: "page-break" },
          { kind: "pictures", items: [picture] },
          { kind: "signatures", places: [{ label: "检查人员", name: null, on: null, note: null }] },
          { kind: "seal", unit: "示例单位", on: "2026-04-20" },
          { kind: "note", text: "注一\n注二" },
          {
            kind: "tree",
            columns: ["因素", "原因", "为什么"],
            root: { label: null, text: "事件", children: [{ label: "管", text: "缺项", children: [] }] },
          },
        ],
      }),
    );
    const all = Array.from({ length: sheet.rowCount }, (_, at) => textsOf(sheet, at + 1).join()).join("|");
    for (const text of [
      "示例局",
      "示例单位：",
      "一、基本情况",
      "示例照片",
      "签字环节",
      "注二",
      "　管：缺项",
    ]) {
      expect(all).toContain(text);
    }
  });

  it("gives the same bytes for the same paper and pictures", async () => {
    const pictures = new Map([["p1", aPng()]]);
    expect(await renderXlsx(aPaper(), pictures)).toEqual(await renderXlsx(aPaper(), pictures));
  });
});
