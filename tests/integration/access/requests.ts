import { aHazard } from "#domain/hazards/hazard.samples.ts";
import { sampleInputs } from "#domain/hazards/inputs.samples.ts";
import { isActName } from "#domain/hazards/registry.ts";
import { tableSettings } from "#tests/worlds/tables.ts";
import type { AccessWorld } from "./access-world.ts";
import { usccOf } from "./ground.ts";
import { type Browser, browserOf } from "./people.ts";
import { aLedger } from "./records.ts";
import type { Asker, Standing } from "./standings.ts";
import { files, uploading } from "./uploads.ts";

/** One request: the route, who sends it, and how what it asks for stands to them. */
export type Asking = { readonly route: string; readonly asker: Asker | null; readonly standing: Standing };

/** What goes over the wire beside the cookie. */
export type Sent = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
};

/** The request with its parameters and a body that fits the route's shape. */
export async function requestOf(world: AccessWorld, asking: Asking): Promise<Sent> {
  const [method, pattern] = asking.route.split(" ") as [Sent["method"], string];
  const url = (await addressOf(world, asking, pattern)).replace(/\*$/, "");
  if (method === "GET" || method === "HEAD" || method === "DELETE") {
    return { method, url, headers: {}, payload: "" };
  }
  const file = files[asking.route];
  if (file) return { method, url, ...uploading(file) };
  const act = /\/acts\/(.+)$/.exec(pattern)?.[1];
  const ofPrompt = pattern.startsWith("/api/prompts/") && act ? promptActBodies[act] : undefined;
  const ofPaper = ofPrompt ?? (pattern.startsWith("/api/papers/") && act ? paperActBodies[act] : undefined);
  const body = ofPaper
    ? { ...acting(), input: ofPaper }
    : act
      ? actBody(act)
      : (bodies[asking.route]?.(world, asking) ?? {});
  const headers = { "content-type": "application/json" };
  return { method, url, headers, payload: JSON.stringify(body) };
}

async function addressOf(world: AccessWorld, { asker, standing }: Asking, pattern: string): Promise<string> {
  const browser = world.browsers[asker ?? "city-office"];
  const id = async (): Promise<string> => {
    if (pattern.startsWith("/api/me/sessions/")) return (await another(world, browser)).session;
    if (pattern.startsWith("/api/prompts/")) {
      return standing === "own" ? world.prompts.own : world.prompts["other enterprise"];
    }
    if (pattern.startsWith("/api/direct-reports/")) return world.directReport;
    if (pattern.startsWith("/api/papers/")) {
      return standing === "own" ? world.papers.own : world.papers["other county"];
    }
    if (pattern.endsWith("/acts/opine")) return world.hazards[standing];
    if (pattern.includes("/acts/")) return world.withdrawn[standing];
    if (pattern.startsWith("/api/hazards/")) return world.hazards[standing];
    if (pattern.startsWith("/api/enterprises/")) return world.units[standing].id;
    if (pattern.startsWith("/api/organisations/")) return world.authorities.township.id;
    if (pattern.startsWith("/api/standards/")) return world.installed.catalogue[0]?.id ?? "";
    if (pattern.startsWith("/api/rules/")) return "coal-resumption-20-days";
    if (pattern.startsWith("/api/exports/")) {
      return standing === "own" ? world.exports.own : world.exports["other county"];
    }
    if (pattern.startsWith("/api/tables/")) {
      return standing === "own" ? world.tables.own : world.tables["other county"];
    }
    if (pattern.startsWith("/api/imports/preview/")) {
      const another = asker === "county-office" ? "city-office" : "county-office";
      return aPreview(world, standing === "own" ? browser : world.browsers[another]);
    }
    if (pattern.startsWith("/api/imports/")) {
      return standing === "own" ? world.imports.own : world.imports["other county"];
    }
    return world.target.account;
  };
  return pattern
    .replace(":id", pattern.includes(":id") ? await id() : "")
    .replace(":home", standing === "own" ? "140406" : "140405")
    .replace(":step", "describe")
    .replace(":kind", "governance-ledger")
    .replace(":companion", "approval-sheet")
    .replace(":code", "1")
    .replace(":from", "coal-mine-2020")
    .replace(":to", "coal-mine-2026")
    .replace(":file", world.photo.id)
    .replace(":post", world.target.post);
}

/** Previews that were made, by the session that asked for them: reading one does not use it up. */
const previews = new Map<string, Promise<string>>();

/** A preview that this browser asked for; none where its role keeps no ledger. */
function aPreview(world: AccessWorld, browser: Browser): Promise<string> {
  const known = previews.get(browser.token) ?? madePreview(world, browser);
  previews.set(browser.token, known);
  return known;
}

