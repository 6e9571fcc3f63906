import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { IntakeResult } from "#contract/intake.ts";
import type { OrganisationLine } from "#contract/parties.ts";
import { levels } from "#domain/access/actor.ts";
import { organisationKinds } from "#domain/parties/organisation.ts";
import { levelNames } from "#domain/parties/organisation-ledger.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Pager, spanOf } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { IntakePanel } from "./intake-panel.tsx";
import { changed, pageIn, type Words } from "./list-words.ts";
import { OrganisationDrawer } from "./organisation-drawer.tsx";
import { useOrganisations, useReread } from "./queries.ts";

const perPage = 50;

/** Every organisation, with what it oversees. The whole list is here, so that it is narrowed at once. */
export function OrganisationsPanel() {
  const words: Words = useSearch({ from: "/people" });
  const navigate = useNavigate({ from: "/people" });
  const { acting } = useSignedIn();
  const reread = useReread("organisations");
  const [filling, setFilling] = useState<OrganisationLine | "new" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data, error, refetch } = useOrganisations();
  const keeps = acting?.role === "system-admin";
  const all = data?.organisations ?? [];
  const found = all.filter((one) => fits(one, words)).sort(highestFirst);
  const { from, to } = spanOf(pageIn(words), perPage, found.length);
  const pick = (name: string) => (value: string) =>
    void navigate({ search: changed(words, { [name]: value }), replace: true });
  return (
    <>
      {keeps && (
        <>
          <p className="button-row">
            <button type="button" className="button" onClick={() => setFilling("new")}>
              登记机构
            </button>
          </p>
          <IntakePanel what="机构" path="organisations" shape={IntakeResult} onTaken={() => void reread()} />
        </>
      )}
      {done && (
        <p className="note good" role="status">
          {done}
        </p>
      )}
      {filling && data && (
        <OrganisationDrawer
          standing={filling === "new" ? null : filling}
          all={data.organisations}
          onClose={() => setFilling(null)}
          onDone={({ name }) => {
            setFilling(null);
            setDone(`已${filling === "new" ? "登记" : "变更"}“${name}”。`);
            void reread();
          }}
        />
      )}
      <div className="list-filters">
        <FilterSearch
          key={words["text"] ?? ""}
          text={words["text"] ?? ""}
          placeholder="机构名称中的几个字"
          onSearch={pick("text")}
        />
        <FilterPick
          label="类型"
          value={words["kind"]}
          options={Object.entries(organisationKinds)}
          onPick={pick("kind")}
        />
        <FilterPick label="属地" value={words["home"]} options={homes} onPick={pick("home")} />
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && found.length === 0 && (
        <div className="panel">
          <Empty title={all.length === 0 ? "还没有登记机构" : "没有这样的机构"}>
            {all.length === 0 ? "由系统管理员登记。" : "放宽筛选条件再试。"}
          </Empty>
        </div>
      )}
      {found.length > 0 && (
        <>
          <Records
            caption="机构"
            rows={found.slice(Math.max(0, from - 1), to)}
            keyOf={({ id }) => id}
            columns={[
              ...columnsOf(new Map(all.map(({ id, name }) => [id, name]))),
              ...(keeps ? [actColumn(setFilling)] : []),
            ]}
          />
          <Pager
            page={pageIn(words)}
            size={perPage}
            total={found.length}
            onPage={(page) => void navigate({ search: { ...words, page: String(page) } })}
          />
        </>
      )}
    </>
  );
}

const homes = [
  [cityCode, "市本级"] as const,
  ...reportingUnits.map(({ code, name }) => [code, name] as const),
];

/** From the province down to the townships, place by place. */
function highestFirst(a: OrganisationLine, b: OrganisationLine): number {
  const rank = ({ level }: OrganisationLine) => levels.indexOf(level);
  return rank(a) - rank(b) || a.placeCode.localeCompare(b.placeCode) || a.name.localeCompare(b.name, "zh-CN");
}

function fits(
  { name, kind, home }: OrganisationLine,
  { text, kind: kindAsked, home: homeAsked }: Words,
): boolean {
  return (
    (!text || name.includes(text)) && (!kindAsked || kind === kindAsked) && (!homeAsked || home === homeAsked)
  );
}

function columnsOf(names: ReadonlyMap<string, string>): readonly TableColumn<OrganisationLine>[] {
  return [
    { head: "名称", cell: ({ name }) => name },
    { head: "类型", width: "160px", cell: ({ kind }) => organisationKinds[kind] },
    { head: "层级", width: "70px", cell: ({ level }) => levelNames[level] },
    { head: "所在地", width: "120px", cell: ({ placeCode }) => placeOfCode(placeCode)?.name ?? placeCode },
    {
      head: "监管的行业领域",
      width: "330px",
      cell: ({ supervised }) => supervised.map(fieldName).join("、") || <span className="quiet">无</span>,
    },
    {
      head: "上级机构",
      width: "190px",
      cell: ({ superior }) => (superior && names.get(superior)) || <span className="quiet">无</span>,
    },
  ];
}

function actColumn(onAmend: (one: OrganisationLine) => void): TableColumn<OrganisationLine> {
  return {
    head: "办理",
    width: "90px",
    cell: (one) => (
      <div className="button-row small">
        <button type="button" className="button-quiet" onClick={() => onAmend(one)}>
          变更<span className="visually-hidden">：{one.name}</span>
        </button>
      </div>
    ),
  };
}
