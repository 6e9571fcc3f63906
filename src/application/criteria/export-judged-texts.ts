import { type ExportDesk, recordExport } from "#application/documents/record-export.ts";
import type { JudgedText } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { type SectorCode, sectors } from "#domain/criteria/sector.ts";

/** Most texts in one file. */
const most = 20_000;

/**
 * What was typed and the item it was judged by, for measuring and improving the assistant: no unit, number, day or person,
 * in an order drawn by chance, so that no line leads back to its record. Lines as `npm run -s eval:judge` reads them.
 */
export async function exportJudgedTexts(
  desk: ExportDesk,
  actor: Actor,
): Promise<{ readonly fileName: string; readonly lines: readonly string[] }> {
  return desk.openBooks(actor, "job", async (books) => {
    const texts = await books.hazards.judgedTexts(most);
    const exported = { id: desk.newId("ex"), layout: "judged-texts", filters: {}, rows: texts.length };
    const { at } = await recordExport(books, actor, exported);
    return { fileName: `表述与条款对照（${businessDateOf(at)}）`, lines: texts.map(lineOf) };
  });
}

function lineOf({ text, field, item, unitNames }: JudgedText, at: number): string {
  const sector = field ? sectors[field as SectorCode]?.name : undefined;
  const id = String(at + 1);
  return JSON.stringify({ id, sector, text: nameless(text, unitNames), ...judged(item), page: id });
}

/** As two people judged and confirmed it, so it is as sure as two experts. */
function judged(item: string | null) {
  return item ? { expect: item, accept: [item], sure: 2 } : { expect: null, why: "not-major" };
}

function nameless(text: string, unitNames: readonly string[]): string {
  return unitNames.reduce((said, name) => (name ? said.replaceAll(name, "某单位") : said), text);
}