async function madePreview({ app }: AccessWorld, { token, csrf }: Browser): Promise<string> {
  const sent = uploading({ name: "示例.csv", text: aLedger });
  const headers = { ...sent.headers, "x-csrf-token": csrf };
  const cookies = { zhiyuan_session: token };
  const made = await app.inject({ ...sent, method: "POST", url: "/api/imports/preview", headers, cookies });
  return made.statusCode === 200 ? made.json().id : "none";
}

/** A second session of the same person. */
export function another({ installed }: AccessWorld, { account, post }: Browser): Promise<Browser> {
  return browserOf(installed, { account, post });
}

/** An act as a form would send it; its own rules come after the question who may. */
function actBody(name: string) {
  const input = isActName(name) ? sampleInputs[name](aHazard()) : {};
  return { actId: crypto.randomUUID(), input };
}

/** A state that nobody has seen: whoever is let through is told so. */
const unseen = () => ({ ...acting(), basedOnSeq: 99 });

type Body = (world: AccessWorld, asking: Asking) => Readonly<Record<string, unknown>>;

const acting = () => ({ actId: crypto.randomUUID() });
const onPaper = { on: "2026-01-05", scan: null, by: "示例科长", opinion: "同意。" };
const scan = { id: "ab".repeat(32), name: "示例.pdf", mediaType: "application/pdf", size: 1 };

/** Inputs of the acts on a paper, as their forms would send them. */
const paperActBodies: Readonly<Record<string, unknown>> = {
  revise: { title: "示例台账", recipient: "示例单位", given: {} },
  review: onPaper,
  return: { reason: "示例" },
  number: { number: "示例函〔2026〕1号" },
  approve: { ...onPaper, scan },
  seal: { on: "2026-01-05" },
  serve: {
    ...{ on: "2026-01-05", place: "示例", method: "mail", receivedBy: "示例收件人" },
    ...{ deliveredBy: ["示例送达人"], receipt: scan },
  },
  answer: { text: "示例办理情况", files: [] },
  withdraw: { reason: "示例" },
};

const prompt = {
  recipients: ["en_none"],
  text: "请排查示例部位的示例问题。",
  namesUnit: false,
  replyBy: null,
};

/** Inputs of the acts on a prompt: none of them changes it. */
const promptActBodies: Readonly<Record<string, unknown>> = {
  revise: prompt,
  send: { decidedBy: "示例局长", decidedOn: "2026-01-05", decision: scan },
  answer: { outcome: "none", text: "", hazards: [] },
  withdraw: { reason: "示" },
};

let uscc = 900;

const unit: Body = ({ units }, { standing }) => {
  const { name, placeCode, kind, fields, supervisionLevel, group, uscc: code } = units[standing];
  return { ...acting(), name, placeCode, kind, fields, supervisionLevel, group, uscc: code };
};

