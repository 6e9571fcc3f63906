import type { Level } from "#domain/access/actor.ts";
import { reasonNotSectors, type SectorCode, sectorOfName } from "#domain/criteria/sector.ts";
import type { PlaceKind } from "#domain/places/place.ts";
import { placeOfCells, reasonNotPlace } from "./intake-place.ts";
import { type IntakeForm, type IntakeLine, listed, type Understood } from "./intake-sheet.ts";
import { type Organisation, type OrganisationKind, organisationKinds } from "./organisation.ts";
import { levelNames, type OrganisationRegistered } from "./organisation-ledger.ts";

type Key = "name" | "kind" | "county" | "township" | "level" | "supervised" | "superior";

/** The sheet by which organisations are handed in. */
export const organisationForm: IntakeForm<Key> = {
  name: "机构名册",
  title: "机构名册",
  how: [
    `机构类型填：${Object.values(organisationKinds).join("、")}。`,
    "市级机构的县区填“长治市”；乡镇（街道、园区）一级的机构须填乡镇。",
    "监管行业领域有多个的用顿号分开；上级部门填本表或者已登记机构的全称。",
  ],
  columns: [
    { key: "name", label: "机构名称", also: ["单位名称", "部门名称", "名称"], required: true, width: 30 },
    { key: "kind", label: "机构类型", also: ["类型", "单位类型"], required: true, width: 20 },
    { key: "county", label: "县区", also: ["所在县区", "属地", "所在地"], required: true, width: 14 },
    { key: "township", label: "乡镇", also: ["乡镇（街道）", "乡镇（街道、园区）", "乡镇街道"], width: 16 },
    { key: "level", label: "层级", also: ["级别"], width: 10 },
    { key: "supervised", label: "监管行业领域", also: ["行业领域", "监管领域"], width: 30 },
    { key: "superior", label: "上级部门", also: ["上级单位", "上级机构"], width: 30 },
  ],
};

const kindWords: Readonly<Record<string, OrganisationKind>> = {
  安委办: "committee-office",
  监管部门: "bureau",
  部门: "bureau",
  应急管理局: "emergency-bureau",
  应急局: "emergency-bureau",
  乡镇: "township",
  街道: "township",
  园区: "township",
  矿监: "mine-safety",
  集团公司: "group",
  办矿主体: "group",
  督导组: "steering",
};

const levelOfPlace: Readonly<Record<PlaceKind, Level>> = {
  city: "city",
  county: "county",
  zone: "county",
  township: "township",
  street: "township",
  park: "township",
};

/** Understands a row, with the organisations known so far, those of earlier rows among them. */
export function readOrganisation(
  line: IntakeLine<Key>,
  known: readonly Organisation[],
): Understood<OrganisationRegistered> {
  const [county, township] = [line.text("county"), line.text("township")];
  const kind = kindOf(line.text("kind"));
  const place = placeOfCells(county, township);
  const supervised = listed(line.text("supervised"));
  const unknown = supervised.filter((word) => sectorOfName(word) === null);
  const superior = line.text("superior");
  const above = superior === "" ? [] : known.filter(({ name }) => name === superior);
  const level = levelIn(line.text("level"));
  const problems = [
    kind ? null : `机构类型“${line.text("kind")}”不在名单内，请按说明填写。`,
    reasonNotPlace(county, township),
    reasonNotSectors(unknown),
    superior !== "" && above.length === 0 ? `没有名为“${superior}”的上级部门，请先登记或者排在前面。` : null,
    above.length > 1 ? `名为“${superior}”的机构不止一个，请用全称区分。` : null,
    level === "unknown"
      ? `层级“${line.text("level")}”不在名单内，请填：${Object.values(levelNames).join("、")}。`
      : null,
  ].filter((problem) => problem !== null);
  if (!kind || !place || level === "unknown" || problems.length > 0) return { problems };
  return {
    value: {
      name: line.text("name"),
      kind,
      placeCode: place.code,
      home: place.home,
      level: level ?? (kind === "group" ? "enterprise" : levelOfPlace[place.kind]),
      supervised: supervised.map(sectorOfName).filter((code): code is SectorCode => code !== null),
      superior: above[0]?.id ?? null,
    },
  };
}

function kindOf(text: string): OrganisationKind | null {
  const kinds = Object.keys(organisationKinds) as OrganisationKind[];
  return kinds.find((kind) => organisationKinds[kind] === text) ?? kindWords[text] ?? null;
}

function levelIn(text: string): Level | null | "unknown" {
  if (text === "") return null;
  const levels = Object.keys(levelNames) as Level[];
  return levels.find((level) => levelNames[level] === text) ?? "unknown";
}
