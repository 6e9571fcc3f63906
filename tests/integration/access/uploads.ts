import { tableSettings } from "#tests/worlds/tables.ts";
import { aLedger } from "./records.ts";

type FileSent = { readonly name: string; readonly text: string; readonly table?: object };

/** No workbook: whose table it is, is asked before the file is opened. */
const aTable = (table: object): FileSent => ({ name: "示例.xlsx", text: "PK 示例", table });
/** Routes that take a file, with one that they can read. */
export const files: Readonly<Record<string, FileSent>> = {
  "POST /api/direct-reports/files": { name: "示例.pdf", text: "%PDF-1.4 示例" },
  "POST /api/files": { name: "示例.pdf", text: "%PDF-1.4 示例" },
  "POST /api/standards/:id/official-text": { name: "示例.txt", text: "（一）示例原文" },
  "POST /api/imports": { name: "示例.csv", text: aLedger },
  "POST /api/platform/export": { name: "示例.csv", text: aLedger },
  "POST /api/imports/preview": { name: "示例.csv", text: aLedger },
  "POST /api/tables": aTable({ actId: crypto.randomUUID(), asked: {}, settings: tableSettings }),
  "POST /api/tables/proposal": aTable({}),
  "POST /api/tables/:id/proposal": aTable({}),
  "POST /api/tables/:id/version": aTable({
    actId: crypto.randomUUID(),
    basedOnSeq: 99,
    asked: {},
    settings: tableSettings,
  }),
  "POST /api/enterprises/intake": { name: "示例.csv", text: "单位名称\n" },
  "POST /api/organisations/intake": { name: "示例.csv", text: "机构名称\n" },
  "POST /api/accounts/intake": { name: "示例.csv", text: "登录名\n" },
};

/** The file as a form sends it. */
export function uploading({ name, text, table = {} }: FileSent) {
  const edge = "----form";
  const field = `--${edge}\r\ncontent-disposition: form-data; name="actId"\r\n\r\n${crypto.randomUUID()}\r\n`;
  const told = `--${edge}\r\ncontent-disposition: form-data; name="table"\r\n\r\n${JSON.stringify(table)}\r\n`;
  const file = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`;
  const payload = `${field}${told}${file}content-type: text/plain\r\n\r\n${text}\r\n--${edge}--\r\n`;
  return { headers: { "content-type": `multipart/form-data; boundary=${edge}` }, payload };
}
