import { Refusal } from "#domain/refusal.ts";

/** What a file is by its first bytes, whatever it is called. */
export type FileKind = "xlsx" | "text";

const saveAsXlsx = "请用 Excel 或 WPS 打开，选择“另存为”.xlsx 格式（不设打开密码）后再导入。";

const signatures: readonly (readonly [readonly number[], FileKind | "refused", string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "xlsx", ""],
  [[0xd0, 0xcf, 0x11, 0xe0], "refused", `这是旧版 .xls 文件或设有密码的文件，无法读取。${saveAsXlsx}`],
  [[0x25, 0x50, 0x44, 0x46], "refused", "这是 PDF 文件，不是表格。请导入 .xlsx 或 .csv 格式的台账。"],
  [[0x89, 0x50, 0x4e, 0x47], "refused", "这是图片，不是表格。请导入 .xlsx 或 .csv 格式的台账。"],
  [[0xff, 0xd8, 0xff], "refused", "这是图片，不是表格。请导入 .xlsx 或 .csv 格式的台账。"],
  [[0x52, 0x61, 0x72, 0x21], "refused", "这是压缩包，不是表格。请解压后导入其中的 .xlsx 或 .csv 文件。"],
];

/**
 * Tells a workbook from text by its first bytes; an .xlsx called .xls is read all the same.
 *
 * @throws {Refusal} `invalid` for anything that is neither, with what to do about it.
 */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Refusal("invalid", "文件是空的，请核对后重新选择。");
  const known = signatures.find(([head]) => head.every((byte, at) => bytes[at] === byte));
  if (known?.[1] === "refused") throw new Refusal("invalid", known[2]);
  if (known) return "xlsx";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(\u00ef\u00bb\u00bf)?<(!doctype|html|table|\?xml|meta|head)/.test(start)) {
    throw new Refusal("invalid", `这是网页格式的表格（扩展名虽为 .xls），无法读取。${saveAsXlsx}`);
  }
  return "text";
}
