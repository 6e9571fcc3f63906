// Writes frozen-VERSION.jsonl: the canonical texts of a ledger in which every act occurs. Once a release is out, never again for it.
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { disableAccount, enableAccount } from "#application/access/disable-account.ts";
import { endPost } from "#application/access/end-post.ts";
import { handOverPost } from "#application/access/hand-over-post.ts";
import { issueInitialPassword } from "#application/access/issue-initial-password.ts";
import { unlockAccount } from "#application/access/unlock-account.ts";
import { importLedger } from "#application/imports/import-ledger.ts";
import { undoImport } from "#application/imports/undo-import.ts";
import { amendEnterprise } from "#application/parties/amend-enterprise.ts";
import { assignLead } from "#application/parties/assign-lead.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { importDeskOf } from "#main/import-desk.ts";
import { openTestDatabase } from "#tests/worlds/database.ts";
import { administrator } from "#tests/worlds/people.ts";
import { act, openWorld, report, type Telling, tell, type World, wholeLife } from "#tests/worlds/world.ts";
import { foldedFrom, framesOf } from "./frozen-ledger.ts";

const step: Telling = [
  ["write-step", "safety"],
  ["sign-step", "principal"],
];

/** One life with every detour. */
const winding: Telling = [
  ["judge", "officer1", { jointPaper: null }],
  ["refuse-countersign", "officer2"],
  ["judge", "officer1", { jointPaper: null }],
  ["name-countersigner", "officer4"],
  ["countersign", "officer3"],
  ["propose-lowering", "officer3"],
  ["refuse-lowering", "officer4"],
  ["discuss", "officer4"],
  ["confirm", "officer4"],
  ["order-stop", "officer3"],
  ["control", "safety"],
  ["plan", "safety"],
  ["ask-extension", "safety"],
  ["answer-extension", "officer3"],
  ["report-to-workers", "safety"],
  ["list", "office"],
  ["announce-listing", "office"],
  ["file-listing", "office"],
  ["ask-extension", "safety"],
  ["answer-extension", "office"],
  ["report-progress", "safety"],
  ["clear-for-publication", "office"],
  ["withdraw-publication", "office"],
  ["clear-for-publication", "office"],
  ["note-platform", "office"],
  ["instruct", "office"],
  ["answer-instruction", "officer3"],
  ["assign-expert", "officer3"],
  ["opine", "expert"],
  ["set-supporting", "office"],
  ["correct", "officer3"],
  ["report-fixed", "safety"],
  ["accept", "principal"],
  ["return-work", "officer3"],
  ["report-fixed", "safety"],
  ["accept", "principal"],
  ["accept", "officer3"],
  ["ask-resume", "principal"],
  ["examine-resume", "officer3"],
  ["resume", "principal"],
  ["announce-stoppage", "officer3"],
  ["announce-stoppage", "officer3"],
  ...step,
  ...step,
  ["return-step", "officer3"],
  ...step,
  ...step,
  ...step,
  ...step,
  ["strike-off", "officer3"],
  ["delist", "office"],
  ["sign-report", "team"],
  ["sign-report", "safety"],
  ["sign-report", "technical"],
  ["sign-report", "principal"],
  ["submit-report", "safety"],
  ["return-filing", "filing"],
  ["sign-report", "team"],
  ["sign-report", "safety"],
  ["sign-report", "technical"],
  ["sign-report", "principal"],
  ["submit-report", "safety"],
  ["accept-filing", "filing"],
  ["look-back", "officer3"],
  ["reopen", "office"],
];

/** Found and told by the enterprise itself, and not penalised. */
const spared: Telling = [
  ["control", "safety"],
  ["judge", "principal", { secondOfficer: null, jointPaper: null }],
  ["confirm", "officer3"],
  ["plan", "safety"],
  ["prove-report", "township"],
  ["record-check", "officer4"],
  ["withdraw-check", "officer4"],
  ["ask-leniency-review", "officer3"],
  ["review-leniency", "legal"],
  ["decide-leniency", "officer4", { decidedBy: "示例钱局" }],
];

/** Found by officers, neither told nor mended: a case from its opening to its end. */
const penalised: Telling = [
  ["judge", "officer1"],
  ["open-case", "officer1", { decidedBy: "示例钱局" }],
  ["record-procedure", "officer3"],
  ["change-handlers", "legal"],
  ["record-penalty", "officer4"],
  ["serve-penalty", "officer4"],
  ["record-payment", "officer2"],
  ["publish-penalty", "officer4"],
  ["withdraw-case-record", "officer4"],
  ["record-payment", "officer2"],
  ...Array<Telling[number]>(6).fill(["close-suggestion", "officer4"]),
  ["close-case", "officer4"],
];

