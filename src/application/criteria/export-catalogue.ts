import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { inForceOn } from "#domain/criteria/edition.ts";
import { type SectorCode, sectors } from "#domain/criteria/sector.ts";
import { standardsFor } from "#domain/criteria/standard.ts";
import { hazardCatalogue } from "#domain/documents/hazard-catalogue.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";

/** What to hand out: some fields, or all; only what offices of this installation made themselves, or everything. */
export type CatalogueAsked = { readonly sectors: readonly SectorCode[]; readonly own: boolean };

/** The 目录清单 (分类, 内容, 依据) of what is in force today. */
export function exportCatalogue(
  openBooks: OpenBooks,
  actor: Actor,
  asked: CatalogueAsked,
): Promise<{ readonly fileName: string; readonly sheet: PrintedSheet }> {
  return openBooks(actor, "page", async (books) => {
    const on = businessDateOf(await books.ledger.now());
    const all = await books.library.standards();
    const wanted = asked.sectors.length > 0 ? standardsFor(all, asked.sectors) : all;
    const ids = new Set(wanted.filter(({ origin }) => !asked.own || origin === "office").map(({ id }) => id));
    const editions = inForceOn(all, on).filter(({ standard }) => ids.has(standard.id));
    const fields = asked.sectors.map((code) => sectors[code].name);
    return { fileName: `重大事故隐患目录清单（${on}）`, sheet: hazardCatalogue({ editions, fields, on }) };
  });
}
