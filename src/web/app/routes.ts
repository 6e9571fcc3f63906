import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame } from "./frame.tsx";
import { NotFound, PageFailed } from "./not-found.tsx";
import { parseSearch, stringifySearch } from "./search.ts";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

/** Words of the address as they are; each page reads its own. */
const words = (search: Record<string, unknown>) => search as Record<string, string | undefined>;

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("#web/hazards/home-page.tsx"), "HomePage"),
});
const reminders = createRoute({
  getParentRoute: () => root,
  path: "/reminders",
  component: lazyRouteComponent(() => import("#web/reminders/reminders-page.tsx"), "RemindersPage"),
});
const report = createRoute({
  getParentRoute: () => root,
  path: "/report",
  component: lazyRouteComponent(() => import("#web/hazards/report-page.tsx"), "ReportPage"),
});
const hazards = createRoute({
  getParentRoute: () => root,
  path: "/hazards",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/hazards/list-page.tsx"), "ListPage"),
});
const exports = createRoute({
  getParentRoute: () => root,
  path: "/exports",
  component: lazyRouteComponent(() => import("#web/hazards/exports/exports-page.tsx"), "ExportsPage"),
});
const hazard = createRoute({
  getParentRoute: () => root,
  path: "/hazards/$id",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/hazards/hazard-page.tsx"), "HazardPage"),
});
const filing = createRoute({
  getParentRoute: () => root,
  path: "/filing",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/hazards/filing-page.tsx"), "FilingPage"),
});
const papers = createRoute({
  getParentRoute: () => root,
  path: "/papers",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/papers/register-page.tsx"), "RegisterPage"),
});
const officePapers = createRoute({
  getParentRoute: () => root,
  path: "/papers/office",
  component: lazyRouteComponent(() => import("#web/papers/office-page.tsx"), "OfficePage"),
});
const paper = createRoute({
  getParentRoute: () => root,
  path: "/papers/$id",
  component: lazyRouteComponent(() => import("#web/papers/paper-page.tsx"), "PaperPage"),
});
const prompts = createRoute({
  getParentRoute: () => root,
  path: "/prompts",
  component: lazyRouteComponent(() => import("#web/prompts/prompts-page.tsx"), "PromptsPage"),
});
const prompt = createRoute({
  getParentRoute: () => root,
  path: "/prompts/$id",
  component: lazyRouteComponent(() => import("#web/prompts/prompt-page.tsx"), "PromptPage"),
});
const directReports = createRoute({
  getParentRoute: () => root,
  path: "/direct-reports",
  component: lazyRouteComponent(
    () => import("#web/direct-reports/direct-reports-page.tsx"),
    "DirectReportsPage",
  ),
});
const newDirectReport = createRoute({
  getParentRoute: () => root,
  path: "/direct-reports/new",
  validateSearch: words,
  component: lazyRouteComponent(
    () => import("#web/direct-reports/new-direct-report-page.tsx"),
    "NewDirectReportPage",
  ),
});
const directReport = createRoute({
  getParentRoute: () => root,
  path: "/direct-reports/$id",
  component: lazyRouteComponent(
    () => import("#web/direct-reports/direct-report-page.tsx"),
    "DirectReportPage",
  ),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("#web/imports/imports-page.tsx"), "ImportsPage"),
});
const oneImport = createRoute({
  getParentRoute: () => root,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("#web/imports/import-page.tsx"), "ImportPage"),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  component: lazyRouteComponent(() => import("#web/rules/rules-page.tsx"), "RulesPage"),
});
const tables = createRoute({
  getParentRoute: () => root,
  path: "/tables",
  component: lazyRouteComponent(() => import("#web/tables/tables-page.tsx"), "TablesPage"),
});
const oneTable = createRoute({
  getParentRoute: () => root,
  path: "/tables/$id",
  component: lazyRouteComponent(() => import("#web/tables/table-page.tsx"), "TablePage"),
});
const platform = createRoute({
  getParentRoute: () => root,
  path: "/platform",
  component: lazyRouteComponent(() => import("#web/platform/platform-page.tsx"), "PlatformPage"),
});
const publicLists = createRoute({
  getParentRoute: () => root,
  path: "/public-lists",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/publication/public-lists-page.tsx"), "PublicListsPage"),
});
const enterprises = createRoute({
  getParentRoute: () => root,
  path: "/enterprises",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/parties/enterprises-page.tsx"), "EnterprisesPage"),
});
const enterprise = createRoute({
  getParentRoute: () => root,
  path: "/enterprises/$id",
  component: lazyRouteComponent(() => import("#web/parties/enterprise-page.tsx"), "EnterprisePage"),
});
const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/parties/people-page.tsx"), "PeoplePage"),
});
const standards = createRoute({
  getParentRoute: () => root,
  path: "/standards",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/criteria/standards-page.tsx"), "StandardsPage"),
});
const standard = createRoute({
  getParentRoute: () => root,
  path: "/standards/$id",
  component: lazyRouteComponent(() => import("#web/criteria/standard-page.tsx"), "StandardPage"),
});
const keeping = createRoute({
  getParentRoute: () => root,
  path: "/standards/keep",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/criteria/keeping/keeping-page.tsx"), "KeepingPage"),
});
const keptStandard = createRoute({
  getParentRoute: () => root,
  path: "/standards/keep/$id",
  component: lazyRouteComponent(
    () => import("#web/criteria/keeping/kept-standard-page.tsx"),
    "KeptStandardPage",
  ),
});
const item = createRoute({
  getParentRoute: () => root,
  path: "/standards/$id/items/$code",
  component: lazyRouteComponent(() => import("#web/criteria/item-page.tsx"), "ItemPage"),
});
const checklist = createRoute({
  getParentRoute: () => root,
  path: "/standards/$id/checklist",
  component: lazyRouteComponent(() => import("#web/criteria/checklist/checklist-page.tsx"), "ChecklistPage"),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: "/standards/compare",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/criteria/compare-page.tsx"), "ComparePage"),
});
const gaps = createRoute({
  getParentRoute: () => root,
  path: "/standards/gaps",
  component: lazyRouteComponent(() => import("#web/criteria/gaps-page.tsx"), "GapsPage"),
});
const editionChanges = createRoute({
  getParentRoute: () => root,
  path: "/edition-changes",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/criteria/edition-changes-page.tsx"), "EditionChangesPage"),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: words,
  component: lazyRouteComponent(() => import("#web/ledger/audit-page.tsx"), "AuditPage"),
});
const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("#web/access/account-page.tsx"), "AccountPage"),
});

const tree = root.addChildren([
  home,
  reminders,
  report,
  hazards,
  exports,
  hazard,
  filing,
  papers,
  officePapers,
  paper,
  prompts,
  prompt,
  imports,
  oneImport,
  rules,
  tables,
  oneTable,
  platform,
  publicLists,
  directReports,
  newDirectReport,
  directReport,
  enterprises,
  enterprise,
  people,
  standards,
  standard,
  checklist,
  keeping,
  keptStandard,
  item,
  compare,
  gaps,
  editionChanges,
  audit,
  account,
]);

/** Every page of the app; each is a bundle of its own, fetched when it is opened. */
export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the router is registered by merging with its interface
  interface Register {
    router: typeof router;
  }
}
