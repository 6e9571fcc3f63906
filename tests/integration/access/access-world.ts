import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouteFact } from "#adapters/http/gate.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { keepFile } from "#application/files/keep-file.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { folds } from "#main/folds.ts";
import { httpServer } from "#main/http-server.ts";
import { type Installed, openInstallation } from "#main/open-installation.ts";
import { sealsPath } from "#main/seal-job.ts";
import type { Settings } from "#settings.ts";
import { openTestDatabase } from "#tests/worlds/database.ts";
import { type Authorities, registerAuthorities, registerUnits, setUpCity } from "./ground.ts";
import { actorAt, appoint, type Browser, browserOf } from "./people.ts";
import { type Records, recordsOf } from "./records.ts";
import { type Asker, askers, roleOf, type Standing } from "./standings.ts";

/** The real server on a real database, with the two counties, their records, and a browser for each who asks. */
export type AccessWorld = Records & {
  readonly installed: Installed;
  readonly dataDir: string;
  readonly app: Awaited<ReturnType<typeof httpServer>>["app"];
  readonly routes: readonly RouteFact[];
  readonly browsers: Readonly<Record<Asker, Browser>>;
  readonly admin: Actor;
  readonly authorities: Authorities;
  readonly units: Readonly<Record<Standing, Enterprise>>;
  readonly photo: Attachment;
  /** An account that is only acted on, and one that could take its post over. */
  readonly target: { readonly account: string; readonly post: string };
  readonly successor: { readonly account: string };
  close(): Promise<void>;
};

/** Opens the world; `web` is the folder of a built web app, or null. */
export async function openAccessWorld(web: string | null = null): Promise<AccessWorld> {
  const { settings, remove } = await freshSettings();
  const installed = await openInstallation(settings);
  const { dataDir } = settings;
  const served = await httpServer(installed, {
    heartbeat: { lastMs: Number.POSITIVE_INFINITY },
    log: false,
    web,
    gate: { accepts: () => false, close: () => undefined },
    verify: () => verify(installed.database, { outside: sealsPath(dataDir), folds }),
  });
  const admin = await setUpCity(installed);
  const authorities = await registerAuthorities(installed, admin);
  const placed = await appointed(installed, admin, authorities);
  const office = await actorAt(installed, placed.browsers["city-office"]);
  const photo = await keepFile(installed, office, { name: "示例.png", bytes: picture });
  const { units, browsers } = placed;
  const people = { office, expert: await actorAt(installed, browsers.expert), clerk: placed.clerk };
  const county = await actorAt(installed, browsers["county-office"]);
  const regulator = await actorAt(installed, browsers.regulator);
  const safety = await actorAt(installed, browsers["safety-staff"]);
  const officer2 = { login: "officer2", role: "regulator", organisation: authorities.mining.id } as const;
  const second = await actorAt(
    installed,
    await browserOf(installed, await appoint(installed, admin, officer2)),
  );
  return {
    ...(await recordsOf(installed, { ...people, county, regulator, second, safety }, { units, photo })),
    ...placed,
    ...{ installed, dataDir, app: served.app, routes: served.routes, admin, authorities, photo },
    target: await appoint(installed, admin, { login: "target1", role: "expert" }),
    successor: await appoint(installed, admin, { login: "successor1", role: "expert" }),
    async close() {
      await served.app.close();
      await served.runs.settled();
      await installed.close();
      await remove();
    },
  };
}

/** The smallest PNG. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function freshSettings(): Promise<{ settings: Settings; remove(): Promise<void> }> {
  const common = {
    port: 0,
    host: "127.0.0.1",
    masterKey: Buffer.alloc(32, 7).toString("base64"),
    callsPerMinute: 1200,
  };
  if (process.env["DATABASE"] === "postgres") {
    const opened = await openTestDatabase();
    const settings = { ...common, dataDir: opened.dataDir, databaseUrl: opened.url };
    return { settings, remove: () => opened.close() };
  }
  const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-access-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  return { settings: { ...common, dataDir, databaseUrl: null }, remove };
}

/** Appoints everybody who asks; the units come in between, for their own people hold posts in them. */
async function appointed(installed: Installed, admin: Actor, at: Authorities) {
  const open = async (login: string, role: Role, holder: Holder) =>
    browserOf(installed, await appoint(installed, admin, { login, role, ...holder }));
  const cityOffice = await open("city-office", "city-office", { organisation: at.cityOffice.id });
  const units = await registerUnits(installed, await actorAt(installed, cityOffice), at);
  const browsers: Partial<Record<Asker, Browser>> = { "city-office": cityOffice };
  for (const asker of askers) {
    browsers[asker] ??= await open(asker.replace(/ /g, "-"), roleOf(asker), holderOf(asker, at, units.own));
  }
  const clerk = await open("clerk1", "county-office", { organisation: at.otherOffice.id });
  return {
    units,
    browsers: browsers as Record<Asker, Browser>,
    clerk: await actorAt(installed, clerk),
  };
}

type Holder = { readonly organisation?: string | undefined; readonly enterprise?: string | undefined };

function holderOf(asker: Asker, at: Authorities, mine: Enterprise): Holder {
  const organisations: Readonly<Partial<Record<Asker, string>>> = {
    steering: at.steering.id,
    "county-office": at.office.id,
    regulator: at.mining.id,
    "supporting department": at.water.id,
    "department above": at.cityBureau.id,
    "filing-desk": at.emergency.id,
    "mine-safety": at.mineSafety.id,
    township: at.township.id,
    group: at.group.id,
    "legal-reviewer": at.mining.id,
    "tip-office": at.cityTips.id,
  };
  const inMine: readonly Asker[] = ["principal", "safety-staff", "technical-lead", "team"];
  return inMine.includes(asker) ? { enterprise: mine.id } : { organisation: organisations[asker] };
}
