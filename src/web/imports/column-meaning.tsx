import { useId } from "react";
import type { ChosenReading, PreviewFound } from "#contract/imports.ts";
import { type Field, fields, holdsPeople } from "#domain/imports/field.ts";
import { columnLetters, isOverPeople } from "#domain/imports/unread-column.ts";
import { withColumn, withoutColumn } from "./choices.ts";

type Sheet = PreviewFound["sheets"][number];
type Props = {
  readonly sheet: Pick<Sheet, "sheet" | "headRows">;
  readonly column: Sheet["columns"][number];
  readonly choices: ChosenReading;
  readonly busy: boolean;
  readonly onChoose: (choices: ChosenReading) => void;
};

const ways = {
  word: "按表头认定",
  pattern: "按表头中的字词认定",
  content: "按各行内容推断，请核对",
  person: "您选定的",
  memory: "按本单位以往的更正",
  nothing: "没有认出",
} as const;

const [kept, leftOut] = ["kept", "left-out"] as const;

/** What one column was taken for, with a control to say what it is, to keep it as it stands, or to leave it out. */
export function ColumnMeaning({ sheet, column, choices, busy, onChoose }: Props) {
  const id = useId();
  const { index, header, field, by, example } = column;
  const at = { sheet: sheet.sheet, column: index, headRow: sheet.headRows[0] };
  const choose = (chosen: string) =>
    onChoose(
      chosen === kept
        ? withoutColumn(choices, at)
        : withColumn(choices, at, chosen === leftOut ? null : (chosen as Field)),
    );
  const unknown = by === "nothing" || by === "person";
  return (
    <li className={field ? undefined : "unread"}>
      <label htmlFor={id}>
        <span className="quiet">{columnLetters(index)} 列</span> {header || "（无表头）"}
      </label>
      {example !== null && <span className="column-example">如：{example}</span>}
      <select
        id={id}
        value={field ?? (by === "nothing" ? kept : leftOut)}
        disabled={busy}
        aria-describedby={`${id}-by`}
        onChange={(event) => choose(event.target.value)}
      >
        {unknown && <option value={kept}>{by === "person" ? "恢复为自动认定" : keptWords(column)}</option>}
        <option value={leftOut}>不读取</option>
        {Object.entries(fields).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <span className="quiet" id={`${id}-by`}>
        {ways[by]}
        {field && holdsPeople(field) && `；${peopleWords}`}
      </span>
    </li>
  );
}

const peopleWords = "姓名不保存，可在原文件查阅；写到的部门会保留";

function keptWords({ header, example }: Props["column"]): string {
  if (example === null) return "空列，不读取";
  return isOverPeople(header) ? "人员、电话，不保存" : "原样保留";
}
