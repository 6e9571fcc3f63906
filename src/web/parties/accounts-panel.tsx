import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AccountPage, type AccountRow } from "#contract/accounts.ts";
import { AccountIntakeResult } from "#contract/intake.ts";
import { type Role, roles } from "#domain/access/role.ts";
import { read } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { FilterPick } from "#web/ui/filters.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { AccountActs } from "./account-acts.tsx";
import { IntakePanel } from "./intake-panel.tsx";
import { type Issued, IssuedPasswords } from "./issued-passwords.tsx";

const size = 20;

/** The accounts with their posts; initial passwords are shown once, when they are made. */
export function AccountsPanel() {
  const client = useQueryClient();
  const { acting } = useSignedIn();
  const [role, setRole] = useState("");
  const [page, setPage] = useState(1);
  const [issued, setIssued] = useState<readonly Issued[]>([]);
  const query = new URLSearchParams({ offset: String((page - 1) * size), limit: String(size) });
  if (role) query.set("role", role);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["accounts", query.toString()],
    queryFn: ({ signal }) => read(`/accounts?${query}`, AccountPage, signal),
    placeholderData: keepPreviousData,
  });
  const onChanged = () => void client.invalidateQueries({ queryKey: ["accounts"] });
  return (
    <>
      {acting?.role === "system-admin" && (
        <IntakePanel
          what="账号"
          path="accounts"
          shape={AccountIntakeResult}
          onTaken={({ passwords }) => {
            setIssued(passwords);
            onChanged();
          }}
        />
      )}
      <IssuedPasswords issued={issued} />
      <div className="list-filters">
        <FilterPick
          label="岗位"
          value={role}
          options={Object.entries(roles)}
          onPick={(chosen) => {
            setRole(chosen);
            setPage(1);
          }}
        />
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && <Empty title="没有这样的账号">换一个岗位，或者用上面的表格登记。</Empty>}
      {data && data.lines.length > 0 && (
        <>
          <DataTable
            caption="账号"
            rows={data.lines}
            keyOf={({ id }) => id}
            busy={isPlaceholderData}
            columns={[
              { head: "账号", width: "150px", cell: ({ login }) => login },
              { head: "姓名", width: "110px", cell: ({ name }) => name },
              { head: "任职", cell: (row) => <Posts row={row} /> },
              { head: "状态", width: "190px", cell: (row) => <State row={row} /> },
              {
                head: "办理",
                width: "220px",
                cell: (row) => <AccountActs row={row} onChanged={onChanged} onIssued={(one) => setIssued([one])} />,
              },
            ]}
          />
          <Pager page={page} size={size} total={data.total} onPage={setPage} />
        </>
      )}
    </>
  );
}

function Posts({ row }: { readonly row: AccountRow }) {
  if (row.posts.length === 0) return <span className="quiet">没有任职</span>;
  return (
    <ul className="plain-list">
      {row.posts.map((post) => (
        <li key={post.id} className={post.active ? undefined : "quiet"}>
          {[post.place, roles[post.role as Role], post.standing && `${post.standing} 岗`, post.certificate && `执法证 ${post.certificate}`]
            .filter(Boolean)
            .join("，")}
          {post.until && `（至 ${post.until}）`}
        </li>
      ))}
    </ul>
  );
}

function State({ row }: { readonly row: AccountRow }) {
  if (row.disabled) return <span className="chip">已停用</span>;
  if (row.lockedUntil) return <span className="chip late">锁定至 {momentText(row.lockedUntil).slice(5)}</span>;
  if (row.mustChangePassword) return <span className="chip soon">尚未修改初始密码</span>;
  return <span className="chip done">正常{row.secondFactor ? "，已绑定动态口令" : ""}</span>;
}
