import { randomUUID } from "node:crypto";
import { registerEnterprise } from "#application/parties/register-enterprise.ts";
import { registerOrganisation } from "#application/parties/register-organisation.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { reasonNotUscc } from "#domain/parties/uscc.ts";
import type { Installed } from "#main/open-installation.ts";

/** The bodies around the workshop of 潞城区, and one of another county. */
export type Bodies = Readonly<
  Record<
    "cityOffice" | "cityIndustry" | "office" | "industry" | "fire" | "emergency" | "township" | "elsewhere",
    Organisation
  >
>;

/** Registers the bodies. */
export async function registerBodies(installed: Installed, admin: Actor): Promise<Bodies> {
  const add = (body: Pick<Organisation, "name" | "kind" | "placeCode" | "level"> & Partial<Organisation>) =>
    registerOrganisation(installed, admin, {
      actId: randomUUID(),
      input: { supervised: [], superior: null, ...body },
    });
  const city = { placeCode: "140400", level: "city" } as const;
  const county = { placeCode: "140406", level: "county" } as const;
  const industry = { kind: "bureau", supervised: ["industrial"] } as const;
  const cityIndustry = await add({ name: "示例市工信局", ...industry, ...city });
  return {
    cityIndustry,
    cityOffice: await add({ name: "示例市安委办", kind: "committee-office", ...city }),
    office: await add({ name: "示例区安委办", kind: "committee-office", ...county }),
    industry: await add({ name: "示例区工信局", ...industry, ...county, superior: cityIndustry.id }),
    fire: await add({ name: "示例区消防队", kind: "bureau", supervised: ["fire"], ...county }),
    emergency: await add({ name: "示例区应急局", kind: "emergency-bureau", ...county }),
    township: await add({ name: "示例店上镇", kind: "township", placeCode: "140406100", level: "township" }),
    elsewhere: await add({ name: "示例县工信局", ...industry, placeCode: "140423", level: "county" }),
  };
}

type Registered = { readonly bodies: Bodies; readonly number: number; readonly kind?: UnitKind };

/** Registers a workshop, or a unit of another kind; its number makes name and credit code its own. */
export function registerUnit(
  installed: Installed,
  office: Actor,
  { bodies, number, kind = "industrial" }: Registered,
): Promise<Enterprise> {
  const departments = [
    { field: "industrial", lead: bodies.industry.id, temporary: false, supporting: [bodies.fire.id] },
  ] as const;
  return registerEnterprise(installed, office, {
    actId: randomUUID(),
    input: {
      name: `示例机械${number}厂`,
      uscc: usccOf(number),
      placeCode: "140406100",
      address: "示例路1号",
      kind,
      fields: ["industrial", "fire"],
      supervisionLevel: "county",
      group: null,
      principal: { name: "示例厂长", phone: "13800000000" },
      safetyContact: null,
      headcount: 20,
      flags: [],
      departments,
    },
  });
}

/** An invented credit code whose check digit is right. */
function usccOf(number: number): string {
  const body = `91140400MA0${String(number).padStart(6, "0")}`;
  const code = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((digit) => body + digit);
  return code.find((one) => reasonNotUscc(one) === null) ?? "";
}
