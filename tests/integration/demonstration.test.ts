import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { actorOfSession } from "#application/access/actor-of-session.ts";
import { setUpInstallation } from "#application/access/set-up-installation.ts";
import { signIn } from "#application/access/sign-in.ts";
import { viewEditionChange } from "#application/hazards/edition-changes.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Role, roles } from "#domain/access/role.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import { isReportSigned } from "#domain/hazards/reporting.ts";
import { isOver, type Stage, stages } from "#domain/hazards/stage.ts";
import { standingStoppage } from "#domain/hazards/stoppage.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { backup } from "#main/backup.ts";
import { openDemonstration } from "#main/demonstration/demonstrate.ts";
import { seats } from "#main/demonstration/seats.ts";
import { administratorLogin, commonPassword } from "#main/demonstration/settle.ts";
import { isWhole, markWhole } from "#main/demonstration/whole-mark.ts";
import { folds } from "#main/folds.ts";
import { type Installed, openInstallation } from "#main/open-installation.ts";
import { restore } from "#main/restore.ts";
import { sealsPath } from "#main/seal-job.ts";
import { start } from "#main/start.ts";
import { verifyLedger } from "#main/verify-ledger.ts";
import { readSettings, type Settings } from "#settings.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";

const makingTakesMs = 120_000;

/** A data folder of the kind of database that the project runs on, with nothing in it. */
async function emptyFolder(): Promise<{ readonly settings: Settings; close(): Promise<void> }> {
  const opened: TestDatabase | null =
    process.env["DATABASE"] === "postgres" ? await openTestDatabase() : null;
  const dataDir = opened?.dataDir ?? (await mkdtemp(join(tmpdir(), "zhiyuan-demo-")));
  const url = opened?.url ? { DATABASE_URL: opened.url } : {};
  return {
    settings: readSettings({ DATA_DIR: dataDir, ...url }),
    close: () => opened?.close() ?? rm(dataDir, { recursive: true, force: true }),
  };
}

async function signedInAs(installed: Installed, login: string) {
  const { token } = await signIn(installed.identity, { login, password: commonPassword });
  return actorOfSession(installed.identity, token);
}

async function everyHazard(installed: Installed): Promise<readonly Hazard[]> {
  const office = (await signedInAs(installed, "anwei-shi"))?.actor as Actor;
  return installed.openBooks(office, "page", async (books) => {
    const every = Object.keys(stages) as Stage[];
    const query = { stages: every, order: "found", descending: false, offset: 0, limit: 500 } as const;
    const { lines } = await books.hazards.list(query);
    const found: Hazard[] = [];
    for (const { id } of lines) {
      const hazard = await books.hazards.find(id);
      if (hazard) found.push(hazard);
    }
    return found;
  });
}

