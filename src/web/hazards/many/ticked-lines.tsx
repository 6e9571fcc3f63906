import { useState } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { useTicked } from "#web/ui/use-ticked.ts";
import type { ManyWork } from "./many-work.ts";

/** The hazards of a page that are ticked, and the control over them. */
export function useTicks(lines: readonly HazardLine[]) {
  const { ticked, tick } = useTicked();
  return { picked: lines.filter(({ id }) => ticked.has(id)), tick };
}

type Ticks = ReturnType<typeof useTicks>;
type BarProps = Ticks & { readonly lines: readonly HazardLine[]; readonly work: ManyWork };

/** 全选本页, and what is done to all that are ticked. */
export function ManyBar({ lines, picked, tick, work: { label, Asked } }: BarProps) {
  const [asked, setAsked] = useState<readonly HazardLine[] | null>(null);
  const ids = lines.map(({ id }) => id);
  return (
    <div className="many-bar">
      <label className="many-tick">
        <input
          type="checkbox"
          checked={lines.length > 0 && picked.length === lines.length}
          onChange={(event) => tick(ids, event.target.checked)}
        />
        全选本页（{lines.length}）
      </label>
      <button
        type="button"
        className="button"
        disabled={picked.length === 0}
        onClick={() => setAsked(picked)}
      >
        {label}（{picked.length}）
      </button>
      {asked && (
        <Asked
          picked={asked}
          onClose={() => {
            setAsked(null);
            tick(ids, false);
          }}
        />
      )}
    </div>
  );
}

type TickProps = Ticks & { readonly line: HazardLine };

/** The tick of one hazard. */
export function LineTick({ line, picked, tick }: TickProps) {
  return (
    <input
      type="checkbox"
      className="line-tick"
      aria-label={`选中：${line.text}`}
      checked={picked.includes(line)}
      onChange={(event) => tick([line.id], event.target.checked)}
    />
  );
}

/** The column of ticks before the columns of the ledger. */
export function tickColumn(ticks: Ticks): TableColumn<HazardLine> {
  return { head: "选", width: "44px", cell: (line) => <LineTick line={line} {...ticks} /> };
}
