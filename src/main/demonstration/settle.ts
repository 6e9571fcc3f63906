import { givePost } from "#application/access/give-post.ts";
import type { AccountDesk } from "#application/access/identity-desk.ts";
import { openAccount } from "#application/access/open-account.ts";
import type { PasswordHasher } from "#application/access/password-hasher.ts";
import { setUpInstallation } from "#application/access/set-up-installation.ts";
import { registerEnterprise } from "#application/parties/register-enterprise.ts";
import { registerOrganisation } from "#application/parties/register-organisation.ts";
import type { Actor } from "#domain/access/actor.ts";
import { isEnterpriseRole, type Role } from "#domain/access/role.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { FieldDepartments } from "#domain/parties/enterprise.ts";
import { overseersOf } from "#domain/parties/organisation.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { type EnterprisePlan, enterprisePlans } from "./enterprises.ts";
import { organisationPlans } from "./organisations.ts";
import { inventedName, type Seat, seats } from "./seats.ts";
import { actorNamed, organisationNamed, type Stage } from "./stage.ts";

/** The first administrator's login; every account of the demonstration has the same password. */
export const administratorLogin = "guanli";
export const commonPassword = "zhiyuan-yanshi";

/** The common password is hashed once: an account is opened with it as any other is with a password of its own. */
function oneHashFor(hasher: PasswordHasher): PasswordHasher {
  const hash = hasher.hash(commonPassword);
  return { ...hasher, hash: () => hash, oneTime: () => commonPassword };
}

/** Sets the city up and fills in who is there: bodies, enterprises, accounts with their posts. */
export async function settle(stage: Stage): Promise<void> {
  const { installed } = stage;
  const hasher = oneHashFor(installed.accounts.hasher);
  const gate = { accepts: () => true, close: () => undefined };
  await setUpInstallation(
    { ...installed.ground, hasher, gate, demo: true },
    {
      code: "",
      placeCode: cityCode,
      name: inventedName(0),
      login: administratorLogin,
      password: commonPassword,
    },
  );
  const administrator = await firstAdministrator(stage);
  await registerOrganisations(stage, administrator);
  const accounts: AccountDesk = { ...installed.accounts, hasher };
  const seatsOfBodies = seats.filter(({ at }) => at === null || stage.organisations.has(at));
  for (const seat of seatsOfBodies) await takeSeat(stage, { accounts, administrator }, seat);
  await registerEnterprises(stage);
  for (const seat of seats.filter((one) => !seatsOfBodies.includes(one))) {
    await takeSeat(stage, { accounts, administrator }, seat);
  }
}

async function firstAdministrator(stage: Stage): Promise<Actor> {
  const account = await stage.installed.identity.openIdentity("page", (books) =>
    books.accounts.findByLogin(administratorLogin),
  );
  const post = account?.posts.find(({ role }) => role === "system-admin");
  if (!post) throw new Error("The demonstration has no administrator");
  return actorOf(post, { organisation: null, enterprise: null });
}

async function registerOrganisations(stage: Stage, administrator: Actor): Promise<void> {
  for (const { key, superior, ...plan } of organisationPlans) {
    const above = superior === null ? null : organisationNamed(stage, superior).id;
    const command = { actId: `demonstration:organisation:${key}`, input: { ...plan, superior: above } };
    stage.organisations.set(key, await registerOrganisation(stage.installed, administrator, command));
  }
}

async function registerEnterprises(stage: Stage): Promise<void> {
  const office = actorNamed(stage, "anwei-shi");
  for (const [nth, plan] of enterprisePlans.entries()) {
    const person = (offset: number) =>
      plan.staffed ? null : { name: inventedName(100 + ((nth * 2 + offset) % 100)), phone: null };
    const { key, staffed: _, ...file } = plan;
    const input = {
      ...file,
      address: `${placeOfCode(plan.placeCode)?.name ?? ""}示例路${nth + 1}号`,
      group: plan.kind === "coal-mine" && plan.staffed ? organisationNamed(stage, "jituan").id : null,
      principal: person(0),
      safetyContact: person(1),
      departments: plan.fields.map((field) => departmentsOf(stage, plan, field)),
    };
    const command = { actId: `demonstration:enterprise:${key}`, input };
    stage.enterprises.set(key, await registerEnterprise(stage.installed, office, command));
  }
}

/** The department nearest to the place leads; the city's own where the city supervises. Mines have the mine-safety body beside. */
function departmentsOf(stage: Stage, plan: EnterprisePlan, field: SectorCode): FieldDepartments {
  const home = placeOfCode(plan.placeCode)?.home ?? "";
  const bureaus = [...stage.organisations.values()].filter(({ kind }) => kind !== "mine-safety");
  const overseers = overseersOf(bureaus, field, home);
  const ofCity = overseers.find(({ level }) => level === "city");
  const lead = plan.supervisionLevel === "city" ? ofCity : overseers[0];
  const isMine = field === "coal-mine" || field === "mine";
  return {
    field,
    lead: lead?.id ?? null,
    temporary: false,
    supporting: isMine ? [organisationNamed(stage, "kuangjian").id] : [],
  };
}

type Opening = { readonly accounts: AccountDesk; readonly administrator: Actor };

async function takeSeat(stage: Stage, { accounts, administrator }: Opening, seat: Seat): Promise<void> {
  const organisation = seat.at ? (stage.organisations.get(seat.at) ?? null) : null;
  const enterprise = seat.at ? (stage.enterprises.get(seat.at) ?? null) : null;
  const home = enterprise?.home ?? organisation?.home ?? cityCode;
  const actId = `demonstration:account:${seat.login}`;
  const name = inventedName(1 + seats.indexOf(seat));
  const input = { login: seat.login, name, phone: null, home };
  const { account } = await openAccount(accounts, administrator, { actId, input });
  await keepPassword(accounts, account);
  for (const role of seat.roles) {
    const place = { role, organisation: organisation?.id ?? null, enterprise: enterprise?.id ?? null };
    const terms = { certificate: certificateOf(seat, role), from: null, until: null, standing: null };
    const post = await givePost(accounts, administrator, {
      actId: `${actId}:${role}`,
      input: { account, ...place, ...terms },
    });
    const held = post.posts.at(-1);
    if (held && !stage.actors.has(seat.login)) {
      stage.actors.set(seat.login, actorOf(held, { organisation, enterprise }));
    }
  }
}

function certificateOf(seat: Seat, role: Role): string | null {
  if (!seat.certified || isEnterpriseRole(role) || role === "filing-desk") return null;
  return `示例执法证${String(1000 + seats.indexOf(seat))}`;
}

/** The password of a demonstration is known to all and stays: nobody is asked to change it at the first sign-in. */
async function keepPassword(accounts: AccountDesk, account: string): Promise<void> {
  const hash = await accounts.hasher.hash(commonPassword);
  await accounts.openIdentity("act", async (books) =>
    books.credentials.setPassword(account, { hash, mustChange: false, at: await books.now() }),
  );
}
