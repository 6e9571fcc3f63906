import { Link, useSearch } from "@tanstack/react-router";
import { accountReaders } from "#domain/access/administration.ts";
import { useSignedIn } from "#web/app/session.ts";
import { usePageTitle } from "#web/ui/page-title.ts";
import { AccountsPanel } from "./accounts-panel.tsx";
import { OrganisationsPanel } from "./organisations-panel.tsx";
import "./parties.css";

/** The two views have one path: told apart by the whole address, and with filters by this page. */
const whole = { exact: true, includeSearch: true };

/** 组织人员: the bodies of government, and for administrators the accounts with their posts. */
export function PeoplePage() {
  usePageTitle("组织人员");
  const { acting } = useSignedIn();
  const { view } = useSearch({ from: "/people" });
  const seesAccounts = acting !== null && accountReaders.includes(acting.role);
  const accounts = seesAccounts && view !== "organisations";
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>组织人员</h1>
        </div>
      </header>
      {seesAccounts && (
        <nav className="views" aria-label="组织人员">
          <Link to="/people" search={{}} activeOptions={whole} aria-current={accounts ? "page" : undefined}>
            账号与任职
          </Link>
          <Link
            to="/people"
            search={{ view: "organisations" }}
            activeOptions={whole}
            aria-current={accounts ? undefined : "page"}
          >
            机构
          </Link>
        </nav>
      )}
      {accounts ? <AccountsPanel /> : <OrganisationsPanel />}
    </div>
  );
}
