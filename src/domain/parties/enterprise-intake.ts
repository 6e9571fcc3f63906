import { reasonNotSectors, type SectorCode } from "#domain/criteria/sector.ts";
import { type UnitKind, unitKinds } from "#domain/hazards/belonging.ts";
import { readSector } from "#domain/imports/sector-cell.ts";
import {
  type EnterpriseFlag,
  enterpriseFlags,
  type FieldDepartments,
  type SupervisionLevel,
  supervisionLevels,
} from "./enterprise.ts";
import type { EnterpriseRegistered } from "./enterprise-ledger.ts";
import { type NamedDepartments, readDepartments } from "./intake-departments.ts";
import { placeOfCells, reasonNotPlace } from "./intake-place.ts";
import { type IntakeForm, type IntakeLine, listed, type Understood } from "./intake-sheet.ts";
import type { Organisation } from "./organisation.ts";

type Key =
  | ("name" | "uscc" | "county" | "township" | "address" | "kind" | "fields" | "supervision" | "group")
  | (
      | "principal"
      | "principalPhone"
      | "contact"
      | "contactPhone"
      | "headcount"
      | "flags"
      | "lead"
      | "support"
    );

/** The sheet by which enterprises are handed in. */
export const enterpriseForm: IntakeForm<Key> = {
  name: "单位名册",
  title: "生产经营单位名册",
  how: [
    `单位类型填：${Object.values(unitKinds).join("、")}。监管层级填：省属、市属、县属。`,
    "单位类型不填的，按行业领域登记；县区不填的，登记在填报的县区。",
    "行业领域有多个的用顿号分开，须与牵头部门对应；小场所和工程项目可以没有统一社会信用代码。",
    "牵头部门只填一个名称的，对各行业领域都适用；不同的写成“消防：示例区消防救援大队；燃气：示例区住建局”。配合部门同样填写。",
    `标记填：${Object.values(enterpriseFlags).join("、")}，有多个的用顿号分开。`,
  ],
  columns: [
    {
      key: "name",
      label: "单位名称",
      also: ["企业名称", "名称"],
      field: "unit-name",
      required: true,
      width: 30,
    },
    { key: "uscc", label: "统一社会信用代码", also: ["信用代码"], field: "uscc", width: 24 },
    { key: "county", label: "县区", also: ["属地", "所在县区"], field: "county", width: 12 },
    {
      key: "township",
      label: "乡镇",
      also: ["乡镇（街道）", "乡镇（街道、园区）", "乡镇街道"],
      field: "township",
      width: 14,
    },
    { key: "address", label: "详细地址", also: ["地址", "单位地址"], field: "address", width: 30 },
    { key: "kind", label: "单位类型", also: ["企业类型", "类型"], field: "enterprise-kind", width: 16 },
    { key: "fields", label: "行业领域", also: ["行业", "领域"], field: "sector", width: 20 },
    { key: "supervision", label: "监管层级", also: ["隶属关系", "监管级别"], width: 10 },
    { key: "group", label: "办矿主体", also: ["集团公司", "办矿主体（集团公司）"], width: 24 },
    { key: "principal", label: "主要负责人", also: ["负责人"], field: "principal", width: 12 },
    { key: "principalPhone", label: "主要负责人电话", also: ["负责人电话"], width: 16 },
    { key: "contact", label: "安全联系人", also: ["安全管理人员", "联系人"], width: 12 },
    {
      key: "contactPhone",
      label: "安全联系人电话",
      also: ["联系人电话", "联系电话", "联系方式", "电话", "手机", "手机号"],
      width: 16,
    },
    { key: "headcount", label: "从业人数", also: ["从业人员", "职工人数"], width: 10 },
    { key: "flags", label: "标记", width: 20 },
    { key: "lead", label: "牵头部门", width: 30 },
    { key: "support", label: "配合部门", width: 30 },
  ],
};

/** A person as named in the sheet. */
type NamedPerson = { readonly name: string; readonly phone: string | null };

/** An enterprise as handed in: its people are put on file with it. */
export type HandedInEnterprise = Omit<EnterpriseRegistered, "principal" | "safetyContact"> & {
  readonly principal: NamedPerson | null;
  readonly safetyContact: NamedPerson | null;
};

/** What a row is read beside: the bodies on file, and the county of the office that hands it in; null for a city body. */
export type IntakeAround = {
  readonly organisations: readonly Organisation[];
  readonly county: string | null;
};

