import type { ChosenReading, PreviewFound } from "#contract/imports.ts";
import { isUnread } from "#domain/imports/unread-column.ts";
import { ColumnMeaning } from "./column-meaning.tsx";

type Props = {
  readonly found: PreviewFound;
  readonly choices: ChosenReading;
  readonly busy: boolean;
  readonly onChoose: (choices: ChosenReading) => void;
};

/** The columns that nobody knew: told first, each with what stands in it and a control to say what it is. */
export function UnreadColumns({ found, choices, busy, onChoose }: Props) {
  const sheets = found.sheets.map((sheet) => ({ sheet, unread: sheet.columns.filter(isUnread) }));
  const count = sheets.reduce((sum, { unread }) => sum + unread.length, 0);
  if (count === 0) return null;
  return (
    <section className="note warn" aria-labelledby="unread-title" aria-busy={busy}>
      <h2 id="unread-title" className="unread-title">
        有 {count} 列没有认出
      </h2>
      <p>
        请说明这些列是什么。不作说明的，内容原样保留在每条隐患的“原台账记载”中，不参与统计；人员姓名、电话的列不保存，可在原文件中查阅。
      </p>
      {sheets.map(
        ({ sheet, unread }) =>
          unread.length > 0 && (
            <div key={`${sheet.sheet} ${sheet.headRows[0]}`}>
              {found.sheets.length > 1 && <p className="quiet">{sheet.sheet}</p>}
              <ul className="plain-list sheet-columns">
                {unread.map((column) => (
                  <ColumnMeaning key={column.index} {...{ sheet, column, choices, busy, onChoose }} />
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}
