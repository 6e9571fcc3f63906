import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import {
  type Change,
  type ComparedRow,
  changes,
  compareEditions,
  countChanges,
} from "#domain/criteria/edition-comparison.ts";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import { sectorCodes } from "#domain/criteria/sector.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import { comparisons, type Succession } from "#domain/criteria/succession.ts";
import { FilterPick } from "#web/ui/filters.tsx";
import { Empty } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { editionName } from "./standard-page.tsx";
import { StandardsHead } from "./standards-head.tsx";
import { WithLibrary } from "./with-library.tsx";
import "./criteria.css";
import "./compare.css";

type Words = Readonly<Record<string, string | undefined>>;

/** 版本对照: two editions side by side, by the library's own comparison. */
export function ComparePage() {
  usePageTitle("版本对照");
  return <WithLibrary>{(library) => <Comparison library={library} />}</WithLibrary>;
}

const pairKey = ({ from, to }: Pick<Succession, "from" | "to">) => `${from} ${to}`;

function Comparison({ library }: { readonly library: LibraryCopy }) {
  const words: Words = useSearch({ from: "/standards/compare" });
  const navigate = useNavigate({ from: "/standards/compare" });
  const { standards, successions } = library;
  const pairs = [...successions].sort((a, b) => rank(a, standards) - rank(b, standards));
  const pair = pairs.find(({ from, to }) => from === words["from"] && to === words["to"]) ?? pairs[0];
  const older = standards.find(({ id }) => id === pair?.from);
  const newer = standards.find(({ id }) => id === pair?.to);
  const pick = (key: string) => {
    const picked = pairs.find((one) => pairKey(one) === key);
    if (picked) void navigate({ search: { from: picked.from, to: picked.to }, replace: true });
  };
  return (
    <div className="page">
      <StandardsHead title="版本对照" about="对应关系由本系统整理，不是官方对照；摘要不是标准原文。" />
      {pair && older && newer && (
        <>
          <div className="list-filters compare-picks">
            <FilterPick
              label="标准"
              any="请选择"
              value={pairKey(pair)}
              options={pairs.map((one) => [pairKey(one), pairName(one, standards)])}
              onPick={pick}
            />
            {pair.rows.length > 0 && (
              <FilterPick
                label="变化"
                any="全部"
                value={words["change"]}
                options={Object.entries(changes)}
                onPick={(change) =>
                  void navigate({ search: { ...words, change: change || undefined }, replace: true })
                }
              />
            )}
          </div>
          <SideBySide key={pairKey(pair)} {...{ pair, older, newer, standards, change: words["change"] }} />
        </>
      )}
    </div>
  );
}

/** Pairs that can be compared stand before those of which one is a title; then in the notice's order of fields. */
function rank({ to, rows }: Succession, standards: readonly Standard[]): number {
  const field = standards.find(({ id }) => id === to)?.sectors[0];
  return (rows.length === 0 ? sectorCodes.length : 0) + (field ? sectorCodes.indexOf(field) : 0);
}

function pairName({ from, to }: Succession, standards: readonly Standard[]): string {
  const yearOf = (id: string) => /\d{4}/.exec(id)?.[0] ?? id;
  const title = standards.find(({ id }) => id === to)?.title ?? to;
  return `${title}：${yearOf(from)} → ${yearOf(to)}`;
}

type PairProps = {
  readonly pair: Succession;
  readonly older: Standard;
  readonly newer: Standard;
  readonly standards: readonly Standard[];
  readonly change: string | undefined;
};

function SideBySide({ pair, older, newer, standards, change }: PairProps) {
  const rows = useMemo(() => compareEditions(pair, standards), [pair, standards]);
  const counts = countChanges(rows);
  const shown = rows.filter((row) => !change || row.change === change);
  return (
    <>
      <p className="note">
        {comparisons[pair.compared]}。{pair.note}
      </p>
      {rows.length === 0 ? (
        <div className="panel">
          <Empty title="无从逐项对照">取得两版全文以后再比对。</Empty>
        </div>
      ) : (
        <p className="quiet" role="status">
          {(Object.keys(changes) as Change[])
            .filter((one) => counts[one] > 0)
            .map((one) => `${changes[one]} ${counts[one]}`)
            .join(" · ")}
        </p>
      )}
      {rows.length > 0 && (
        <table className="compare">
          <caption className="visually-hidden">两版条款对照</caption>
          <thead>
            <tr>
              <EditionHead edition={older} />
              <EditionHead edition={newer} />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={[...row.older, ...row.newer].map(({ id }) => id).join(" ")} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function EditionHead({ edition }: { readonly edition: Standard }) {
  return (
    <th scope="col">
      <Link to="/standards/$id" params={{ id: edition.id }}>
        {edition.title}
      </Link>
      <span className="quiet">{editionName(edition)}，摘要，非原文</span>
    </th>
  );
}

function Row({ row: { change, older, newer, note } }: { readonly row: ComparedRow }) {
  return (
    <tr className={change}>
      <td data-edition="旧版（摘要，非原文）">
        <Items items={older} none="—" />
      </td>
      <td data-edition="新版（摘要，非原文）">
        <Items items={newer} none="未见对应" />
        {(change !== "kept" || note) && (
          <p className="quiet">
            {change !== "kept" && (
              <span className={change === "gone" ? "chip soon" : "chip"}>{changes[change]}</span>
            )}{" "}
            {note}
          </p>
        )}
      </td>
    </tr>
  );
}

function Items({ items, none }: { readonly items: readonly CriterionItem[]; readonly none: string }) {
  if (items.length === 0) return <p className="quiet">{none}</p>;
  return items.map((item) => (
    <p key={item.id}>
      <Link to="/standards/$id/items/$code" params={{ id: item.standard, code: item.code }}>
        {item.clause}
      </Link>{" "}
      {item.summary}
    </p>
  ));
}
