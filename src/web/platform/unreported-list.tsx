import { useState } from "react";
import type { PlatformLine, PlatformPage } from "#contract/platform.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Empty } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";
import { useTicked } from "#web/ui/use-ticked.ts";
import { likelyColumn, unreportedColumns } from "./lists.tsx";
import { NumberMany } from "./number-many.tsx";
import { unreportedHref } from "./queries.ts";

type Props = { readonly page: PlatformPage };

/** 待上报: taken out in the platform's layout, or numbered where the platform turns out to hold it. */
export function UnreportedList({ page }: Props) {
  const { unreported, settled, today } = page;
  const { ticked, tick } = useTicked();
  const [asked, setAsked] = useState<readonly PlatformLine[] | null>(null);
  const numbered = unreported.lines.filter(({ row }) => row?.number);
  const picked = numbered.filter(({ id }) => ticked.has(id));
  const ids = numbered.map(({ id }) => id);
  if (unreported.total === 0) {
    return (
      <div className="panel">
        <Empty title="没有待上报的重大事故隐患">管辖范围内的重大事故隐患都已登记平台编号。</Empty>
      </div>
    );
  }
  return (
    <>
      <div className="many-bar">
        {settled?.table ? (
          <a className="button" href={unreportedHref(settled.table)} download>
            按平台模板导出（{unreported.total}）
          </a>
        ) : (
          <span className="quiet">在“平台设置”中选择套表后，可以按平台的模板导出。</span>
        )}
        {numbered.length > 0 && (
          <>
            <label className="many-tick">
              <input
                type="checkbox"
                checked={picked.length === ids.length}
                onChange={(event) => tick(ids, event.target.checked)}
              />
              全选平台上查到的（{ids.length}）
            </label>
            <button
              type="button"
              className="button-quiet"
              disabled={picked.length === 0 || !settled}
              onClick={() => setAsked(picked)}
            >
              登记平台编号（{picked.length}）
            </button>
          </>
        )}
      </div>
      <Records
        caption="待上报"
        rows={unreported.lines}
        keyOf={({ id }) => id}
        columns={[
          ...unreportedColumns,
          ...(page.export ? [likelyColumn] : []),
          ...(numbered.length > 0 ? [tickColumn(ticked, tick)] : []),
        ]}
      />
      {asked && settled && (
        <NumberMany
          platform={settled.name}
          picked={asked}
          today={today}
          onClose={() => {
            setAsked(null);
            tick(ids, false);
          }}
        />
      )}
    </>
  );
}

type Tick = ReturnType<typeof useTicked>["tick"];

/** A tick where the platform's row has a number to note. */
function tickColumn(ticked: ReadonlySet<string>, tick: Tick): TableColumn<PlatformLine> {
  return {
    head: "选",
    width: "44px",
    cell: ({ id, text, row }) =>
      row?.number ? (
        <input
          type="checkbox"
          className="line-tick"
          aria-label={`选中：${text}`}
          checked={ticked.has(id)}
          onChange={(event) => tick([id], event.target.checked)}
        />
      ) : null,
  };
}
