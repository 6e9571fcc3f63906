import { z } from "zod";
import { levels } from "#domain/access/actor.ts";
import { type SectorCode, sectorCodes } from "#domain/criteria/sector.ts";
import { type UnitKind, unitKinds } from "#domain/hazards/belonging.ts";
import {
  type EnterpriseFlag,
  enterpriseFlags,
  type SupervisionLevel,
  supervisionLevels,
} from "#domain/parties/enterprise.ts";
import { type OrganisationKind, organisationKinds } from "#domain/parties/organisation.ts";

const keysOf = <K extends string>(labels: Readonly<Record<K, string>>) =>
  Object.keys(labels) as [K, ...K[]];
const Sector = z.enum(sectorCodes as readonly SectorCode[] as [SectorCode, ...SectorCode[]], "请选择行业领域。");
const ActId = z.uuid("事项编号不对，请刷新后重新提交。");
const OrganisationId = z.string().min(1).max(100);

/** A body of government or a group company. */
export const OrganisationLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(keysOf<OrganisationKind>(organisationKinds)),
  placeCode: z.string(),
  home: z.string(),
  level: z.enum(levels),
  supervised: z.array(Sector),
  superior: z.string().nullable(),
});
export type OrganisationLine = z.infer<typeof OrganisationLine>;

/** Every organisation. */
export const OrganisationList = z.array(OrganisationLine);
export type OrganisationList = z.infer<typeof OrganisationList>;

/** An organisation to register. */
export const NewOrganisation = z.object({
  actId: ActId,
  name: z.string().trim().min(2, "请填写机构名称。").max(100, "机构名称过长。"),
  kind: z.enum(keysOf<OrganisationKind>(organisationKinds), "请选择机构类型。"),
  placeCode: z.string().min(1, "请选择所在地。").max(20),
  level: z.enum(levels, "请选择层级。"),
  supervised: z.array(Sector).max(100).default([]),
  superior: OrganisationId.nullable().default(null),
});
export type NewOrganisation = z.infer<typeof NewOrganisation>;

/** Who leads and who supports in one hazard field. */
const Departments = z.object({
  field: Sector,
  lead: OrganisationId.nullable(),
  temporary: z.boolean(),
  supporting: z.array(OrganisationId).max(30),
});

/** A person to put on file. */
const NamedPerson = z.object({
  name: z.string().trim().min(2, "请填写姓名（至少 2 个字）。").max(50),
  phone: z.string().trim().max(30).nullable(),
});

const file = {
  name: z.string().trim().min(2, "请填写单位名称。").max(200, "单位名称过长。"),
  uscc: z.string().trim().max(30).nullable(),
  placeCode: z.string().min(1, "请选择单位所在的县区或者乡镇。").max(20),
  address: z.string().trim().max(300).default(""),
  kind: z.enum(keysOf<UnitKind>(unitKinds), "请选择单位类型。"),
  fields: z.array(Sector).min(1, "请至少选择一个行业领域，以便确定牵头部门。").max(50),
  supervisionLevel: z.enum(keysOf<SupervisionLevel>(supervisionLevels), "请选择监管层级。"),
  group: OrganisationId.nullable().default(null),
  principal: NamedPerson.nullable().default(null),
  safetyContact: NamedPerson.nullable().default(null),
  headcount: z.int("从业人数须是整数。").min(0).max(1_000_000).nullable().default(null),
  flags: z.array(z.enum(keysOf<EnterpriseFlag>(enterpriseFlags))).default([]),
};

/** An enterprise to put into the file. */
export const NewEnterprise = z.object({
  actId: ActId,
  ...file,
  departments: z.array(Departments).max(50).default([]),
});
export type NewEnterprise = z.infer<typeof NewEnterprise>;

/** The file of an enterprise as it is to stand; people who are not named stay as they are. */
export const AmendedEnterprise = z.object({ actId: ActId, ...file });
export type AmendedEnterprise = z.infer<typeof AmendedEnterprise>;

/** The department to lead in a field; temporary where it is disputed. */
export const AssignedLead = z.object({
  actId: ActId,
  field: Sector,
  organisation: OrganisationId,
  temporary: z.boolean().default(false),
});
export type AssignedLead = z.infer<typeof AssignedLead>;

/** An enterprise of the file. */
export const EnterpriseLine = z.object({
  id: z.string(),
  home: z.string(),
  name: z.string(),
  uscc: z.string().nullable(),
  placeCode: z.string(),
  address: z.string(),
  kind: z.enum(keysOf<UnitKind>(unitKinds)),
  fields: z.array(Sector),
  supervisionLevel: z.enum(keysOf<SupervisionLevel>(supervisionLevels)),
  group: z.string().nullable(),
  principal: z.string().nullable(),
  safetyContact: z.string().nullable(),
  headcount: z.number().nullable(),
  flags: z.array(z.enum(keysOf<EnterpriseFlag>(enterpriseFlags))),
  departments: z.array(Departments),
});
export type EnterpriseLine = z.infer<typeof EnterpriseLine>;

/** What a list of enterprises is asked for. */
export const EnterpriseFilters = z.object({
  home: z.string().max(20).optional(),
  field: Sector.optional(),
  text: z.string().trim().max(100).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type EnterpriseFilters = z.infer<typeof EnterpriseFilters>;

const names = z.record(z.string(), z.string());

/** A page of the enterprise file, with the names of the organisations in it. */
export const EnterpriseList = z.object({
  enterprises: z.array(EnterpriseLine),
  total: z.number(),
  organisations: names,
});
export type EnterpriseList = z.infer<typeof EnterpriseList>;

/** One enterprise, with the names of people and organisations in its file. */
export const EnterprisePage = z.object({ enterprise: EnterpriseLine, names, organisations: names });
export type EnterprisePage = z.infer<typeof EnterprisePage>;

/** Whether a sheet is only looked at; nothing is written unless it says `false`. */
export const IntakeQuery = z.object({ preview: z.enum(["true", "false"]).default("true") });

/** What became, or would become, of a sheet that was handed in. */
export const IntakeResult = z.object({
  created: z.number(),
  same: z.number(),
  refused: z.number(),
  rows: z.array(
    z.object({
      row: z.number(),
      name: z.string(),
      outcome: z.enum(["created", "same", "refused"]),
      /** What is wrong, one sentence each. */
      problems: z.array(z.string()),
    }),
  ),
});
export type IntakeResult = z.infer<typeof IntakeResult>;

/** The same for accounts, with the initial passwords, which are given this once. */
export const AccountIntakeResult = IntakeResult.extend({
  passwords: z.array(z.object({ login: z.string(), name: z.string(), password: z.string() })),
});
export type AccountIntakeResult = z.infer<typeof AccountIntakeResult>;
