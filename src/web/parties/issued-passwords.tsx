import { DataTable } from "#web/ui/data-table.tsx";

/** An initial password to be handed over. */
export type Issued = { readonly login: string; readonly name: string; readonly password: string };

/** Initial passwords, shown this once. */
export function IssuedPasswords({ issued }: { readonly issued: readonly Issued[] }) {
  if (issued.length === 0) return null;
  return (
    <section className="panel" aria-label="初始密码">
      <p className="note warn">
        初始密码只显示这一次，请当面或者用可靠的方式交给本人。本人第一次登录时必须修改。
      </p>
      <DataTable
        caption="初始密码"
        rows={issued}
        keyOf={({ login }) => login}
        columns={[
          { head: "账号", width: "180px", cell: ({ login }) => login },
          { head: "姓名", width: "140px", cell: ({ name }) => name },
          { head: "初始密码", cell: ({ password }) => <code>{password}</code> },
        ]}
      />
    </section>
  );
}