const bodies: Readonly<Record<string, Body>> = {
  "POST /api/reminders/read": () => ({ keys: [] }),
  "PUT /api/reminders/outside": () => ({ mail: "", group: null }),
  "POST /api/criteria/second-opinion": () => ({ text: "示例隐患", items: ["gongmao-2023:3.1"] }),
  "POST /api/session": () => ({ login: "nobody", password: "no such password" }),
  "POST /api/session/second-factor": () => ({ code: "000000" }),
  "POST /api/set-up": () => ({
    ...{ code: "0000", place: "140400", login: "second1", name: "示例" },
    password: "海棠-铁锤-河流-1988",
  }),
  "PUT /api/me/password": () => ({ current: "not the password", next: "海棠-铁锤-河流-1988" }),
  "PUT /api/me/post": ({ browsers }, { asker }) => ({ post: browsers[asker ?? "city-office"].post }),
  "POST /api/hazards": ({ units }) => ({
    ...acting(),
    ...{ enterprise: units.own.id, unitName: null, placeCode: null, field: "mine" },
    input: {
      ...{ text: "示例通风设施损坏", spot: null, foundOn: null, foundBy: "department", measured: null },
      ...{ exposedPeople: null, possibleHarm: null, photos: [] },
    },
  }),
  "POST /api/prompts": ({ hazards }) => ({ ...acting(), hazard: hazards.own, ...prompt }),
  "POST /api/direct-reports": () => ({
    ...acting(),
    ...{ hazard: null, field: "mine", what: "示例设施损坏仍在生产", spot: null, photos: [], told: null },
  }),
  "POST /api/direct-reports/:id/answer": () => ({
    ...acting(),
    input: { check: "示例专项检查", on: "2026-01-05", covered: 1, result: "示例结果" },
  }),
  "POST /api/exports": () => ({ ...acting(), layout: "upper", filters: {}, reason: "示例用途" }),
  "POST /api/exports/:id/decision": () => ({ ...acting(), approved: true, note: null }),
  "PUT /api/tables/:id": () => ({ ...unseen(), settings: tableSettings }),
  "POST /api/tables/:id/retire": () => unseen(),
  "POST /api/platform": () => ({ ...acting(), name: "示例省平台", table: null }),
  "POST /api/imports/:id/undo": () => ({ ...acting(), reason: "导错了文件" }),
  "POST /api/papers": ({ hazards }) => ({
    ...acting(),
    ...{ kind: "governance-ledger", title: "示例台账", recipient: "示例单位" },
    ...{ hazards: [hazards.own], given: {} },
  }),
  "PUT /api/office-papers/:kind/series": () => ({
    ...acting(),
    ...{ prefix: "示例台", digits: 1, year: new Date().getFullYear(), next: 1 },
  }),
  "PUT /api/office-papers/:kind/wording": () => ({
    ...acting(),
    ...{ title: null, sentences: {}, extra: [], hidden: [] },
  }),
  "PUT /api/filing-series": () => ({
    ...acting(),
    ...{ prefix: "示例重隐备", digits: 4, year: new Date().getFullYear(), next: 1 },
  }),
  "POST /api/standards": () => ({
    ...acting(),
    ...{ title: "示例市酿造行业隐患目录清单", issuer: "示例市安委办", documentNumber: null },
    ...{ sectors: ["gas"], localSector: "酿造", effectiveOn: null },
  }),
  "PUT /api/standards/:id/effective-date": () => ({ ...acting(), on: "2023-01-01", source: "示例通知" }),
  "POST /api/standards/:id/items": () => ({
    ...acting(),
    items: [{ code: "99.1", clause: "第99条", group: "示例", text: "示例情形", source: "示例办法" }],
  }),
  "POST /api/standards/:id/items/withdraw": () => ({ ...acting(), codes: ["99.1"], reason: "示例" }),
  "POST /api/rules/:id/preview": () => ({ confirmed: null }),
  "POST /api/rules/:id/confirm": () => ({
    ...acting(),
    ...{ basis: "示例发〔2026〕1号第三条", count: 15, unit: "days", from: "2026-01-05" },
  }),
  "POST /api/public-lists/:home/open": () => ({ ...acting(), basis: "示例安委办〔2026〕3号", keepDays: 0 }),
  "POST /api/public-lists/:home/close": () => ({ ...acting(), reason: "示例理由" }),
  "POST /api/rules/:id/suspend": () => ({ ...acting(), reason: "示例理由" }),
  "POST /api/enterprises": (world, asking) => {
    uscc += 1;
    return { ...unit(world, asking), name: `示例新矿${uscc}`, uscc: usccOf(uscc) };
  },
  "PUT /api/enterprises/:id": unit,
  "PUT /api/enterprises/:id/lead": ({ units }, { standing }) => {
    const { field, lead } = units[standing].departments[0] ?? { field: "mine", lead: "" };
    return { ...acting(), field, organisation: lead, temporary: false };
  },
  // As it stands already, so that nothing else is disturbed.
  "PUT /api/enterprises/:id/supporting": ({ units }, { standing }) => {
    const { field, supporting } = units[standing].departments[0] ?? { field: "mine", supporting: [] };
    return { ...acting(), field, organisations: supporting };
  },
  "PUT /api/organisations/:id": () => ({
    ...acting(),
    ...{ name: "示例店上镇", kind: "township", placeCode: "140406100", level: "township" },
  }),
  "POST /api/organisations": () => ({
    ...acting(),
    ...{ name: "示例乡政府", kind: "township", placeCode: "140406201", level: "township" },
  }),
  "POST /api/accounts": () => ({
    ...acting(),
    ...{ login: "opened1", name: "示例新账号", phone: null, home: "140406" },
  }),
  "POST /api/accounts/:id/posts": () => ({
    ...acting(),
    ...{ role: "steering", organisation: null, enterprise: null, certificate: null },
    ...{ from: null, until: null, standing: null },
  }),
  "POST /api/accounts/:id/posts/:post/certificate": () => ({ ...acting(), certificate: "示例证2" }),
  // Neither takes effect: the target keeps its post for the routes that come after.
  "POST /api/accounts/:id/posts/:post/end": () => ({ ...acting(), until: "2001-01-01" }),
  "POST /api/accounts/:id/posts/:post/hand-over": ({ successor }) => ({
    ...acting(),
    ...{ toAccount: successor.account, certificate: null, on: "2001-01-01" },
  }),
  "POST /api/accounts/:id/disable": () => ({ ...acting(), reason: "调离岗位" }),
  "POST /api/accounts/:id/enable": () => ({ ...acting(), reason: "调回岗位" }),
  "POST /api/accounts/:id/unlock": acting,
  "POST /api/accounts/:id/end-sessions": acting,
  "POST /api/accounts/:id/password": () => ({ ...acting(), secondFactorToo: false }),
};
