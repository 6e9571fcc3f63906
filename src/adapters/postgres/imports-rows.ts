import type { NotedRow, ResultRow } from "#application/imports/import-book.ts";
import type { Import } from "#domain/imports/import.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

type Page = { readonly offset: number; readonly limit: number };

/** A page of the noted rows of an import, with the records behind them. */
export async function notedRowsOf(
  session: Session,
  batch: Import,
  page: Page,
): Promise<readonly ResultRow[]> {
  const { rows } = await run(session, notedRows(batch, page));
  return rows.map(({ firstSheet, firstRow, stage, ...row }) => ({
    ...row,
    sameAs: firstSheet !== null && firstRow !== null ? { sheet: firstSheet, row: firstRow } : null,
    outcome: row.outcome as NotedRow["outcome"],
    gaps: row.gaps ?? 0,
    withdrawn: stage === "withdrawn",
  }));
}

/** The page is cut before anything is joined to it: an import of a hundred thousand rows shows its first as soon. */
function notedRows(batch: Import, { offset, limit }: Page) {
  const cut = build
    .selectFrom("import_row")
    .select(["sheet", "row", "outcome", "hazard_id", "import_id", "note"])
    .where("home", "=", batch.home)
    .where("import_id", "=", batch.id)
    .orderBy("sheet")
    .orderBy("row")
    .offset(offset)
    .limit(limit);
  return (
    build
      .selectFrom(cut.as("r"))
      .leftJoin("hazard as h", "h.id", "r.hazard_id")
      // One row made the record, of this import or of an earlier one: the key of the record finds it alone.
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom("import_row as made")
            .select(["made.sheet", "made.row", "made.import_id"])
            .whereRef("made.hazard_id", "=", "r.hazard_id")
            .where("made.outcome", "=", "created")
            .where("r.outcome", "=", "duplicate")
            .limit(1)
            .as("first"),
        (join) => join.onRef("first.import_id", "=", "r.import_id"),
      )
      .select(["r.sheet", "r.row", "r.outcome", "r.hazard_id as hazard", "r.note"])
      .select(["h.number", "h.text", "h.gaps", "h.stage"])
      .select(["first.sheet as firstSheet", "first.row as firstRow"])
      .orderBy("r.sheet")
      .orderBy("r.row")
  );
}
