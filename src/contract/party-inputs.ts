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
import { actId } from "./hazards/fields.ts";

const keysOf = <K extends string>(labels: Readonly<Record<K, string>>) => Object.keys(labels) as [K, ...K[]];
const Sector = z.enum(
  sectorCodes as readonly SectorCode[] as [SectorCode, ...SectorCode[]],
  "请选择行业领域。",
);
const OrganisationId = z.string().min(1).max(100);

/** An organisation to register, or one as it is to stand; its reporting unit never changes then. */
export const NewOrganisation = z.object({
  actId,
  name: z.string().trim().min(2, "请填写机构名称。").max(100, "机构名称过长。"),
  kind: z.enum(keysOf<OrganisationKind>(organisationKinds), "请选择机构类型。"),
  placeCode: z.string("请选择所在地。").min(1, "请选择所在地。").max(20),
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
  name: z.string().trim().min(2, "请填写姓名（至少 2 个字）。").max(50, "姓名过长。"),
  phone: z.string().trim().max(30, "电话过长，请核对。").nullable(),
});

const file = {
  name: z.string().trim().min(2, "请填写单位名称。").max(200, "单位名称过长。"),
  uscc: z.string().trim().max(30, "统一社会信用代码应为18位，请核对营业执照。").nullable(),
  placeCode: z.string("请选择单位所在的县区或者乡镇。").min(1, "请选择单位所在的县区或者乡镇。").max(20),
  address: z.string().trim().max(300, "地址过长，请缩短。").default(""),
  kind: z.enum(keysOf<UnitKind>(unitKinds), "请选择单位类型。"),
  fields: z.array(Sector).min(1, "请至少选择一个行业领域，以便确定牵头部门。").max(50),
  supervisionLevel: z.enum(keysOf<SupervisionLevel>(supervisionLevels), "请选择监管层级。"),
  group: OrganisationId.nullable().default(null),
  principal: NamedPerson.nullable().default(null),
  safetyContact: NamedPerson.nullable().default(null),
  headcount: z
    .int("从业人数须是整数。")
    .min(0, "从业人数不能是负数。")
    .max(1_000_000, "从业人数过大，请核对。")
    .nullable()
    .default(null),
  flags: z.array(z.enum(keysOf<EnterpriseFlag>(enterpriseFlags))).default([]),
};

/** An enterprise to put into the file. */
export const NewEnterprise = z.object({
  actId,
  ...file,
  departments: z.array(Departments).max(50).default([]),
});
export type NewEnterprise = z.infer<typeof NewEnterprise>;

/** The file of an enterprise as it is to stand; people who are not named stay as they are. */
export const AmendedEnterprise = z.object({ actId, ...file });
export type AmendedEnterprise = z.infer<typeof AmendedEnterprise>;

/** The department to lead in a field; temporary where it is disputed. */
export const AssignedLead = z.object({
  actId,
  field: Sector,
  organisation: z.string("请选择牵头部门。").min(1, "请选择牵头部门。").max(100),
  temporary: z.boolean().default(false),
});
export type AssignedLead = z.infer<typeof AssignedLead>;

/** What became of a lead that was named: how many open hazards went with it. */
export const LeadNamed = z.object({ id: z.string(), hazards: z.number().int() });

/** All departments that are to support in a field. */
export const SupportingSet = z.object({
  actId,
  field: Sector,
  organisations: z.array(OrganisationId).max(30, "配合部门过多，请核对。"),
});
export type SupportingSet = z.infer<typeof SupportingSet>;
