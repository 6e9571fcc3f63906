import { Link, useParams } from "@tanstack/react-router";
import { neighboursOf } from "#domain/criteria/chapters.ts";
import { stopDemandedBy } from "#domain/criteria/item-facts.ts";
import { historyOf } from "#domain/criteria/item-history.ts";
import { needsCombination, peopleFor } from "#domain/criteria/judgement-people.ts";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import {
  type CriterionItem,
  findItem,
  itemId,
  type Standard,
  verifications,
} from "#domain/criteria/standard.ts";
import { focuses } from "#domain/hazards/judgement.ts";
import { Facts } from "#web/ui/facts.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Cautions } from "./cautions.tsx";
import { HistorySection } from "./history-section.tsx";
import { ItemText } from "./item-text.tsx";
import { cautionsOfItem, cautionsOfStandard, effectWords, standingOn, standings } from "./library.ts";
import { UsageSection } from "./usage-section.tsx";
import { useToday } from "./use-library.ts";
import { WithLibrary } from "./with-library.tsx";
import "./criteria.css";

/** One item: what it says in our words, its editions, and what the records within reach say of it. */
export function ItemPage() {
  const { id, code } = useParams({ from: "/standards/$id/items/$code" });
  return (
    <WithLibrary>
      {(library) => {
        const found = findItem(library.standards, itemId(id, code));
        return found ? (
          <OneItem key={found.item.id} library={library} {...found} />
        ) : (
          <NoItem standard={id} />
        );
      }}
    </WithLibrary>
  );
}

/** An address that names a standard, and no item of it. */
function NoItem({ standard }: { readonly standard: string }) {
  usePageTitle("判定标准");
  return (
    <div className="page">
      <h1>标准库中没有这一条</h1>
      <p>
        <Link to="/standards/$id" params={{ id: standard }}>
          查看这部标准
        </Link>
      </p>
    </div>
  );
}

type Props = {
  readonly library: LibraryCopy;
  readonly standard: Standard;
  readonly item: CriterionItem;
};

function OneItem({ library, standard, item }: Props) {
  usePageTitle(`${item.clause} ${standard.title}`);
  return (
    <div className="page narrow">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/standards">判定标准</Link> ›{" "}
            <Link to="/standards/$id" params={{ id: standard.id }}>
              {standard.title}
            </Link>{" "}
            › {item.group}
          </p>
          <h1>{item.clause}</h1>
          <p className="quiet">
            《{standard.title}》{standard.documentNumber && `（${standard.documentNumber}）`}
          </p>
        </div>
      </header>
      <section className="panel item-text" aria-label="条款摘要">
        <ItemText item={item} />
        <Cautions of={[...new Set([...cautionsOfItem(item), ...cautionsOfStandard(standard)])]} />
      </section>
      <ItemFacts library={library} standard={standard} item={item} />
      <HistorySection history={historyOf(library, item)} item={item} standard={standard} />
      <UsageSection item={item} />
      <Neighbours standard={standard} item={item} />
    </div>
  );
}

function ItemFacts({ library, standard, item }: Props) {
  const today = useToday();
  const { collective } = peopleFor(standard);
  const stop = stopDemandedBy(standard);
  return (
    <section className="panel" aria-label="条款信息">
      <Facts
        facts={[
          ["适用于", item.applies],
          ["现场要看、要测", item.toSee.join("；")],
          ["状态", standings[standingOn(library.standards, standard, today)]],
          ["实施日期", effectWords(standard)],
          ["核对情况", verifications[item.verification]],
          [
            "综合判定",
            needsCombination(item, standard) && (
              <>
                本条单独出现时不构成重大事故隐患，须与其他条款综合判定（
                <Link to="/standards/$id/checklist" params={{ id: standard.id }}>
                  综合判定核对表
                </Link>
                ）
              </>
            ),
          ],
          ["集体讨论", collective && `判定须集体讨论（${collective.basis}）`],
          ["判定以后", stop && `受影响区域应当停产（${stop.basis}）`],
          ["五个聚焦", item.focus && focuses[item.focus]],
          ["人机环管", item.factors.join("、")],
          ["关键词", item.keywords.join("、")],
        ]}
      />
      <p className="quiet">“现场要看、要测”“五个聚焦”“人机环管”和关键词由本系统整理，不是标准内容。</p>
    </section>
  );
}

function Neighbours({ standard, item }: Omit<Props, "library">) {
  const { before, after } = neighboursOf(standard, item);
  return (
    <nav className="neighbours" aria-label="前后条款">
      {before && <NeighbourLink item={before} words={`← ${before.clause}`} />}
      {after && <NeighbourLink item={after} words={`${after.clause} →`} />}
    </nav>
  );
}

function NeighbourLink({ item, words }: { readonly item: CriterionItem; readonly words: string }) {
  return (
    <Link
      to="/standards/$id/items/$code"
      params={{ id: item.standard, code: item.code }}
      className="button-quiet"
    >
      {words}
    </Link>
  );
}
