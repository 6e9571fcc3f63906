import { useNavigate, useSearch } from "@tanstack/react-router";
import { accountReaders } from "#domain/access/administration.ts";
import { useSignedIn } from "#web/app/session.ts";
import { usePageTitle } from "#web/ui/page-title.ts";
import { AccountsPanel } from "./accounts-panel.tsx";
import { OrganisationsPanel } from "./organisations-panel.tsx";

/** 组织人员: the bodies of government, and for administrators the accounts with their posts. */
export function PeoplePage() {
  usePageTitle("组织人员");
  const { acting } = useSignedIn();
  const words = useSearch({ from: "/people" });
  const navigate = useNavigate({ from: "/people" });
  const seesAccounts = acting !== null && accountReaders.includes(acting.role);
  const shown = seesAccounts && words["view"] !== "organisations" ? "accounts" : "organisations";
  const show = (view: string) => void navigate({ search: { view }, replace: true });
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>组织人员</h1>
        </div>
        {seesAccounts && (
          <fieldset className="choices bare" style={{ margin: 0 }}>
            <legend className="visually-hidden">显示</legend>
            <label>
              <input type="radio" name="view" checked={shown === "accounts"} onChange={() => show("accounts")} />
              账号
            </label>
            <label>
              <input
                type="radio"
                name="view"
                checked={shown === "organisations"}
                onChange={() => show("organisations")}
              />
              机构
            </label>
          </fieldset>
        )}
      </header>
      {shown === "accounts" ? <AccountsPanel /> : <OrganisationsPanel />}
    </div>
  );
}
