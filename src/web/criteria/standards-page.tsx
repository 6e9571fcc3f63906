import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useId, useState } from "react";
import { isBusinessDate } from "#domain/calendar/dates.ts";
import { libraryKeepers } from "#domain/criteria/keeping-library.ts";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { useMe } from "#web/app/session.ts";
import { KeptNote } from "#web/offline/kept-note.tsx";
import { FilterPick } from "#web/ui/filters.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { FoundItems } from "./found-items.tsx";
import { shelvesOf, standingOn } from "./library.ts";
import { Shelves } from "./shelves.tsx";
import { useLibrary, useToday } from "./use-library.ts";
import "./criteria.css";

type Words = Readonly<Record<string, string | undefined>>;

/** 判定标准: the editions in force on a day by hazard field, and a search through their items as one types. */
export function StandardsPage() {
  usePageTitle("判定标准");
  const role = useMe()?.acting?.role;
  const words: Words = useSearch({ from: "/standards" });
  const navigate = useNavigate({ from: "/standards" });
  const { data: library, error, refetch } = useLibrary();
  const today = useToday();
  const change = (to: Words) => void navigate({ search: { ...words, ...to }, replace: true });
  const asked = words["on"] ?? "";
  const on = isBusinessDate(asked) ? asked : today;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>判定标准</h1>
          <p className="quiet">
            重大事故隐患以国家公布的判定标准为准。摘要由本系统编写，引用时请以标准原文为准。
          </p>
        </div>
        <Link to="/standards/compare" className="button-quiet">
          版本对照
        </Link>
        <Link to="/standards/gaps" className="button-quiet">
          标准缺口
        </Link>
        <Link to="/rules" className="button-quiet">
          期限规则
        </Link>
        {role && libraryKeepers.includes(role) && (
          <Link className="button-quiet" to="/standards/keep" search={{}}>
            标准维护
          </Link>
        )}
      </header>
      <Filters words={words} on={on} onChange={change} />
      <ProblemNote error={library ? null : error} again={() => void refetch()} />
      {!library && !error && <Loading />}
      {library && <Content library={library} words={words} on={on} />}
      <KeptNote />
    </div>
  );
}

type FiltersProps = {
  readonly words: Words;
  readonly on: string;
  readonly onChange: (to: Words) => void;
};

function Filters({ words, on, onChange }: FiltersProps) {
  const id = useId();
  const [typed, setTyped] = useState(words["text"] ?? "");
  return (
    <div className="list-filters">
      <search className={typed ? "list-filter set criteria-search" : "list-filter criteria-search"}>
        <label htmlFor={`${id}-text`}>检索</label>
        <input
          id={`${id}-text`}
          type="search"
          value={typed}
          autoComplete="off"
          placeholder="两个字以上，或拼音首字母，例如：动火、wscx"
          onChange={(event) => {
            setTyped(event.target.value);
            onChange({ text: event.target.value.trim() || undefined });
          }}
        />
      </search>
      <FilterPick
        label="行业领域"
        value={words["sector"]}
        options={Object.entries(sectors).map(([code, { name }]) => [code, name])}
        onPick={(sector) => onChange({ sector: sector || undefined })}
      />
      <div className={words["on"] ? "list-filter set" : "list-filter"}>
        <label htmlFor={`${id}-on`}>施行于</label>
        <input
          id={`${id}-on`}
          type="date"
          value={on}
          onChange={(event) => onChange({ on: event.target.value || undefined })}
        />
      </div>
      <label className="filter-check">
        <input
          type="checkbox"
          checked={words["all"] === "yes"}
          onChange={(event) => onChange({ all: event.target.checked ? "yes" : undefined })}
        />
        包括当日不施行的版本
      </label>
    </div>
  );
}

type ContentProps = { readonly library: LibraryCopy; readonly words: Words; readonly on: string };

function Content({ library, words, on }: ContentProps) {
  const { standards } = library;
  const { sector = "", all } = words;
  const text = useDeferredValue(words["text"] ?? "");
  const within = standards.filter((one) => all === "yes" || standingOn(standards, one, on) === "standing");
  if (text.length > 1) return <FoundItems library={library} within={within} text={text} sector={sector} />;
  const shelves = shelvesOf(within, sector);
  const items = shelves.flatMap((shelf) => shelf.standards).reduce((sum, one) => sum + one.items.length, 0);
  return (
    <>
      {shelves.length === 0 ? (
        <div className="panel">
          <Empty title="标准库中没有这个行业领域的判定标准">
            判定时可以写明依据的标准和条款。需要提请上级明确的，见
            <Link to="/standards/gaps">标准缺口</Link>。
          </Empty>
        </div>
      ) : (
        <p className="quiet" role="status">
          {all === "yes" ? "全部版本" : `${on} 施行的版本`}：
          {shelves.reduce((sum, shelf) => sum + shelf.standards.length, 0)} 部，{items} 条
        </p>
      )}
      <Shelves shelves={shelves} standards={standards} on={on} />
    </>
  );
}
