import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ListLayouts } from "./exports/list-layouts.tsx";
import type { Words } from "./list-state.ts";
import "./export-menu.css";

type Props = {
  readonly words: Words;
  readonly today: string;
  readonly monthly: boolean;
  /** Whether the post fills tables of its superiors. */
  readonly tables: boolean;
};

/** The list as a file, in the layouts that it is asked for; and the table of a month, for those who report it. */
export function ExportMenu({ words, today, monthly, tables }: Props) {
  const [open, setOpen] = useState(false);
  const [month, setMonth] = useState(today.slice(0, 7));
  return (
    <details className="export-menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button-quiet">导出表格</summary>
      <div className="export-choices">
        <p className="quiet">按当前筛选导出，导出人和条数记入登记簿。</p>
        {open && <ListLayouts words={words} />}
        {tables && (
          <p>
            <Link to="/tables">上级下发的表（套表）</Link>
          </p>
        )}
        {monthly && (
          <p className="export-month">
            <label>
              月份
              <input
                type="month"
                value={month}
                max={today.slice(0, 7)}
                onChange={(event) => setMonth(event.target.value || today.slice(0, 7))}
              />
            </label>
            <a href={`/api/monthly-table.xlsx?month=${month}`} download>
              月报表
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
