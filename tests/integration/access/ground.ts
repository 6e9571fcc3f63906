import { setUpInstallation } from "#application/access/set-up-installation.ts";
import { registerEnterprise } from "#application/parties/register-enterprise.ts";
import { registerOrganisation } from "#application/parties/register-organisation.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { reasonNotUscc } from "#domain/parties/uscc.ts";
import type { Installed } from "#main/open-installation.ts";
import { actorAt, browserOf, password } from "./people.ts";
import type { Standing } from "./standings.ts";

/** Sets the city up and gives back its first administrator, acting for the system. */
export async function setUpCity(installed: Installed): Promise<Actor> {
  const gate = { accepts: () => true, close: () => undefined };
  const first = { login: "first1", name: "示例管理员", password };
  await setUpInstallation(
    { ...installed.ground, gate, demo: false },
    { code: "-", placeCode: "140400", ...first },
  );
  const account = await installed.identity.openIdentity("page", (books) =>
    books.accounts.findByLogin("first1"),
  );
  const post = account?.posts.find(({ role }) => role === "system-admin");
  return actorAt(installed, await browserOf(installed, { account: account?.id ?? "", post: post?.id ?? "" }));
}

/** The authorities: of the county asked from, of another county, and of the city. */
export type Authorities = Readonly<
  Record<
    | "cityOffice"
    | "cityBureau"
    | "cityEmergency"
    | "cityTips"
    | "steering"
    | "office"
    | "mining"
    | "fire"
    | "water"
    | "emergency"
    | "mineSafety"
    | "township"
    | "group"
    | "otherGroup"
    | "otherOffice"
    | "otherMining",
    Organisation
  >
>;

type Sketch = Pick<Organisation, "name" | "kind" | "placeCode" | "level"> &
  Partial<Pick<Organisation, "supervised" | "superior">>;

/** Registers the authorities. */
export async function registerAuthorities(installed: Installed, admin: Actor): Promise<Authorities> {
  const add = ({ supervised = [], superior = null, ...rest }: Sketch) =>
    registerOrganisation(installed, admin, {
      actId: crypto.randomUUID(),
      input: { ...rest, supervised, superior },
    });
  const city = { placeCode: "140400", level: "city" } as const;
  const county = { placeCode: "140406", level: "county" } as const;
  const other = { placeCode: "140423", level: "county" } as const;
  const group = { kind: "group", placeCode: "140406", level: "enterprise" } as const;
  const mining = { kind: "bureau", supervised: ["mine"] } as const;
  const cityBureau = await add({ name: "示例市矿山局", ...mining, ...city });
  return {
    cityBureau,
    cityOffice: await add({ name: "示例市安委办", kind: "committee-office", ...city }),
    cityEmergency: await add({ name: "示例市应急局", kind: "emergency-bureau", ...city }),
    cityTips: await add({ name: "示例市受理中心", kind: "tip-office", ...city }),
    steering: await add({ name: "示例督导组", kind: "steering", ...city }),
    office: await add({ name: "示例区安委办", kind: "committee-office", ...county }),
    mining: await add({ name: "示例区矿山局", ...mining, superior: cityBureau.id, ...county }),
    fire: await add({ name: "示例区消防队", kind: "bureau", supervised: ["fire"], ...county }),
    water: await add({ name: "示例区水务局", kind: "bureau", supervised: ["water"], ...county }),
    emergency: await add({ name: "示例区应急局", kind: "emergency-bureau", ...county }),
    mineSafety: await add({ name: "示例矿山安全监察站", kind: "mine-safety", ...county }),
    township: await add({ name: "示例店上镇", kind: "township", placeCode: "140406100", level: "township" }),
    group: await add({ name: "示例矿业集团", ...group }),
    otherGroup: await add({ name: "示例第二集团", ...group }),
    otherOffice: await add({ name: "示例县安委办", kind: "committee-office", ...other }),
    otherMining: await add({ name: "示例县矿山局", ...mining, ...other }),
  };
}

/** Registers the four units: the mine, another county's mine, a shop of another field, and another mine. */
export async function registerUnits(
  installed: Installed,
  office: Actor,
  at: Authorities,
): Promise<Readonly<Record<Standing, Enterprise>>> {
  let number = 0;
  const add = (
    unit: Pick<Enterprise, "name" | "placeCode" | "fields" | "departments"> & Partial<Enterprise>,
  ) => {
    number += 1;
    const file = { uscc: usccOf(number), address: "", kind: "mine", supervisionLevel: "county" } as const;
    const rest = { group: null, headcount: 10, flags: [], ...unit, principal: null, safetyContact: null };
    return registerEnterprise(installed, office, {
      actId: crypto.randomUUID(),
      input: { ...file, ...rest },
    });
  };
  const led = (lead: Organisation, supporting: readonly Organisation[] = []) => ({
    lead: lead.id,
    temporary: false,
    supporting: supporting.map(({ id }) => id),
  });
  const fire = { field: "fire", ...led(at.fire) } as const;
  return {
    own: await add({
      name: "示例一号矿",
      placeCode: "140406100",
      fields: ["mine", "fire"],
      group: at.group.id,
      departments: [{ field: "mine", ...led(at.mining, [at.water, at.mineSafety]) }, fire],
    }),
    "other county": await add({
      name: "示例外县矿",
      placeCode: "140423100",
      fields: ["mine"],
      departments: [{ field: "mine", ...led(at.otherMining) }],
    }),
    "other field": await add({
      name: "示例商场",
      placeCode: "140406100",
      kind: "public-place",
      fields: ["fire"],
      departments: [fire],
    }),
    "other enterprise": await add({
      name: "示例二号矿",
      placeCode: "140406101",
      fields: ["mine"],
      supervisionLevel: "city",
      group: at.otherGroup.id,
      departments: [{ field: "mine", ...led(at.mining) }],
    }),
  };
}

/** An invented credit code whose check digit is right. */
export function usccOf(number: number): string {
  const body = `91140400MA0${String(number).padStart(6, "0")}`;
  const code = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((digit) => body + digit);
  return code.find((one) => reasonNotUscc(one) === null) ?? "";
}
