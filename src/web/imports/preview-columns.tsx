import { useId } from "react";
import type { ChosenColumns, PreviewFound } from "#contract/imports.ts";
import { type Field, fields } from "#domain/imports/field.ts";
import { columnLetters, withColumn, withSheet } from "./choices.ts";

type Props = {
  readonly preview: PreviewFound;
  readonly choices: ChosenColumns;
  readonly busy: boolean;
  readonly onChoose: (choices: ChosenColumns) => void;
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
              <OneColumn
                key={column.index}
                column={column}
                busy={busy}
                onChoose={(field) => onChoose(withColumn(choices, columnAt(sheet, column.index), field))}
              />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function columnAt({ sheet, headRows }: Sheet, column: number) {
  return { sheet, column, headRow: headRows[0] };
}

function sheetWords({ sheet, columns, headRows }: Sheet, leftOut: readonly string[]): string {
  if (leftOut.includes(sheet)) return "不读取";
  if (columns.length === 0) return "未找到台账表头，不读取";
  const unread = columns.filter(({ field }) => field === null).length;
  return `表头在第 ${headRows.join("、")} 行，${columns.length} 列${unread > 0 ? `，其中 ${unread} 列不读取` : ""}`;
}

const ways = {
  word: "按表头认定",
  pattern: "按表头中的字词认定",
  content: "按各行内容推断，请核对",
  person: "您选定的",
  memory: "按本单位以往的更正",
  nothing: "没有认出",
} as const;

type ColumnProps = {
  readonly column: Sheet["columns"][number];
  readonly busy: boolean;
  readonly onChoose: (field: Field | null) => void;
};

function OneColumn({ column: { index, header, field, by }, busy, onChoose }: ColumnProps) {
  const id = useId();
  const letters = columnLetters(index);
  return (
    <li className={field ? undefined : "unread"}>
      <label htmlFor={id}>
        <span className="quiet">{letters} 列</span> {header || "（无表头）"}
      </label>
      <select
        id={id}
        value={field ?? ""}
        disabled={busy}
        aria-describedby={`${id}-by`}
        onChange={(event) => onChoose(event.target.value === "" ? null : (event.target.value as Field))}
      >
        <option value="">不读取</option>
        {Object.entries(fields).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <span className="quiet" id={`${id}-by`}>
        {ways[by]}
      </span>
    </li>
  );
}
