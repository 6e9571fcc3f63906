import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { fillBlankFile, readBlankFile } from "#adapters/spreadsheets/blank-file.ts";
import type { FillPlan } from "#application/tables/table-desk.ts";

const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p w14:paraId="11"><w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr></w:pPr>${text === "" ? "" : `<w:r><w:t>${text}</w:t></w:r>`}</w:p></w:tc>`;

/** A blank as Word writes it: a label in three runs, a merged head, a row of fixed height with ids, one row in a control. */
const body = `<w:p><w:r><w:t>填报</w:t></w:r><w:r><w:t>单位：</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">      </w:t></w:r><w:r><w:tab/><w:t>填报人：</w:t></w:r></w:p>
<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("序号", '<w:vMerge w:val="restart"/>')}${cell("隐患", '<w:gridSpan w:val="2"/>')}</w:tr>
<w:tr>${cell("", "<w:vMerge/>")}${cell("单位名称")}${cell("隐患内容")}</w:tr>
<w:tr w14:paraId="22" w14:textId="33"><w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>${cell("1")}${cell("<w:bookmarkStart/>")}${cell("")}</w:tr>
<w:sdt><w:sdtContent><w:tr>${cell("2")}${cell("")}${cell("")}</w:tr></w:sdtContent></w:sdt></w:tbl><w:p/>`;

async function aBlank(): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = 'xmlns:w="urn:w" xmlns:w14="urn:w14"';
  zip.file("word/document.xml", `<w:document ${names}><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: "uint8array" });
}
async function textAfter(plan: Pick<FillPlan, "body" | "cells">): Promise<string> {
  const { bytes } = await fillBlankFile(await aBlank(), { ...plan, sheet: "表1", mark: "" });
  return (await (await JSZip.loadAsync(bytes)).file("word/document.xml")?.async("string")) ?? "";
}

describe("a blank as Word writes it", () => {
  it("is read with its merged cells, and a row in a control is one of its rows", async () => {
    const [sheet] = (await readBlankFile(await aBlank(), "示例.docx")).sheets;
    expect(sheet?.rows).toEqual([
      ["填报单位：      \t填报人：", null, null],
      ["序号", "隐患", null],
      [null, "单位名称", "隐患内容"],
      ["1", null, null],
      ["2", null, null],
    ]);
    expect(sheet?.merges).toContainEqual({ top: 1, bottom: 2, left: 0, right: 0 });
    expect(sheet?.merges).toContainEqual({ top: 1, bottom: 1, left: 1, right: 2 });
  });

  it("has its rows copied without what may stand only once, and as high as their texts need", async () => {
    const rows = ["示例甲", "示例乙", "示例丙"].map(
      (name, index) =>
        new Map<number, string | number>([
          [0, index + 1],
          [1, name],
        ]),
    );
    const text = await textAfter({ body: { top: 3, bottom: 4, rows }, cells: [] });
    expect(text.match(/<w:tr[ >]/g)).toHaveLength(5);
    expect(text.match(/<w:trHeight w:val="400"\/>/g)).toHaveLength(3);
    const after = text.slice(text.indexOf("隐患内容"));
    expect(after).not.toMatch(/paraId|textId|bookmarkStart|hRule/);
    // The type of the empty cell, and not that its mark was once inserted.
    expect(after).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">示例丙</w:t></w:r>');
  });

  it("has a label filled where its blank stands, underlined as the blank was", async () => {
    const cells = [{ row: 0, column: 0, value: "填报单位：示例区安委办　　\t填报人：示例" }];
    const text = await textAfter({ body: null, cells });
    expect(text).toContain('<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">示例区安委办');
    const [sheet] = (
      await readBlankFile(
        (
          await fillBlankFile(await aBlank(), { sheet: "表1", mark: "", body: null, cells })
        ).bytes,
        "示例.docx",
      )
    ).sheets;
    expect(String(sheet?.rows[0]?.[0]).replace("\t", "")).toBe("填报单位：示例区安委办　　填报人：示例");
  });
});
