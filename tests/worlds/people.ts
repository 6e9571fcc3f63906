import { randomUUID } from "node:crypto";
import { givePost } from "#application/access/give-post.ts";
import { openAccount } from "#application/access/open-account.ts";
import { setUpInstallation } from "#application/access/set-up-installation.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";
import type { Installed } from "#main/open-installation.ts";
import { type Bodies, registerUnit } from "./parties.ts";

/** Somebody in every post around the workshop. */
export type Cast = Readonly<
  Record<
    | "office"
    | "cityOffice"
    | "officer1"
    | "officer2"
    | "officer3"
    | "officer4"
    | "superior"
    | "fireOfficer"
    | "elsewhere"
    | "filing"
    | "legal"
    | "township"
    | "expert"
    | "auditor"
    | "principal"
    | "safety"
    | "technical"
    | "team",
    Actor
  >
>;

/** Sets 潞城区 up; gives its first administrator. */
export async function setUp(installed: Installed): Promise<Actor> {
  const gate = { accepts: () => true, close: () => undefined };
  const first = { login: "first1", name: "示例管理员", password: "海棠-铁锤-河流-1987" };
  const input = { code: "-", placeCode: "140406", ...first };
  await setUpInstallation({ ...installed.ground, gate, demo: false }, input);
  return administrator(installed, "system-admin");
}

/** The first administrator, acting in one of their two posts. */
export async function administrator(
  { identity }: Installed,
  role: "system-admin" | "security-admin",
): Promise<Actor> {
  const account = await identity.openIdentity("page", (books) => books.accounts.findByLogin("first1"));
  const post = account?.posts.find((one) => one.role === role);
  if (!post) throw new Error("the installation has no administrator");
  return actorOf(post, { organisation: null, enterprise: null });
}

type Seat = {
  readonly login: string;
  readonly role: Role;
  readonly organisation?: Organisation;
  readonly enterprise?: Enterprise;
};

/** Opens an account and gives it a post, its first. */
export async function appoint(installed: Installed, admin: Actor, seat: Seat): Promise<Actor> {
  const { login, role, organisation = null, enterprise = null } = seat;
  const opened = { login, name: `示例${login}`, phone: "13900000000", home: "140406" };
  const { account } = await openAccount(installed.accounts, admin, {
    actId: randomUUID(),
    input: opened,
  });
  const place = { role, organisation: organisation?.id ?? null, enterprise: enterprise?.id ?? null };
  const certificate = role === "regulator" ? `示例证${login}` : null;
  const given = await givePost(installed.accounts, admin, {
    actId: randomUUID(),
    input: { account, ...place, certificate, from: null, until: null, standing: null },
  });
  const post = given.posts[0];
  if (!post) throw new Error(`no post was given to ${login}`);
  return actorOf(post, { organisation, enterprise });
}

/** Fills the posts; the office registers the workshop first, for its own people hold posts in it. */
export async function castAt(
  installed: Installed,
  admin: Actor,
  bodies: Bodies,
): Promise<{ readonly unit: Enterprise; readonly cast: Cast }> {
  const at = (login: string, role: Role, organisation: Organisation) =>
    appoint(installed, admin, { login, role, organisation });
  const office = await at("office1", "county-office", bodies.office);
  const unit = await registerUnit(installed, office, { bodies, number: 1 });
  const inside = (login: string, role: Role) => appoint(installed, admin, { login, role, enterprise: unit });
  const cast = {
    office,
    cityOffice: await at("cityoffice1", "city-office", bodies.cityOffice),
    officer1: await at("officer1", "regulator", bodies.industry),
    officer2: await at("officer2", "regulator", bodies.industry),
    officer3: await at("officer3", "regulator", bodies.industry),
    officer4: await at("officer4", "regulator", bodies.industry),
    superior: await at("superior1", "regulator", bodies.cityIndustry),
    fireOfficer: await at("fireofficer1", "regulator", bodies.fire),
    elsewhere: await at("elsewhere1", "regulator", bodies.elsewhere),
    filing: await at("filing1", "filing-desk", bodies.emergency),
    legal: await at("legal1", "legal-reviewer", bodies.industry),
    township: await at("township1", "township", bodies.township),
    expert: await appoint(installed, admin, { login: "expert1", role: "expert" }),
    auditor: await appoint(installed, admin, { login: "auditor1", role: "auditor" }),
    principal: await inside("principal1", "principal"),
    safety: await inside("safety1", "safety-staff"),
    technical: await inside("technical1", "technical-lead"),
    team: await inside("team1", "team"),
  };
  return { unit, cast };
}
