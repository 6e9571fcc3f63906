import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { Refusal } from "#domain/refusal.ts";
import { mostFileBytes, mostLines, mostUnpackedBytes } from "./limits.ts";
import { readWorkbook } from "./read-workbook.ts";
import { zipOf } from "./zip.samples.ts";

const png = new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));

async function aWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: "台账",
        rows: [
          ["序号", "日期", "隐患"],
          [1, new Date(Date.UTC(2023, 5, 9)), "示例一"],
          [2.5, null, " 保留空格\n和换行 "],
        ],
        merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
        images: [{ data: png, type: "png", anchor: { from: { row: 2, col: 2 } } }],
      },
    ],
  });
}

function refusalOf(bytes: Uint8Array, name = "a.xlsx"): Promise<string> {
  return readWorkbook(bytes, name).then(
    () => "read",
    (fault: unknown) => (fault instanceof Refusal ? fault.message : `fault: ${String(fault)}`),
  );
}

describe("reading an .xlsx", () => {
  it("keeps text and numbers as typed, gives date cells as their day, and merges and pictures by their place", async () => {
    const { sheets } = await readWorkbook(await aWorkbook(), "台账.xls");
    const [sheet] = sheets;
    expect(sheet?.rows).toEqual([
      ["序号", "日期", "隐患"],
      [1, "2023-06-09", "示例一"],
      [2.5, null, " 保留空格\n和换行 "],
    ]);
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
    expect(sheet?.pictures.map(({ row, column, type }) => ({ row, column, type }))).toEqual([
      { row: 2, column: 2, type: "png" },
    ]);
    expect(sheet?.pictures[0]?.bytes).toEqual(png);
  });

  it("shows a formula that nobody ever reckoned, instead of a blank", async () => {
    const cells = new Map([["0,1", { formula: "A1&1" }]]);
    const made = await writeXlsx({ sheets: [{ name: "台账", rows: [["示例", null]], cells }] });
    expect((await readWorkbook(made, "a.xlsx")).sheets[0]?.rows[0]).toEqual(["示例", "公式未计算：=A1&1"]);
  });

  it("leaves out what no database keeps as text, which a cell can hold escaped", async () => {
    const rows = [["序号_x0000_", "示例_xD800_配电箱", "_x0000_"]];
    const { sheets } = await readWorkbook(await writeXlsx({ sheets: [{ name: "台账", rows }] }), "a.xlsx");
    for (const cell of sheets[0]?.rows[0] ?? []) expect(String(cell)).not.toMatch(/\0|\p{Surrogate}/u);
  });

  it("leaves out control characters and marks that turn text round, of a workbook and of a CSV", async () => {
    const sent = ["除尘\u0007系统", "报告\u202e\u200bgnp\ufeff"];
    const xlsx = await writeXlsx({ sheets: [{ name: "台账", rows: [["除尘_x0007_系统", sent[1] ?? ""]] }] });
    for (const bytes of [xlsx, new TextEncoder().encode(sent.join(","))]) {
      const { sheets } = await readWorkbook(bytes, "台账");
      expect(sheets[0]?.rows[0]).toEqual(["除尘系统", "报告gnp"]);
    }
  });

  it.each([
    "http://www.wps.cn/officeDocument/2017/relationships/cellimage",
    "http://www.wps.cn/officeDocument/2020/cellImage",
  ])(
    "finds the pictures that WPS keeps inside cells by %s, and no text where they stand",
    async (relation) => {
      const [sheet] = (await readWorkbook(workbookWithCellPicture(relation), "a.xlsx")).sheets;
      expect(sheet?.rows[0]).toEqual(["示例", null]);
      expect(sheet?.pictures).toEqual([{ sheet: "S", row: 0, column: 1, type: "png", bytes: png }]);
    },
  );

  it("leaves the formula where the file lacks its picture", async () => {
    const [sheet] = (await readWorkbook(workbookWithCellPicture(null), "a.xlsx")).sheets;
    expect([sheet?.rows[0], sheet?.pictures]).toEqual([["示例", '=DISPIMG("ID_EXAMPLE",1)'], []]);
  });
});

describe("a sheet with blank rows to its end", () => {
  const withLast = (last: string) => {
    const blank = Array.from({ length: mostLines }, () => [""]);
    return writeXlsx({ sheets: [{ name: "台账", rows: [["单位名称"], ["示例甲厂"], ...blank, [last]] }] });
  };

  it("ends where its text ends", async () => {
    const { sheets } = await readWorkbook(await withLast(""), "a.xlsx");
    expect(sheets[0]?.rows).toEqual([["单位名称"], ["示例甲厂"]]);
  });

  it("is refused, and not cut off, where something stands below them", async () => {
    expect(await refusalOf(await withLast("示例乙厂"))).toMatch(/第 100503 行还有内容.*大量空行/);
  });
});

