import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { AccountRow } from "#contract/accounts.ts";
import { AccountIntakeResult } from "#contract/intake.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { roles } from "#domain/access/role.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { useSignedIn } from "#web/app/session.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { AccountActs, AccountPosts, isLocked } from "./account-acts.tsx";
import { OpenAccountDialog } from "./account-dialogs.tsx";
import { IntakePanel } from "./intake-panel.tsx";
import { type Issued, IssuedPasswords } from "./issued-passwords.tsx";
import { changed, pageIn, pageSize, queryOf, type Words } from "./list-words.ts";
import { useAccounts, useReread } from "./queries.ts";

/** The accounts with their posts; initial passwords are shown once, when they are made. */
export function AccountsPanel() {
  const words: Words = useSearch({ from: "/people" });
  const navigate = useNavigate({ from: "/people" });
  const { acting } = useSignedIn();
  const reread = useReread("accounts");
  const [issued, setIssued] = useState<readonly Issued[]>([]);
  const { data, error, isPlaceholderData, refetch } = useAccounts(queryOf(words, ["home", "role", "text"]));
  const opens = acting !== null && reasonNotToAdminister(acting, "account-opened") === null;
  const pick = (name: string) => (value: string) =>
    void navigate({ search: changed(words, { [name]: value }), replace: true });
  const onChanged = () => void reread();
  return (
    <>
      {opens && <Opening onIssued={setIssued} onChanged={onChanged} />}
      <IssuedPasswords issued={issued} onClose={() => setIssued([])} />
      <div className="list-filters">
        <FilterSearch
          key={words["text"] ?? ""}
          text={words["text"] ?? ""}
          placeholder="姓名或者登录名中的几个字"
          onSearch={pick("text")}
        />
        <FilterPick
          label="岗位"
          value={words["role"]}
          options={Object.entries(roles)}
          onPick={pick("role")}
        />
        {acting?.level === "city" && (
          <FilterPick label="账号属地" value={words["home"]} options={homes} onPick={pick("home")} />
        )}
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && (
        <div className="panel">
          <Empty title="没有这样的账号">放宽检索和筛选条件，或者由系统管理员开立。</Empty>
        </div>
      )}
      {data && data.lines.length > 0 && (
        <>
          <Records
            caption="账号"
            rows={data.lines}
            keyOf={({ id }) => id}
            busy={isPlaceholderData}
            columns={columnsWith({ onChanged, onIssued: setIssued })}
          />
          <Pager
            page={pageIn(words)}
            size={pageSize}
            total={data.total}
            onPage={(page) => void navigate({ search: { ...words, page: String(page) } })}
          />
        </>
      )}
    </>
  );
}

const homes = [
  [cityCode, "长治市（市级）"] as const,
  ...reportingUnits.map(({ code, name }) => [code, name] as const),
];

type Hands = { readonly onChanged: () => void; readonly onIssued: (issued: readonly Issued[]) => void };

/** Accounts opened one by one, or many by a sheet. */
function Opening({ onChanged, onIssued }: Hands) {
  const [opening, setOpening] = useState(false);
  return (
    <>
      <p className="button-row">
        <button type="button" className="button" onClick={() => setOpening(true)}>
          开立账号
        </button>
      </p>
      <IntakePanel
        what="账号"
        path="accounts"
        shape={AccountIntakeResult}
        onTaken={({ passwords }) => {
          onIssued(passwords);
          onChanged();
        }}
      />
      {opening && (
        <OpenAccountDialog
          onClose={() => setOpening(false)}
          onDone={() => {
            setOpening(false);
            onChanged();
          }}
          onIssued={onIssued}
        />
      )}
    </>
  );
}

function columnsWith(hands: Hands): readonly TableColumn<AccountRow>[] {
  return [
    {
      head: "姓名",
      width: "190px",
      cell: ({ name, login }) => (
        <>
          {name} <span className="quiet login">登录名 {login}</span>
        </>
      ),
    },
    { head: "任职", cell: (row) => <AccountPosts row={row} onChanged={hands.onChanged} /> },
    { head: "状态", width: "170px", cell: (row) => <State row={row} /> },
    { head: "办理", width: "290px", cell: (row) => <AccountActs row={row} {...hands} /> },
  ];
}

function State({ row }: { readonly row: AccountRow }) {
  if (row.disabled) return <span className="chip">已停用</span>;
  if (isLocked(row))
    return <span className="chip late">锁定至 {momentText(row.lockedUntil ?? "").slice(5)}</span>;
  if (row.mustChangePassword) return <span className="chip soon">未改初始密码</span>;
  return <span className="chip done">{row.secondFactor ? "正常，已绑动态口令" : "正常"}</span>;
}
