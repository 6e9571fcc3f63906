import { writeXlsx } from "hucre/xlsx";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { Refusal } from "#domain/refusal.ts";
import { newReaderApart, readLedgerApart, readWorkbookApart } from "./read-apart.ts";
import { readPackedLedger } from "./read-packed-ledger.ts";
import { readWorkbook } from "./read-workbook.ts";

const png = new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));

function manyRows(number: number): Promise<Uint8Array> {
  const rows = Array.from({ length: number }, (_, row) => [row, `示例隐患${row}`, "示例企业", row * 2]);
  const images = [{ data: png, type: "png" as const, anchor: { from: { row: 1, col: 1 } } }];
  return writeXlsx({ sheets: [{ name: "台账", rows, images }] });
}

describe("reading in a process of its own", () => {
  it("gives what reading here gives, pictures and all, and leaves the file whole", async () => {
    const bytes = await manyRows(20);
    const before = Buffer.from(bytes);
    expect(await readWorkbookApart(bytes, "台账.xlsx")).toEqual(await readWorkbook(bytes, "台账.xlsx"));
    expect(Buffer.from(bytes)).toEqual(before);
  });

  it("gives the rows of a ledger packed, the same as reading here gives them", async () => {
    const lines = Array.from({ length: 250 }, (_, row) => `示例单位,示例隐患${row},2026.6.1,东侧`);
    const bytes = new TextEncoder().encode(["单位名称,隐患描述,发现时间,示例列", ...lines].join("\n"));
    const choices = { memory: new Map([["示例列", "spot" as const]]) };
    const file = { bytes, fileName: "台账.csv", choices };
    const [apart, here] = [await readLedgerApart(file), await readPackedLedger(file)];
    expect(apart).toEqual(here);
    expect([apart.read, apart.rows.length, apart.sheets[0]?.columns[3]?.by]).toEqual([250, 250, "memory"]);
  });

  it("leaves the server's own thread free meanwhile", async () => {
    // Long to read and short to answer: one row too many.
    const bytes = Buffer.from(`${"示例隐患,".repeat(6)}\n`.repeat(100_501));
    const started = performance.now();
    await expect(readWorkbook(bytes, "a.csv")).rejects.toThrow("行");
    const here = performance.now() - started;
    // What the thread itself does, not how long it waits for its turn: a busy machine changes nothing of it.
    const before = performance.eventLoopUtilization();
    await expect(readWorkbookApart(bytes, "a.csv")).rejects.toThrow("行");
    expect(performance.eventLoopUtilization(before).active).toBeLessThan(here / 2);
  });

  it("refuses in the same sentences", async () => {
    const refused = readWorkbookApart(Buffer.from("%PDF-1.7"), "a.pdf");
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("PDF") });
  });

  it("stops a file that takes too long with a sentence, and reads the next one", async () => {
    const { readWorkbook: read } = newReaderApart({ timeMs: 1 });
    await expect(read(await manyRows(5), "台账.xlsx")).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("没有读完"),
    });
    expect((await readWorkbookApart(Buffer.from("a,b\n1,2"), "a.csv")).sheets).toHaveLength(1);
  });

  it("refuses a single text of a hundred megabytes, which no limit of a thread's memory holds", async () => {
    const zip = await JSZip.loadAsync(await manyRows(3));
    const name = "xl/worksheets/sheet1.xml";
    const sheet = (await zip.file(name)?.async("string")) ?? "";
    const long = "隐".repeat(35_000_000);
    zip.file(
      name,
      sheet.replace(
        "<sheetData>",
        `<sheetData><row r="9"><c t="inlineStr"><is><t>${long}</t></is></c></row>`,
      ),
    );
    const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    const { readWorkbook: read } = newReaderApart({ memoryMiB: 64 });
    await expect(read(bytes, "台账.xlsx")).rejects.toMatchObject({ code: "invalid" });
    expect((await read(Buffer.from("a,b\n1,2"), "a.csv")).sheets).toHaveLength(1);
  });

  it("refuses a file that swells past the memory given, and goes on", async () => {
    const { readWorkbook: read } = newReaderApart({ memoryMiB: 28 });
    await expect(read(await manyRows(40_000), "台账.xlsx")).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("内容过多"),
    });
    expect((await read(Buffer.from("a,b\n1,2"), "a.csv")).sheets).toHaveLength(1);
  });
});
