import type { PreviewedRow } from "./previewed-row.ts";

/** The rows that a person may want to see apart; a row can be in several. */
export const rowViews = [
  "record",
  "duplicate",
  "sister",
  "done",
  "gaps",
  "warned",
  "elsewhere",
  "corrected",
  "near",
] as const;
export type RowView = (typeof rowViews)[number];

/** The places of the rows of each view, and where rows say that they belong. */
export type PreviewFigures = {
  readonly placesIn: Readonly<Record<RowView, readonly number[]>>;
  /** Rows by the place that they name, where they would not be kept there; most rows first. */
  readonly elsewhere: readonly { readonly place: string; readonly rows: number }[];
};

const views: Readonly<Record<RowView, (row: PreviewedRow) => boolean>> = {
  record: ({ becomes }) => becomes === "record",
  duplicate: ({ becomes }) => becomes === "duplicate",
  sister: ({ why }) => why === "sister",
  done: ({ becomes, done }) => becomes === "record" && done,
  gaps: ({ becomes, gaps }) => becomes === "record" && gaps.length > 0,
  warned: ({ warnings }) => warnings.length > 0,
  // A row that is on record already is not taken in anywhere.
  near: ({ twins }) => twins.some(({ exact }) => !exact),
  corrected: ({ corrected }) => corrected.length > 0,
  elsewhere: ({ becomes, elsewhere }) => becomes === "record" && elsewhere !== null,
};

/** Counts previewed rows as they come. */
export function newFigures(): { add(rows: readonly PreviewedRow[]): void; end(): PreviewFigures } {
  const placesIn: Record<RowView, number[]> = {
    record: [],
    duplicate: [],
    sister: [],
    done: [],
    gaps: [],
    warned: [],
    elsewhere: [],
    corrected: [],
    near: [],
  };
  const named = new Map<string, number>();
  let place = 0;
  return {
    add(rows) {
      for (const row of rows) {
        for (const view of rowViews) if (views[view](row)) placesIn[view].push(place);
        if (views.elsewhere(row)) named.set(row.elsewhere ?? "", (named.get(row.elsewhere ?? "") ?? 0) + 1);
        place += 1;
      }
    },
    end() {
      const elsewhere = [...named].map(([name, rows]) => ({ place: name, rows }));
      return { placesIn, elsewhere: elsewhere.sort((a, b) => b.rows - a.rows) };
    },
  };
}
