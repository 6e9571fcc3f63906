import { type PackedList, type Packing, placesOf, valuesAt } from "#application/imports/packed-list.ts";
import type { ImportPreview } from "#application/imports/preview-import.ts";
import type { HeldPreview } from "#application/imports/preview-runs.ts";
import type { Preview, PreviewFound, PreviewQuery } from "#contract/imports.ts";
import { answer } from "./answer.ts";

type Unpacking = Pick<Packing, "unpack">;

/** A preview with the lines asked for; as long as it is not done it has none. */
export async function previewPage(
  packing: Unpacking,
  { id, state, done, total, preview }: HeldPreview & { readonly id: string },
  query: PreviewQuery,
): Promise<Preview> {
  const head = { id, state, progress: { done, total } };
  if (!preview) return { ...head, found: null, rows: [], refused: [], skipped: [] };
  const lines = await linesOf(packing, preview, query);
  return answer<Preview>({ ...head, found: foundIn(preview), ...lines });
}

async function linesOf(packing: Unpacking, preview: ImportPreview, { show, ...page }: PreviewQuery) {
  const none = { rows: [], refused: [], skipped: [] };
  const pageOf = <T>(list: PackedList<T>) => valuesAt(packing, list, placesOf(page, list.length));
  if (show === "refused") return { ...none, refused: await pageOf(preview.refused) };
  if (show === "skipped") return { ...none, skipped: await pageOf(preview.skipped) };
  if (show === "all") return { ...none, rows: await pageOf(preview.rows) };
  const places = preview.placesIn[show].slice(page.offset, page.offset + page.limit);
  return { ...none, rows: await valuesAt(packing, preview.rows, places) };
}

function foundIn({ sheets, read, rows, refused, skipped, placesIn, elsewhere }: ImportPreview) {
  const views = {
    all: rows.length,
    record: placesIn.record.length,
    duplicate: placesIn.duplicate.length,
    sister: placesIn.sister.length,
    done: placesIn.done.length,
    gaps: placesIn.gaps.length,
    warned: placesIn.warned.length,
    elsewhere: placesIn.elsewhere.length,
    corrected: placesIn.corrected.length,
    near: placesIn.near.length,
    refused: refused.length,
    skipped: skipped.length,
  };
  const counts = {
    read,
    created: views.record,
    duplicate: views.duplicate,
    refused: views.refused,
    skipped: views.skipped,
  };
  return answer<PreviewFound>({ sheets, counts, views, elsewhere });
}
