import { Link, useParams } from "@tanstack/react-router";
import type { Combination } from "#domain/criteria/combination.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { NoStandard } from "#web/criteria/standard-page.tsx";
import { WithLibrary } from "#web/criteria/with-library.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { ChecklistItems } from "./checklist-items.tsx";
import { ChecklistTally } from "./checklist-tally.tsx";
import { LeftToPeople } from "./left-to-people.tsx";
import { useTicks } from "./use-ticks.ts";
import "./checklist.css";

/** 综合判定核对表: what was seen on site is ticked and counted; whether it is major people decide. */
export function ChecklistPage() {
  const { id } = useParams({ from: "/standards/$id/checklist" });
  return (
    <WithLibrary>
      {({ standards }) => {
        const standard = standards.find((one) => one.id === id);
        if (!standard?.combination) return <NoStandard />;
        return <Checklist key={id} standard={standard} rule={standard.combination} />;
      }}
    </WithLibrary>
  );
}

type Props = { readonly standard: Standard; readonly rule: Combination };

function Checklist({ standard, rule }: Props) {
  usePageTitle(`综合判定核对表 ${standard.title}`);
  const { ticks, tick, clear } = useTicks(standard.id);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/standards/$id" params={{ id: standard.id }}>
              {standard.title}
            </Link>
          </p>
          <h1>综合判定核对表</h1>
          <p className="quiet">
            在现场逐条核对，看到的打勾。本表只计数，不作判定：是否构成重大事故隐患，由人员按程序决定。
          </p>
        </div>
        {ticks.length > 0 && (
          <button type="button" className="button-quiet" onClick={clear}>
            全部清除
          </button>
        )}
      </header>
      <div className="checklist">
        <ChecklistItems standard={standard} ticks={ticks} onTick={tick} />
        <div className="checklist-side">
          <ChecklistTally rule={rule} ticks={ticks} />
          <LeftToPeople standard={standard} rule={rule} ticks={ticks} />
        </div>
      </div>
    </div>
  );
}
