import { Link, useParams } from "@tanstack/react-router";
import type { Combination } from "#domain/criteria/combination.ts";
import { supersededOn } from "#domain/criteria/edition.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { NoStandard } from "#web/criteria/standard-page.tsx";
import { WithLibrary } from "#web/criteria/with-library.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { ChecklistItems } from "./checklist-items.tsx";
import { ChecklistCount, ChecklistTally } from "./checklist-tally.tsx";
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
        const successor = standards.find(({ id: other }) => other === standard.supersededBy);
        const since = supersededOn(standards, standard);
        return (
          <Checklist
            key={id}
            standard={standard}
            rule={standard.combination}
            superseded={successor && since ? { by: successor, since } : null}
          />
        );
      }}
    </WithLibrary>
  );
}

type Props = {
  readonly standard: Standard;
  readonly rule: Combination;
  readonly superseded: { readonly by: Standard; readonly since: string } | null;
};

function Checklist({ standard, rule, superseded }: Props) {
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
      {superseded && (
        <p className="note warn">
          本标准自 {superseded.since} 起已被
          <Link to="/standards/$id" params={{ id: superseded.by.id }}>
            《{superseded.by.title}》{superseded.by.documentNumber && `（${superseded.by.documentNumber}）`}
          </Link>
          替代，只用于此前发现的隐患；此后发现的按新版判定，新版没有收录的条款以标准原文为准。
        </p>
      )}
      <div className="checklist">
        <div>
          <ChecklistItems standard={standard} ticks={ticks} onTick={tick} />
          <ChecklistCount rule={rule} ticks={ticks} />
        </div>
        <div className="checklist-side">
          <ChecklistTally rule={rule} ticks={ticks} />
          <LeftToPeople standard={standard} rule={rule} ticks={ticks} />
        </div>
      </div>
    </div>
  );
}