/** Understands a row; what the file's own rules ask (the credit code among it) is asked when it is put in. */
export function readEnterprise(
  line: IntakeLine<Key>,
  { organisations, county: own }: IntakeAround,
): Understood<HandedInEnterprise> {
  const problems: string[] = [];
  const note = <T>(read: T | null, problem: string): T | null => {
    if (read === null) problems.push(problem);
    return read;
  };
  const county = line.text("county") || (own ?? "");
  const place = placeOfCells(county, line.text("township"));
  if (!place) problems.push(reasonNotPlace(county, line.text("township")) ?? "");
  const home = place?.home ?? "";
  const fields = fieldsIn(line, problems);
  const kind = note(
    line.text("kind") === "" ? kindOfFields(fields) : byLabel(unitKinds, line.text("kind")),
    `单位类型“${line.text("kind")}”不在名单内，请按说明填写。`,
  );
  const level = note(
    levelIn(line.text("supervision")),
    `监管层级“${line.text("supervision")}”须为省属、市属或者县属。`,
  );
  const headcount = note(
    headcountIn(line.text("headcount")),
    `从业人数“${line.text("headcount")}”不是数字。`,
  );
  const group = groupIn(line.text("group"), organisations, problems);
  const named = { fields, home, organisations };
  const departments = departmentsIn(line, named, problems);
  const flags = flagsIn(line.text("flags"), problems);
  if (!place || !kind || !level || headcount === null || problems.length > 0) return { problems };
  return {
    value: {
      home,
      name: line.text("name"),
      uscc: line.text("uscc") || null,
      placeCode: place.code,
      address: line.text("address"),
      kind,
      fields,
      supervisionLevel: level,
      group,
      ...peopleIn(line),
      headcount: headcount === "none" ? null : headcount,
      flags,
      departments,
    },
  };
}

function byLabel<K extends string>(labels: Readonly<Record<K, string>>, text: string): K | null {
  const keys = Object.keys(labels) as K[];
  const plain = (label: string) => label.replace(/（.*）$/, "");
  return keys.find((key) => labels[key] === text || plain(labels[key]) === text) ?? null;
}

function fieldsIn(line: IntakeLine<Key>, problems: string[]): readonly SectorCode[] {
  const words = listed(line.text("fields"));
  if (words.length === 0) problems.push("请填写行业领域。");
  const unknown = words.filter((word) => readSector(word) === null);
  const wrong = reasonNotSectors(unknown);
  if (wrong) problems.push(wrong);
  return words.map(readSector).filter((code): code is SectorCode => code !== null);
}

const ofFields: Partial<Record<SectorCode, UnitKind>> = {
  "coal-mine": "coal-mine",
  mine: "mine",
  chemical: "chemical",
  industrial: "industrial",
  construction: "construction",
};

/** The kind of a unit that the roster does not name: its first field's own, else none in particular. */
function kindOfFields([first]: readonly SectorCode[]): UnitKind {
  return (first && ofFields[first]) ?? "other";
}

function levelIn(text: string): SupervisionLevel | null {
  return text === "" ? "county" : byLabel(supervisionLevels, text);
}

function headcountIn(text: string): number | "none" | null {
  if (text === "") return "none";
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function groupIn(text: string, organisations: readonly Organisation[], problems: string[]): string | null {
  if (text === "" || text === "无") return null;
  const found = organisations.find(({ kind, name }) => kind === "group" && name === text);
  if (!found) problems.push(`没有名为“${text}”的办矿主体（集团公司），请先登记。`);
  return found?.id ?? null;
}

function flagsIn(text: string, problems: string[]): readonly EnterpriseFlag[] {
  const words = listed(text);
  const unknown = words.filter((word) => byLabel(enterpriseFlags, word) === null);
  if (unknown.length > 0) problems.push(`没有这些标记：${unknown.join("、")}。`);
  return words.map((word) => byLabel(enterpriseFlags, word)).filter((flag) => flag !== null);
}

function departmentsIn(
  line: IntakeLine<Key>,
  named: NamedDepartments,
  problems: string[],
): readonly FieldDepartments[] {
  const read = readDepartments(line.text("lead"), line.text("support"), named);
  problems.push(...read.problems);
  return read.departments;
}

/** A number without a contact's name is the principal's: nobody else is named whom it could reach. */
function peopleIn(line: IntakeLine<Key>): Pick<HandedInEnterprise, "principal" | "safetyContact"> {
  const [contact, contactPhone] = [line.text("contact"), line.text("contactPhone")];
  const phone = line.text("principalPhone") || (contact === "" ? contactPhone : "");
  return {
    principal: personIn(line.text("principal"), phone),
    safetyContact: personIn(contact, contactPhone),
  };
}

function personIn(name: string, phone: string): NamedPerson | null {
  return name === "" || name === "无" ? null : { name, phone: phone || null };
}