describe("refusing a file", () => {
  it("tells how to save an old .xls, a web page called .xls or a locked file", async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await refusalOf(old, "旧.xls")).toMatch(/旧版 \.xls.*另存为.*\.xlsx/);
    expect(await refusalOf(Buffer.from("<html><table></table></html>"), "网页.xls")).toContain("另存为");
  });

  it("says what a picture, a PDF, an empty file and other zips are not", async () => {
    expect(await refusalOf(png, "a.png")).toContain("图片");
    expect(await refusalOf(Buffer.from("%PDF-1.7"), "a.pdf")).toContain("PDF");
    expect(await refusalOf(new Uint8Array(), "a.csv")).toContain("空的");
    expect(await refusalOf(zipOf([{ name: "word/document.xml", text: "<a/>" }]))).toContain("另存为 .xlsx");
    expect(await refusalOf(new Uint8Array([1, 0, 2, 0, 3, 0]), "a.csv")).toContain("不是表格");
  });

  it("refuses a file that is too big, and one that claims to unpack to too much, before unpacking", async () => {
    expect(await refusalOf(new Uint8Array(mostFileBytes + 1), "a.csv")).toContain("50 MB");
    const claim = mostUnpackedBytes / 2;
    const bomb = ["a", "b", "c"].map((name) => ({ name, text: "x", claimed: claim }));
    expect(await refusalOf(zipOf(bomb))).toContain("过大");
  });

  it("refuses a part that claims to hold nothing, and a cut file", async () => {
    expect(await refusalOf(zipOf([{ name: "xl/workbook.xml", text: "xxxx", claimed: 0 }]))).toContain("损坏");
    const whole = await aWorkbook();
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toContain("损坏");
  });
});

describe("reading a CSV", () => {
  const text = '序号,隐患\n1,"分两行的\n隐患，带""引号"""\n002,20230602\n';
  const rows = [
    ["序号", "隐患"],
    ["1", '分两行的\n隐患，带"引号"'],
    ["002", "20230602"],
  ];

  it("reads UTF-8 with and without its mark, and UTF-16 of either order", async () => {
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    ]) {
      expect((await readWorkbook(bytes, "目录/台账.csv")).sheets).toEqual([
        { name: "台账", rows, merges: [], pictures: [] },
      ]);
    }
  });

  it("reads GB18030, in which Excel saves on Chinese Windows", async () => {
    const bytes = Buffer.from("d0f2bac52cd2febbbc0a312cbcd3d3cdd5be0a", "hex");
    expect((await readWorkbook(bytes, "a.csv")).sheets[0]?.rows).toEqual([
      ["序号", "隐患"],
      ["1", "加油站"],
    ]);
  });

  it("takes tabs and semicolons for separators where they prevail", async () => {
    expect((await readWorkbook(Buffer.from("a\tb,c\td\n1\t2\t3"), "a.csv")).sheets[0]?.rows[0]).toEqual([
      "a",
      "b,c",
      "d",
    ]);
    expect((await readWorkbook(Buffer.from("a;b\n1;2"), "a.csv")).sheets[0]?.rows[1]).toEqual(["1", "2"]);
  });
});

/** Null: the part that lists the pictures is lost. */
function workbookWithCellPicture(listedBy: string | null): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const formula = '_xlfn.DISPIMG("ID_EXAMPLE",1)';
  const images =
    `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:r="${office}"` +
    ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><etc:cellImage><xdr:pic><xdr:nvPicPr>' +
    '<xdr:cNvPr id="1" name="ID_EXAMPLE"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill>' +
    "</xdr:pic></etc:cellImage></etc:cellImages>";
  return zipOf([
    {
      name: "[Content_Types].xml",
      text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: "_rels/.rels", text: relations(relation("rId1", `${office}/officeDocument`, "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relations(
        relation("rId1", `${office}/worksheet`, "worksheets/sheet1.xml") +
          (listedBy === null ? "" : relation("rId2", listedBy, "cellimages.xml")),
      ),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      text:
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>示例</t></is></c>` +
        `<c r="B1" t="str"><f>${formula.replaceAll('"', "&quot;")}</f><v>=DISPIMG(&quot;ID_EXAMPLE&quot;,1)</v></c></row></sheetData></worksheet>`,
    },
    ...(listedBy === null ? [] : [{ name: "xl/cellimages.xml", text: images }]),
    {
      name: "xl/_rels/cellimages.xml.rels",
      text: relations(relation("rId1", `${office}/image`, "media/image1.png")),
    },
    { name: "xl/media/image1.png", text: png },
  ]);
}
