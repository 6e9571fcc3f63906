import { Link, useParams } from "@tanstack/react-router";
import { chaptersOf } from "#domain/criteria/chapters.ts";
import { editionsOf } from "#domain/criteria/item-history.ts";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { verifications } from "#domain/criteria/standard.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Empty } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Cautions } from "./cautions.tsx";
import { ChapterIndex, Chapters } from "./chapters.tsx";
import { cautionsOfStandard, effectWords, standingOn, standings } from "./library.ts";
import { useToday } from "./use-library.ts";
import { WithLibrary } from "./with-library.tsx";
import "./criteria.css";

/** One edition of a criterion: what it is, and its items by chapter. */
export function StandardPage() {
  const { id } = useParams({ from: "/standards/$id" });
  return (
    <WithLibrary>
      {(library) => {
        const standard = library.standards.find((one) => one.id === id);
        return standard ? <OneStandard library={library} standard={standard} /> : <NoStandard />;
      }}
    </WithLibrary>
  );
}

/** An address that names no standard. */
export function NoStandard() {
  usePageTitle("判定标准");
  return (
    <div className="page">
      <h1>标准库中没有这部标准</h1>
      <p>
        <Link to="/standards">回到判定标准</Link>
      </p>
    </div>
  );
}

type Props = { readonly library: LibraryCopy; readonly standard: Standard };

function OneStandard({ library, standard }: Props) {
  usePageTitle(standard.title);
  const chapters = chaptersOf(standard);
  const today = useToday();
  const standing = standingOn(library.standards, standard, today);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/standards">判定标准</Link>
          </p>
          <h1>{standard.title}</h1>
          {standard.origin === "catalogue" && (
            <p className="quiet">下列摘要由本系统编写，不是标准原文；引用时以标准原文为准。</p>
          )}
        </div>
      </header>
      <section className="panel" aria-label="标准信息">
        <Facts
          facts={[
            ["文号", standard.documentNumber ?? (standard.origin === "catalogue" ? "文号待核" : null)],
            ["发布机关", standard.issuer],
            ["实施日期", effectWords(standard)],
            ["来源", standard.origin === "office" ? "本地隐患目录清单" : null],
            ["状态", standings[standing]],
            [
              "行业领域",
              [...standard.sectors.map(fieldName), standard.localSector].filter(Boolean).join("、"),
            ],
            ["核对情况", verifications[standard.verification]],
            ["未收录的内容", standard.missing.join("；")],
            ["说明", standard.notes],
          ]}
        />
        <Cautions of={cautionsOfStandard(standard)} />
        <Editions library={library} standard={standard} />
      </section>
      {standard.combination && (
        <p className="note">
          本标准有综合判定：单独一条不一定构成重大事故隐患。
          <Link to="/standards/$id/checklist" params={{ id: standard.id }}>
            打开综合判定核对表
          </Link>
        </p>
      )}
      {chapters.length === 0 ? (
        <div className="panel">
          <Empty title="只有标题，条款未收录">
            取得标准全文以前，判定时可以选“判定标准未入库”并写明依据的条款。
          </Empty>
        </div>
      ) : (
        <div className="chaptered">
          <ChapterIndex chapters={chapters} />
          <Chapters chapters={chapters} count={standard.items.length} />
        </div>
      )}
    </div>
  );
}

/** The other editions, and the way to see two of them side by side. */
function Editions({ library, standard }: Props) {
  const editions = editionsOf(library, standard.id);
  const base = library.standards.find(({ id }) => id === standard.supplements);
  const added = library.standards.filter(({ supplements }) => supplements === standard.id);
  const pair = library.successions.find(({ from, to }) => from === standard.id || to === standard.id);
  return (
    <>
      {[...(base ? [base] : []), ...added].map((other) => (
        <p key={other.id} className="note">
          须与
          <Link to="/standards/$id" params={{ id: other.id }}>
            《{other.title}》{other.documentNumber}
          </Link>
          一并使用。
        </p>
      ))}
      {editions.length > 1 && (
        <p className="editions">
          <span className="quiet">历次版本</span>
          {editions.map((edition) =>
            edition.id === standard.id ? (
              <strong key={edition.id}>{editionName(edition)}（本版）</strong>
            ) : (
              <Link key={edition.id} to="/standards/$id" params={{ id: edition.id }}>
                {editionName(edition)}
              </Link>
            ),
          )}
          {pair && (
            <Link
              to="/standards/compare"
              search={{ from: pair.from, to: pair.to }}
              className="button-quiet small"
            >
              两版对照
            </Link>
          )}
        </p>
      )}
    </>
  );
}

/** An edition by its number and day, as it is told apart from others of the same title. */
export function editionName({ documentNumber, effectiveOn, title }: Standard): string {
  const since = effectiveOn ? `${effectiveOn}起施行` : "实施日期待确认";
  return `${documentNumber ?? title}（${since}）`;
}
