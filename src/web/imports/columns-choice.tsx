import type { ChosenColumns, Preview } from "#contract/imports.ts";
import { type Field, fields } from "#domain/imports/field.ts";

type Props = {
  readonly sheets: Preview["sheets"];
  readonly leftOut: readonly string[];
  readonly onColumn: (choice: ChosenColumns["columns"][number]) => void;
  readonly onSheet: (sheet: string) => void;
};

const names = Object.entries(fields) as readonly (readonly [Field, string])[];

/** What each column was taken for; whatever was taken wrongly is set right here. */
export function ColumnsChoice({ sheets, leftOut, onColumn, onSheet }: Props) {
  return sheets.map(({ sheet, columns, headRows }) => {
    const out = leftOut.includes(sheet);
    const unread = columns.filter(({ field }) => field === null).length;
    return (
      <details key={sheet} className="more" open={columns.length > 0 && !columns.some(({ field }) => field === "hazard")}>
        <summary>
          工作表“{sheet}”
          {out ? "：不读" : columns.length === 0 ? "：没有找到台账表头，不读" : `：表头在第 ${headRows.join("、")} 行，${columns.length} 列${unread > 0 ? `，其中 ${unread} 列不读` : ""}`}
        </summary>
        <label className="filter-check">
          <input type="checkbox" checked={!out} onChange={() => onSheet(sheet)} />
          读这个工作表
        </label>
        {!out && columns.length > 0 && (
          <ul className="plain-list columns-choice">
            {columns.map(({ index, header, field, by }) => (
              <li key={index}>
                <label>
                  <span>{header || `第 ${index + 1} 列（无表头）`}</span>
                  <select
                    value={field ?? ""}
                    onChange={(event) =>
                      onColumn({ sheet, column: index, field: (event.target.value || null) as Field | null })
                    }
                  >
                    <option value="">不读</option>
                    {names.map(([name, words]) => (
                      <option key={name} value={name}>
                        {words}
                      </option>
                    ))}
                  </select>
                  {by === "pattern" && <span className="chip soon">请核对</span>}
                </label>
              </li>
            ))}
          </ul>
        )}
      </details>
    );
  });
}