describe("the demonstration", () => {
  let folder: Awaited<ReturnType<typeof emptyFolder>>;
  let installed: Installed;
  let hazards: readonly Hazard[];
  beforeAll(async () => {
    folder = await emptyFolder();
    installed = await openDemonstration(folder.settings);
    hazards = await everyHazard(installed);
  }, makingTakesMs);
  afterAll(async () => {
    await installed.close();
    await folder.close();
  });

  const some = (wanted: (hazard: Hazard) => boolean) => hazards.filter(wanted).length;
  const newlyReported = (hazard: Hazard) => hazard.importedFrom === null;

  it("holds up when the ledger is verified", async () => {
    const outside = sealsPath(folder.settings.dataDir);
    const found = await verify(installed.database, { outside, folds });
    expect(found.difference).toBeNull();
    expect(found.entries).toBeGreaterThan(700);
  });

  it("ends with the clock set right and nothing in the future", () => {
    expect(installed.clock.ms).toBe(0);
    const now = new Date().toISOString();
    expect(hazards.filter(({ stageSince }) => stageSince > now)).toEqual([]);
  });

  it("has 60 enterprises of every kind in all 14 units", async () => {
    const office = (await signedInAs(installed, "anwei-shi"))?.actor as Actor;
    const { enterprises, total } = await installed.openBooks(office, "page", (books) =>
      books.enterprises.list({ offset: 0, limit: 100 }),
    );
    expect(total).toBe(60);
    expect(new Set(enterprises.map(({ home }) => home)).size).toBe(reportingUnits.length);
    expect(new Set(enterprises.map(({ kind }) => kind)).size).toBe(Object.keys(unitKinds).length);
    expect(enterprises.filter(({ departments }) => departments.some(({ lead }) => lead === null))).toEqual(
      [],
    );
    expect(enterprises.filter(({ name }) => !name.startsWith("示例"))).toEqual([]);
  });

  it("has an account for every role, and asks none of them for a second factor", async () => {
    const held = new Set<Role>(["system-admin", "security-admin", ...seats.flatMap((seat) => seat.roles)]);
    expect([...held].sort()).toEqual(Object.keys(roles).sort());
    for (const login of [administratorLogin, "shenji", "beian-lucheng"]) {
      const signedIn = await signedInAs(installed, login);
      expect(signedIn?.restricted).toBe(false);
      expect(signedIn?.secondFactor).toBe("not-needed");
    }
  });

  it.each(Object.keys(stages) as Stage[])("has hazards that are %s", (stage) => {
    expect(some((hazard) => hazard.stage === stage)).toBeGreaterThan(0);
  });

  it("took in the whole county ledger, and worked on some of its rows", () => {
    const imported = hazards.filter(({ importedFrom }) => importedFrom !== null);
    expect(imported.length).toBeGreaterThan(155);
    expect(imported.filter(({ seq }) => seq > 1).length).toBeGreaterThan(10);
  });

  it("shows what goes wrong: overdue, disputed, returned, repeated, reopened", () => {
    const today = businessDateOf(new Date().toISOString());
    const isLate = ({ stage, rectification }: Hazard) =>
      !isOver(stage) && rectification.deadline !== null && rectification.deadline < today;
    expect(some((hazard) => newlyReported(hazard) && isLate(hazard))).toBeGreaterThan(0);
    expect(some(({ confirmation }) => confirmation?.outcome === "disputed")).toBeGreaterThan(0);
    expect(some(({ discussions }) => discussions.length > 0)).toBeGreaterThan(0);
    expect(some(({ filing }) => filing.returns.length > 0 && filing.filed === null)).toBeGreaterThan(0);
    expect(some(({ steps }) => steps.analyse.returns.length > 0)).toBeGreaterThan(0);
    expect(some(({ rectification }) => rectification.returns.length > 0)).toBeGreaterThan(0);
    expect(some(({ repeatOf }) => repeatOf !== null)).toBe(1);
    expect(some((hazard) => hazard.reopened.length > 0)).toBeGreaterThan(0);
    expect(
      some(({ rectification }) => rectification.extensions.some(({ answer }) => !answer)),
    ).toBeGreaterThan(0);
  });

  it("shows a coal mine stopped, accepted by all whom the law names, resumed, filed and looked at again", () => {
    const lived = hazards.find(({ filing }) => filing.lookBacks.length > 0);
    expect(lived?.rectification.acceptance.map(({ link }) => link)).toEqual([
      "enterprise",
      "group",
      "department",
      "department-head",
      "mine-safety",
      "government-head",
    ]);
    expect(lived?.stoppages.map(({ resumedOn }) => resumedOn)).not.toContain(null);
    expect(lived?.listings.map(({ delisted }) => delisted)).not.toContain(null);
    expect(lived && isReportSigned(lived)).toBe(true);
    expect(some(({ stoppages }) => standingStoppage(stoppages) !== null)).toBeGreaterThan(0);
    expect(some(({ listings }) => standingListing(listings) !== null)).toBeGreaterThan(0);
  });

  it("holds a coal hazard of 2023 under the edition of 2020, to be judged again by that of 2026", async () => {
    const officer = (await signedInAs(installed, "nengyuan-lucheng-1"))?.actor as Actor;
    const change = { from: "coal-mine-2020", to: "coal-mine-2026" };
    const { lines } = await viewEditionChange(installed.openBooks, officer, { ...change, after: null });
    const [spareFan] = lines.filter(({ hazard }) => hazard.foundOn === "2023-09-14");
    expect(spareFan?.judgedBy?.code).toBe("8.2");
    expect(spareFan?.proposed.map(({ code }) => code)).toEqual(["8.2"]);
    expect(spareFan?.reason).toBeNull();
  });

  it("shows general hazards on the short way, and a judgement lowered by a second signer", () => {
    const short = (hazard: Hazard) =>
      newlyReported(hazard) && !isMajor(hazard) && hazard.stage === "struck-off";
    expect(some(short)).toBeGreaterThan(1);
    expect(
      some(({ judgements }) => judgements.length === 2 && judgements[0]?.level === "major"),
    ).toBeGreaterThan(0);
  });

  it("shows acts recorded on behalf of a shop, with the signed paper on disk", async () => {
    const office = (await signedInAs(installed, "anwei-shi"))?.actor as Actor;
    const shop = hazards.find(({ belonging }) => belonging.unitName === "示例潞城乙面馆");
    if (!shop) throw new Error("the shop has no hazard");
    const { home } = shop.belonging;
    const entries = await installed.openBooks(office, "page", (books) =>
      books.ledger.entriesOf({ home, kind: "hazard", id: shop.id }),
    );
    const papers = entries.flatMap(({ onBehalf }) => (onBehalf?.paper ? [onBehalf.paper] : []));
    expect(papers.length).toBeGreaterThan(2);
    for (const paper of papers) expect(await installed.files.read(paper)).not.toBeNull();
  });

  it("is refused by a real start, and opened again as a demonstration without being made anew", async () => {
    const entries = () =>
      installed.database.transaction({ priority: "job", role: "owner", settings: {} }, async (session) => {
        const asked = "select count(*)::int as number, max(at) as last from ledger_entry";
        return (await session.query<{ number: number; last: string }>(asked)).rows;
      });
    const before = await entries();
    await installed.close();
    await expect(start(folder.settings)).rejects.toThrow("演示数据");
    installed = await openDemonstration(folder.settings);
    expect(await entries()).toEqual(before);
  });

  it("is not served when its making was broken off", async () => {
    await installed.close();
    await rm(join(folder.settings.dataDir, "demonstration-is-whole"));
    await expect(openDemonstration(folder.settings)).rejects.toThrow("没有生成完");
    await markWhole(folder.settings.dataDir);
    installed = await openDemonstration(folder.settings);
  });

  it("comes back from a backup as a demonstration, to be served and not to be used for real", async () => {
    await installed.close();
    const other = await emptyFolder();
    const file = join(other.settings.dataDir, "..", `${basename(other.settings.dataDir)}.backup`);
    expect(await backup(folder.settings, [file])).toBe(0);
    expect(await restore(other.settings, [file])).toBe(0);
    await rm(file);
    const again = await openDemonstration(other.settings);
    await again.close();
    await expect(start(other.settings)).rejects.toThrow("演示数据");
    await other.close();
    installed = await openDemonstration(folder.settings);
  });
});

describe("a data folder", () => {
  it("with real data is refused by the demonstration and left as it is", async () => {
    const folder = await emptyFolder();
    const real = await openInstallation(folder.settings);
    const gate = { accepts: () => true, close: () => undefined };
    await setUpInstallation(
      { ...real.ground, gate, demo: false },
      { code: "", placeCode: "140406", name: "示例管理员", login: "guanli", password: "海棠-铁锤-河流-1987" },
    );
    await real.close();
    await expect(openDemonstration(folder.settings)).rejects.toThrow("正式数据");
    expect(isWhole(folder.settings.dataDir)).toBe(false);
    await folder.close();
  });

  it("with nothing in it is no data to check or to back up", async () => {
    const folder = await emptyFolder();
    const nowhere = { ...folder.settings, dataDir: join(folder.settings.dataDir, "none") };
    for (const settings of [nowhere, folder.settings]) {
      await expect(verifyLedger(settings)).rejects.toThrow("里没有数据");
      await expect(backup(settings, [join(settings.dataDir, "b")])).rejects.toThrow("DATA_DIR");
    }
    if (nowhere.databaseUrl === null) expect(existsSync(nowhere.dataDir)).toBe(false);
    await folder.close();
  });
});
