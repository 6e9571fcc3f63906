import type { ChosenReading, PreviewFound } from "#contract/imports.ts";
import { isUnread } from "#domain/imports/unread-column.ts";
import { withSheet } from "./choices.ts";
import { ColumnMeaning } from "./column-meaning.tsx";

type Props = {
  readonly preview: PreviewFound;
  readonly choices: ChosenReading;
  readonly busy: boolean;
  readonly onChoose: (choices: ChosenReading) => void;
};
type Sheet = PreviewFound["sheets"][number];

/** What each column was taken for, sheet by sheet; each can be taken for something else, or left out. */
export function PreviewColumns({ preview, choices, busy, onChoose }: Props) {
  return (
    <section className="panel" aria-labelledby="columns-title" aria-busy={busy}>
      <h2 id="columns-title">各列的含义</h2>
      <p className="quiet">
        认得不对的，在列下面改选；改后各行会重新预览。导入后，本单位再导入同样表头的文件时按改选的含义读取。
      </p>
      {preview.sheets.map((sheet, index) => (
        <details
          key={`${sheet.sheet} ${sheet.headRows[0]}`}
          className="sheet"
          open={index === 0 || preview.sheets.length <= 2}
        >
          <summary>
            {sheet.sheet}
            <span className="quiet"> {sheetWords(sheet, choices.leftOut)}</span>
          </summary>
          <label className="sheet-read">
            <input
              type="checkbox"
              checked={!choices.leftOut.includes(sheet.sheet)}
              disabled={busy}
              onChange={(event) => onChoose(withSheet(choices, sheet.sheet, event.target.checked))}
            />
            读取这个工作表
          </label>
          <ul className="plain-list sheet-columns">
            {sheet.columns.map((column) => (
              <ColumnMeaning key={column.index} {...{ sheet, column, choices, busy, onChoose }} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function sheetWords({ sheet, columns, headRows }: Sheet, leftOut: readonly string[]): string {
  if (leftOut.includes(sheet)) return "不读取";
  if (columns.length === 0) return "未找到台账表头，不读取";
  const unread = columns.filter(isUnread).length;
  return `表头在第 ${headRows.join("、")} 行，${columns.length} 列${unread > 0 ? `，其中 ${unread} 列没有认出` : ""}`;
}
