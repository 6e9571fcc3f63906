import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/documents/block.ts";
import { filingReceipt } from "#domain/documents/filing-receipt.ts";
import { type Paper, plainLetterhead } from "#domain/documents/paper.ts";
import { rectificationReport } from "#domain/documents/rectification-report.ts";
import { aReportInput } from "#domain/documents/report.samples.ts";
import { aPng } from "./pictures.samples.ts";
import { renderDocx } from "./render-docx.ts";

const none = new Map<string, Uint8Array>();

/** The text of one file in a zip, found by the central directory. */
function partOf(zip: Uint8Array, wanted: string): string {
  const bytes = Buffer.from(zip);
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.toString("utf8", at + 46, at + 46 + nameLength) === wanted) {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(from, from + packed);
      return (bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString("utf8");
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no ${wanted} in the file`);
}

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

const bodyOf = async (paper: Paper, pictures = none) =>
  partOf(await renderDocx(paper, pictures), "word/document.xml");

describe("renderDocx", () => {
  it("sets causes in a table: a factor beside all of its causes, each why numbered", async () => {
    const whys = ["没有审查关口", "制度没有规定"];
    const causes = ["采购未会审", "安装未验收"].map((cause) => ({
      factor: "management" as const,
      cause,
      whys,
    }));
    const { analysis, ...rest } = aReportInput();
    if (!analysis) throw new Error("the sample has an analysis");
    const xml = await bodyOf(rectificationReport({ ...rest, analysis: { ...analysis, causes } }));
    expect(xml).toMatch(/<w:vMerge w:val="restart"\/>(?:(?!<w:tr>).)*管（管理）/s);
    expect(xml.match(/为什么2：/g)).toHaveLength(2);
    expect(xml).not.toContain("└");
  });

  it("has the page and grid of GB/T 9704", async () => {
    const xml = await bodyOf(aLetter());
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    for (const margin of [`w:top="2097"`, `w:right="1474"`, `w:bottom="1984"`, `w:left="1587"`])
      expect(xml).toContain(margin);
    expect(xml).toMatch(/<w:docGrid [^>]*w:type="linesAndChars"/);
    expect(xml).toMatch(/w:linePitch="579"/);
  });

  it("names the official faces for Chinese text", async () => {
    const xml = await bodyOf(rectificationReport(aReportInput()));
    for (const face of ["仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"]) {
      expect(xml).toContain(`w:eastAsia="${face}"`);
    }
  });

  it("numbers odd pages at the right and even ones at the left", async () => {
    const docx = await renderDocx(aLetter(), none);
    expect(partOf(docx, "word/settings.xml")).toContain("<w:evenAndOddHeaders");
    const sides = ["word/footer1.xml", "word/footer2.xml"].map(
      (part) => partOf(docx, part).match(/<w:jc w:val="(\w+)"/)?.[1],
    );
    expect(sides.sort()).toEqual(["left", "right"]);
  });

  it("repeats the heads of tables and keeps each row whole", async () => {
    const xml = await bodyOf(rectificationReport(aReportInput()));
    expect(xml).toContain("<w:tblHeader");
    expect(xml).toContain("<w:cantSplit");
  });

  it("prints markup in anybody's text as it stands", async () => {
    const xml = await bodyOf(
      aLetter({ blocks: [paragraph(`</w:t><w:p>&amp; "#panic()" ]]> 甲\u0000\u001b乙`)] }),
    );
    expect(xml).toMatch(
      /&lt;\/w:t(&gt;|>)&lt;w:p(&gt;|>)&amp;amp; ("|&quot;)#panic\(\)("|&quot;) \]\](&gt;|>) 甲乙/,
    );
  });

  it("gives equal bytes for equal papers, whenever and however often", async () => {
    const paper = rectificationReport(aReportInput());
    const pictures = new Map([["a".repeat(64), aPng()]]);
    const first = await renderDocx(paper, pictures);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // a zip counts time in steps of two seconds
    expect(Buffer.compare(first, await renderDocx(paper, pictures))).toBe(0);
  });

  it("shows the photos it is given and keeps the place of the others", async () => {
    const docx = await renderDocx(
      rectificationReport(aReportInput()),
      new Map([
        ["a".repeat(64), aPng()],
        ["b".repeat(64), Buffer.from("not a picture")],
      ]),
    );
    const xml = partOf(docx, "word/document.xml");
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(xml.match(/照片未随附或无法读取/g)).toHaveLength(3);
  });

  it("sets the issuer's name and its line in red, and the copies at the end", async () => {
    const receipt = filingReceipt({
      bureau: "示例县应急管理局",
      documentNumber: "示应急备〔2026〕12号",
      filingNumber: "1",
      filedOn: "2026-04-24",
      enterprise: "示例厂",
      uscc: null,
      reportNumber: "ZD-1",
      hazard: "示例",
      receivedOn: "2026-04-22",
      enclosures: ["甲", "乙"],
      copies: "示例镇人民政府",
      closing: "示例",
    });
    const xml = await bodyOf(receipt);
    expect(xml.match(/D7000F/g)?.length).toBeGreaterThanOrEqual(2);
    expect(xml).toContain("附件：1.甲");
    expect(xml.lastIndexOf("抄送：示例镇人民政府")).toBeGreaterThan(xml.indexOf("2026年4月24日"));
  });
});
