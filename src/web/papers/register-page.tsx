import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { PaperLine } from "#contract/papers.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { draftedKindNames, kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { paperStages } from "#domain/papers/official-paper.ts";
import { useSignedIn } from "#web/app/session.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import { optionsOf } from "#web/ui/form/field-spec.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Pager } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { useRegister } from "./queries.ts";
import { PaperStageChip } from "./stage-chip.tsx";
import "./papers.css";

const pageSize = 20;
const kindOptions = draftedKindNames.map((name) => [name, kindNamed(name).label] as const);

/** 公文: the register of the own body, by year and number; what has no number yet stands on top. */
export function RegisterPage() {
  usePageTitle("公文");
  const words: Readonly<Record<string, string | undefined>> = useSearch({ from: "/papers" });
  const navigate = useNavigate({ from: "/papers" });
  const { acting, today } = useSignedIn();
  const page = Number(words["page"] ?? 1);
  const { year, stage, kind, text } = words;
  const query = { year, stage, kind, text, offset: (page - 1) * pageSize, limit: pageSize };
  const { data, error, refetch, isPlaceholderData } = useRegister(query);
  const change = (to: Readonly<Record<string, string>>) =>
    void navigate({ search: { ...words, page: undefined, ...to }, replace: true });
  const thisYear = Number(today.slice(0, 4));
  const years = [0, 1, 2, 3].map((back) => [String(thisYear - back), `${thisYear - back} 年`] as const);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>公文</h1>
          <p className="quiet">本单位的发文登记。公文在隐患页面的“公文与表格”中拟写。</p>
        </div>
        {acting && !isEnterpriseRole(acting.role) && (
          <Link to="/papers/office" className="button-quiet">
            文号和用语
          </Link>
        )}
      </header>
      <div className="list-filters">
        <FilterPick label="年份" value={year} options={years} onPick={(value) => change({ year: value })} />
        <FilterPick
          label="状态"
          value={stage}
          options={optionsOf(paperStages)}
          onPick={(value) => change({ stage: value })}
        />
        <FilterPick
          label="文种"
          value={kind}
          options={kindOptions}
          onPick={(value) => change({ kind: value })}
        />
        <FilterSearch
          key={text ?? ""}
          text={text ?? ""}
          placeholder="文号、标题或主送单位"
          onSearch={(value) => change({ text: value })}
        />
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && (
        <div className="panel">
          <Empty title="没有符合条件的公文">打开一条隐患，在“公文与表格”中拟写。</Empty>
        </div>
      )}
      {data && data.lines.length > 0 && (
        <Records
          caption="发文登记"
          columns={columns}
          rows={data.lines}
          keyOf={({ id }) => id}
          busy={isPlaceholderData}
        />
      )}
      {data && (
        <Pager
          page={page}
          size={pageSize}
          total={data.total}
          onPage={(to) => void navigate({ search: { ...words, page: String(to) } })}
        />
      )}
    </div>
  );
}

const columns: readonly TableColumn<PaperLine>[] = [
  {
    head: "标题",
    cell: ({ id, title, withdrawn }) => (
      <>
        <Link to="/papers/$id" params={{ id }} className="clamp">
          {title}
        </Link>
        {withdrawn && <span className="quiet">作废：{withdrawn}</span>}
      </>
    ),
  },
  { head: "文号", width: "210px", cell: ({ number }) => number ?? "未编号" },
  { head: "文种", width: "150px", cell: ({ kind }) => kindNamed(kind).label },
  { head: "主送单位", width: "200px", cell: ({ recipient }) => recipient },
  { head: "成文日期", width: "110px", cell: ({ approvedOn }) => approvedOn ?? "" },
  { head: "状态", width: "96px", cell: ({ stage }) => <PaperStageChip stage={stage} /> },
];
