import { useState } from "react";
import type { ChosenReading, PreviewFound, PreviewRow, PreviewView } from "#contract/imports.ts";
import { placeKey, type RowPlace } from "#domain/imports/row-place.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { rowViews, viewsOf, withCells, withoutCells, withoutTwins, withTwins } from "./choices.ts";
import { ChooseForAll } from "./choose-for-all.tsx";
import { CorrectRow } from "./correct-row.tsx";
import { refusedColumns, rowColumns, rowWords, skippedColumns } from "./preview-row-columns.tsx";
import { previewRowsPerPage, usePreviewPage } from "./queries.ts";
import { RowTwins } from "./row-twins.tsx";

type Props = {
  readonly id: string;
  readonly found: PreviewFound;
  readonly choices: ChosenReading;
  readonly busy: boolean;
  readonly onChoose: (choices: ChosenReading) => void;
  /** Previews the file once more, where this preview is held no longer. */
  readonly again: () => void;
};

/** What becomes of every row: new, a repetition of what, refused why; and the lines that are no rows. */
export function PreviewRows(props: Props) {
  const { found } = props;
  const [view, setView] = useState<PreviewView>("all");
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">各行的去向</h2>
      <fieldset className="row-views">
        <legend className="visually-hidden">显示哪些行</legend>
        {viewsOf(found).map((one) => (
          <button
            key={one}
            type="button"
            className="button-quiet"
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {rowViews[one]} {found.views[one]}
          </button>
        ))}
      </fieldset>
      {found.views[view] === 0 ? (
        <div className="panel">
          <Empty title="没有这样的行" />
        </div>
      ) : (
        <Shown key={view} {...props} view={view} />
      )}
    </section>
  );
}

type ShownProps = Props & { readonly view: PreviewView };
type Correctable = RowPlace & Pick<PreviewRow, "cells" | "corrected">;

function Shown({ id, found, view, choices, busy, onChoose, again }: ShownProps) {
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const last = Math.max(1, Math.ceil(found.views[view] / previewRowsPerPage));
  const at = Math.min(page, last);
  const { data, error, isPlaceholderData } = usePreviewPage(id, view, at);
  if (!data) return error ? <ProblemNote error={error} again={again} /> : <Loading />;
  const choose = (words: string, next: ChosenReading) => {
    setOpen(null);
    setSaid(words);
    onChoose(next);
  };
  const common = { busy: busy || isPlaceholderData, keyOf: rowWords };
  const read = (row: RowPlace) => `${rowWords(row)}已按更正重新读取。`;
  const correct = (row: Correctable) =>
    open === rowWords(row) ? (
      <CorrectRow
        {...{ place: rowWords(row), cells: row.cells, corrected: row.corrected, busy }}
        onSave={(changed) => choose(read(row), withCells(choices, row, changed))}
        onRestore={() => choose(read(row), withoutCells(choices, row))}
        onClose={() => setOpen(null)}
      />
    ) : null;
  const twins = (row: PreviewRow) =>
    showsTwins(row, view) ? (
      <RowTwins
        {...{ row, busy, chosen: choices.twins.find((one) => placeKey(one) === placeKey(row)) ?? null }}
        onChoose={(choice) =>
          choose(
            `${rowWords(row)}已按所选重新认定。`,
            choice ? withTwins(choices, [choice]) : withoutTwins(choices, [row]),
          )
        }
      />
    ) : null;
  const correction = { open, onOpen: setOpen };
  return (
    <>
      <ProblemNote error={error} again={again} />
      <p role="status" className={said ? "row-said" : "visually-hidden"}>
        {said}
      </p>
      {view === "near" && (
        <ChooseForAll
          {...{ id, total: found.views.near, choices, busy }}
          onChoose={(next) => choose("所列各行已按所选重新认定。", next)}
        />
      )}
      {view === "refused" && (
        <Records
          caption="不能导入的行"
          columns={refusedColumns(correction)}
          rows={data.refused}
          {...common}
          below={correct}
        />
      )}
      {view === "skipped" && (
        <Records caption="不是数据的行" columns={skippedColumns} rows={data.skipped} {...common} />
      )}
      {view !== "refused" && view !== "skipped" && (
        <Records
          caption="各行的去向"
          columns={rowColumns(found.sheets.length > 1, correction)}
          rows={data.rows}
          {...common}
          below={(row) => correct(row) ?? twins(row)}
        />
      )}
      <Pager page={at} size={previewRowsPerPage} total={found.views[view]} onPage={setPage} />
    </>
  );
}

/** What comes near is shown wherever the row is; what the rules take for the same, where a person looks at repetitions or chose otherwise. */
function showsTwins({ twins, chosen }: PreviewRow, view: PreviewView): boolean {
  if (twins.length === 0) return false;
  return view === "duplicate" || chosen !== null || twins.some(({ exact }) => !exact);
}