async function tellAll(world: World): Promise<void> {
  const straight = await tell(world, await report(world), wholeLife);
  await tell(world, await report(world), winding);
  const begun = (deeds: Telling) => report(world).then((hazard) => tell(world, hazard, deeds));
  await begun([
    ["judge", "officer1"],
    ["propose-lowering", "officer3"],
    ["countersign-lowering", "officer4"],
  ]);
  await begun([["withdraw", "officer1"]]);
  await begun([["assign-lead", "office"]]);
  const repeat = await begun([["judge", "officer1"]]);
  const by = world.cast.officer3;
  await act(world, repeat, { name: "confirm-repeat", by, input: { of: straight.id } });
  const other = await begun([["judge", "officer1"]]);
  await act(world, other, { name: "deny-repeat", by, input: { of: straight.id } });
  const own = await report(world, { by: world.cast.safety, foundBy: "self" });
  await tell(world, own, spared);
  await tell(world, await report(world), penalised);
  await judgedAgain(world);
  await takeIn(world);
  await actOnParties(world);
}

/** Judged by an edition that has a successor, then by the successor. */
async function judgedAgain(world: World): Promise<void> {
  const by = world.cast.officer1;
  const chemical = { standard: "chem-2017", code: "4" };
  const judged = await act(world, await report(world), { name: "judge", by, input: { item: chemical } });
  const newer = { standard: "chem-2026-aq3067", code: "5.5.3" };
  const input = { edition: newer.standard, item: newer };
  await act(world, judged, { name: "re-judge", by, input });
}

/** The acts on enterprises and accounts. */
async function actOnParties(world: World): Promise<void> {
  const { installed, admin, bodies, cast, unit } = world;
  const command = <Input>(input: Input) => ({ actId: randomUUID(), input });
  const { id: enterprise, departments: _, ...file } = unit;
  const people = { principal: null, safetyContact: { name: "示例安全员", phone: null } };
  await amendEnterprise(
    installed,
    cast.office,
    command({ enterprise, ...file, ...people, address: "示例路2号" }),
  );
  const lead = { enterprise, field: "fire", organisation: bodies.fire.id, temporary: true } as const;
  await assignLead(installed, cast.office, command(lead));
  const { account, post } = cast.superior;
  const today = businessDateOf(new Date().toISOString());
  const { accounts } = installed;
  const toAccount = cast.fireOfficer.account;
  await handOverPost(
    accounts,
    admin,
    command({ account, post, toAccount, certificate: "示例证", on: addDays(today, 1) }),
  );
  await endPost(accounts, admin, command({ account: cast.team.account, post: cast.team.post, until: today }));
  const security = await administrator(installed, "security-admin");
  const left = { account: cast.team.account, reason: "离职" };
  await disableAccount(accounts, admin, command(left));
  await enableAccount(accounts, admin, command(left));
  await unlockAccount(accounts, security, command({ account }));
  await issueInitialPassword(accounts, security, command({ account, secondFactorToo: true }));
}

/** A row taken in and completed, and an import taken back. */
async function takeIn(world: World): Promise<void> {
  const { office } = world.cast;
  const desk = importDeskOf(world.installed);
  const take = (text: string) =>
    importLedger(desk, office, {
      actId: randomUUID(),
      input: { fileName: "示例台账.csv", bytes: Buffer.from(text), choices: {} },
    });
  const head = "序号,隐患内容,发现日期\n";
  const taken = await take(`${head}1,示例配电箱门未关闭,2026-03-02\n`);
  const page = { order: "found", descending: false, offset: 0, limit: 1, importId: taken.id } as const;
  const hazard = await world.installed.openBooks(office, "page", async (books) =>
    books.hazards.find((await books.hazards.list(page)).lines[0]?.id ?? ""),
  );
  await act(world, hazard as Hazard, { name: "complete", by: office });
  const back = await take(`${head}1,示例安全出口被堵塞,2026-03-03\n`);
  await undoImport(desk, office, { actId: randomUUID(), batch: back.id, input: { reason: "文件选错" } });
}

async function freeze(version: string): Promise<void> {
  const world = await openWorld(await openTestDatabase("embedded"));
  try {
    await tellAll(world);
    const { rows } = await world.database.transaction(
      { priority: "job", role: "owner", settings: {} },
      (session) =>
        session.query<{ canonical: string }>("select canonical from ledger_entry order by position"),
    );
    const texts = rows.map((row) => row.canonical);
    await writeFile(framesOf(version).entries, `${texts.join("\n")}\n`);
    const states = Object.entries(foldedFrom(texts)).map((state) => JSON.stringify(state));
    await writeFile(framesOf(version).states, `${states.join("\n")}\n`);
  } finally {
    await world.close();
  }
}

const [version] = process.argv.slice(2);
if (!version) throw new Error("say which release: node --import tsx tests/ledgers/freeze-ledger.ts 0.1");
await freeze(version);
