import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { CriterionLine, StandardLine } from "#contract/criteria.ts";
import { libraryKeepers } from "#domain/criteria/keeping-library.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { read } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { CriterionItems } from "./criterion-items.tsx";
import { cautionsOfStandard, shelvesOf } from "./library.ts";
import "./criteria.css";

/** 判定标准: the editions in the library, and a search through their items. */
export function StandardsPage() {
  usePageTitle("判定标准");
  const role = useSignedIn().acting?.role;
  const words = useSearch({ from: "/standards" });
  const navigate = useNavigate({ from: "/standards" });
  const pick = (name: string) => (value: string) =>
    void navigate({ search: { ...words, [name]: value || undefined }, replace: true });
  const { text = "", sector = "" } = words;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>判定标准</h1>
          <p className="quiet">
            重大事故隐患以国家公布的判定标准为准。摘要由本系统编写，引用时请以标准原文为准。
          </p>
        </div>
        {role && libraryKeepers.includes(role) && (
          <Link className="button-quiet" to="/standards/keep" search={{}}>
            标准维护
          </Link>
        )}
      </header>
      <div className="list-filters">
        <FilterSearch
          key={text}
          text={text}
          placeholder="关键词，例如：动火 有限空间"
          onSearch={pick("text")}
        />
        <FilterPick
          label="行业领域"
          value={sector}
          options={Object.entries(sectors).map(([code, { name }]) => [code, name])}
          onPick={pick("sector")}
        />
      </div>
      {text ? <Found text={text} sector={sector} /> : <Standards sector={sector} />}
    </div>
  );
}

/** Items listed of a search: the nearest ones. */
const most = 50;

function Found({ text, sector }: { readonly text: string; readonly sector: string }) {
  const query = new URLSearchParams({ text, limit: String(most), ...(sector ? { sector } : {}) });
  const { data, error, refetch } = useQuery({
    queryKey: ["criteria", query.toString()],
    queryFn: ({ signal }) => read(`/criteria?${query}`, z.array(CriterionLine), signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <div className="panel">
          <Empty title="没有找到">换几个词，或者不限行业领域再试。</Empty>
        </div>
      )}
      {data && data.length > 0 && (
        <p className="quiet" role="status">
          找到 {data.length} 条{data.length === most && "，只列出最相近的"}。
        </p>
      )}
      {data && <CriterionItems lines={data} />}
    </>
  );
}

function Standards({ sector }: { readonly sector: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["standards"],
    queryFn: ({ signal }) => read("/standards", z.array(StandardLine), signal),
    staleTime: 600_000,
  });
  const shelves = shelvesOf(data ?? [], sector);
  return (
    <>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && shelves.length === 0 && (
        <div className="panel">
          <Empty title="标准库中没有这个行业领域的判定标准">判定时可以写明依据的标准和条款。</Empty>
        </div>
      )}
      {shelves.map(({ sector: code, name, standards }) => (
        <section key={code} className="shelf" aria-labelledby={`shelf-${code}`}>
          <h2 id={`shelf-${code}`}>{name}</h2>
          <Records caption={`${name}判定标准`} rows={standards} keyOf={({ id }) => id} columns={columns} />
        </section>
      ))}
    </>
  );
}

const columns: readonly TableColumn<StandardLine>[] = [
  {
    head: "名称",
    cell: (line) => (
      <>
        <Link to="/standards/$id" params={{ id: line.id }}>
          {line.title}
        </Link>
        {cautionsOfStandard(line).map((caution) => (
          <span key={caution} className="chip soon caution">
            {caution}
          </span>
        ))}
      </>
    ),
  },
  { head: "文号", width: "230px", cell: ({ documentNumber }) => documentNumber ?? "待核" },
  { head: "发布机关", width: "190px", cell: ({ issuer }) => issuer },
  { head: "实施日期", width: "116px", cell: ({ effectiveOn }) => effectiveOn ?? "待确认" },
  { head: "条数", width: "64px", numeric: true, cell: ({ items }) => items },
  {
    head: "状态",
    width: "84px",
    cell: ({ status }) => (
      <span className={status === "in-force" ? "chip done" : "chip"}>
        {status === "in-force" ? "现行" : "已废止"}
      </span>
    ),
  },
];
