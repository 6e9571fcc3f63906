import { useState } from "react";
import type { PlatformPage as Page, PlatformLine } from "#contract/platform.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { agreeingColumns, differingColumns } from "./lists.tsx";
import { usePlatform } from "./queries.ts";
import { SettingsPanel } from "./settings-panel.tsx";
import { TheirList } from "./their-list.tsx";
import { UnreportedList } from "./unreported-list.tsx";
import "./platform.css";

/** 上级平台: which major hazards it has not, which it has, and where it says otherwise than the record. */
export function PlatformPage() {
  usePageTitle("上级平台");
  const { data, error, refetch } = usePlatform();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>上级平台</h1>
          <p className="quiet">
            重大事故隐患在国家、省级平台上的编号：哪些还没有上报，哪些与平台上的不一致。
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading what="正在核对记录…" />}
      {data && (
        <>
          <SettingsPanel key={data.settled?.seq ?? 0} page={data} />
          {data.settled && <ExportPanel page={data} />}
          <Lists page={data} />
        </>
      )}
    </div>
  );
}

const views = {
  unreported: "待上报",
  agreeing: "已上报",
  differing: "差异",
  theirsAlone: "平台多出",
} as const;
type View = keyof typeof views;

function Lists({ page }: { readonly page: Page }) {
  const [view, setView] = useState<View>("unreported");
  const { lines, total } = page[view];
  return (
    <section aria-label={views[view]}>
      <fieldset className="platform-views">
        <legend className="visually-hidden">显示哪些隐患</legend>
        {(Object.keys(views) as View[]).map((one) => (
          <button
            key={one}
            type="button"
            className="button-quiet"
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {views[one]} {page[one].total}
          </button>
        ))}
      </fieldset>
      {page.more && <p className="note warn">记录较多，这里只核对最近发现的一部分。</p>}
      {view === "unreported" && <UnreportedList page={page} />}
      {view === "agreeing" && (
        <Lines
          caption="已上报"
          columns={agreeingColumns}
          lines={page.agreeing.lines}
          empty="还没有登记平台编号的"
        />
      )}
      {view === "differing" && (
        <Lines
          caption="差异"
          columns={differingColumns}
          lines={page.differing.lines}
          empty={page.export ? "没有发现差异" : "上传平台导出表后，在这里列出差异"}
        />
      )}
      {view === "theirsAlone" && <TheirList page={page} />}
      {total > lines.length && (
        <p className="quiet">
          这里列出前 {lines.length} 条，共 {total} 条；办理以后会接着列出。
        </p>
      )}
    </section>
  );
}

type LinesProps = {
  readonly caption: string;
  readonly columns: readonly TableColumn<PlatformLine>[];
  readonly lines: readonly PlatformLine[];
  readonly empty: string;
};

function Lines({ caption, columns, lines, empty }: LinesProps) {
  if (lines.length > 0) {
    return <Records caption={caption} columns={columns} rows={lines} keyOf={({ id }) => id} />;
  }
  return (
    <div className="panel">
      <Empty title={empty} />
    </div>
  );
}
