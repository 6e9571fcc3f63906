import type { Account } from "#domain/access/account.ts";
import type { Role } from "#domain/access/role.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import type { Post } from "#domain/parties/post.ts";
import { placesBelow } from "#domain/places/place.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { chanceFrom, idOf } from "./chance.ts";
import { type BenchField, benchFields, wordsOfNames } from "./wording.ts";

/** Four officers a department: two judge, the third confirms and accepts with the fourth. */
export type Department = { readonly organisation: Organisation; readonly officers: readonly string[] };

/** An enterprise with its people and the department that leads. */
export type Unit = {
  readonly enterprise: Enterprise;
  readonly field: BenchField;
  readonly lead: Department;
  readonly filing: string;
  readonly principal: string;
  readonly safety: string;
};

/** Who signs in during the run. */
export type BenchLogin = { readonly login: string; readonly account: Account };

/** Everybody that the records are about. */
export type Parties = {
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  readonly persons: readonly { readonly id: string; readonly home: string; readonly name: string }[];
  readonly logins: Readonly<Record<"city" | "county" | "regulator" | "safety" | "principal", BenchLogin>>;
};

/** Days from which posts are held; before the first record. */
const since = "2024-01-01";

/** All parties of a run: 14 units, their departments, and so many enterprises. */
export function partiesOf(enterprises: number): Parties {
  const persons: { id: string; home: string; name: string }[] = [];
  const person = (home: string, name: string) => {
    const id = idOf("ps", persons.length);
    persons.push({ id, home, name: `示例${name}${persons.length}` });
    return id;
  };
  const bodies = bodiesOf(person);
  const units = Array.from({ length: enterprises }, (_, index) => unitOf(index, bodies, person));
  const [first] = units;
  const offices = bodies.organisations.filter(({ kind }) => kind === "committee-office");
  const city = offices.find(({ home }) => home === cityCode);
  const county = offices.find(({ home }) => home === first?.enterprise.home);
  if (!first || !city || !county) throw new Error("a run needs an enterprise and its offices");
  const inside = { organisation: null, enterprise: first.enterprise.id, home: first.enterprise.home };
  const at = ({ id, home }: Organisation) => ({ organisation: id, enterprise: null, home });
  const login = (role: Role, who: string, where: ReturnType<typeof at> | typeof inside): BenchLogin => ({
    login: `bench-${role}`,
    account: accountOf(role, who, where),
  });
  return {
    organisations: bodies.organisations,
    units,
    persons,
    logins: {
      city: login("city-office", person(cityCode, "科员"), at(city)),
      county: login("county-office", person(county.home, "科员"), at(county)),
      regulator: login("regulator", first.lead.officers[0] ?? "", at(first.lead.organisation)),
      safety: login("safety-staff", first.safety, inside),
      principal: login("principal", first.principal, inside),
    },
  };
}

type NewPerson = (home: string, name: string) => string;
type Bodies = {
  readonly organisations: readonly Organisation[];
  readonly departments: ReadonlyMap<string, Department>;
};

function bodiesOf(person: NewPerson): Bodies {
  const organisations: Organisation[] = [];
  const departments = new Map<string, Department>();
  const found = (body: Omit<Organisation, "id">) => {
    const organisation = { id: idOf("og", organisations.length), ...body };
    organisations.push(organisation);
    return organisation;
  };
  const city = {
    placeCode: cityCode,
    home: cityCode,
    level: "city",
    supervised: [],
    superior: null,
  } as const;
  found({ ...city, name: "示例市安委办", kind: "committee-office" });
  found({ ...city, name: "示例市应急管理局", kind: "emergency-bureau" });
  const above = benchFields.map(({ bureau, code }) =>
    found({ ...city, name: `示例市${bureau}`, kind: "bureau", supervised: [code] }),
  );
  for (const { code: home, name } of reportingUnits) {
    const here = { placeCode: home, home, level: "county", supervised: [], superior: null } as const;
    found({ ...here, name: `示例${name}安委办`, kind: "committee-office" });
    found({ ...here, name: `示例${name}应急管理局`, kind: "emergency-bureau" });
    benchFields.forEach(({ bureau, code }, index) => {
      const superior = above[index]?.id ?? null;
      const organisation = found({
        ...here,
        name: `示例${name}${bureau}`,
        kind: "bureau",
        supervised: [code],
        superior,
      });
      const officers = ["甲", "乙", "丙", "丁"].map((mark) => person(home, `执法员${mark}`));
      departments.set(`${home} ${code}`, { organisation, officers });
    });
  }
  return { organisations, departments };
}

function unitOf(index: number, bodies: Bodies, person: NewPerson): Unit {
  const chance = chanceFrom(index + 1);
  const home = (reportingUnits[index % reportingUnits.length] ?? { code: cityCode }).code;
  const field = chance.pick(benchFields);
  const lead = bodies.departments.get(`${home} ${field.code}`);
  const filing = bodies.organisations.find((one) => one.kind === "emergency-bureau" && one.home === home);
  const township = chance.pick(placesBelow(home));
  if (!lead || !filing) throw new Error(`no department leads in ${field.code} at ${home}`);
  const principal = person(home, "负责人");
  const safety = person(home, "安全员");
  const name = `示例${chance.pick(wordsOfNames)}${field.trade}有限公司（${index + 1}）`;
  const enterprise: Enterprise = {
    id: idOf("en", index),
    home,
    name,
    uscc: null,
    placeCode: township.code,
    address: `${township.name}示例路${index + 1}号`,
    kind: field.kind,
    fields: [field.code],
    supervisionLevel: "county",
    group: null,
    principal,
    safetyContact: safety,
    headcount: 20 + chance.below(400),
    flags: [],
    departments: [{ field: field.code, lead: lead.organisation.id, temporary: false, supporting: [] }],
  };
  return { enterprise, field, lead, filing: filing.id, principal, safety };
}

let accounts = 0;

function accountOf(
  role: Role,
  person: string,
  where: { readonly organisation: string | null; readonly enterprise: string | null; readonly home: string },
): Account {
  const { home, ...holder } = where;
  const id = idOf("ac", accounts++);
  const post: Post = {
    id: id.replace("ac_", "po_"),
    account: id,
    person,
    role,
    ...holder,
    certificate: role === "regulator" ? "示例-0001" : null,
    from: since,
    until: null,
    standing: null,
    takenOverFrom: null,
  };
  return { id, home, person, disabled: false, posts: [post] };
}
