import type { SectorCode } from "#domain/criteria/sector.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import type { EnterpriseFlag, SupervisionLevel } from "#domain/parties/enterprise.ts";
import { placesBelow } from "#domain/places/place.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { creditCode } from "./credit-code.ts";
import { unitsOfLedger } from "./ledger-units.ts";
import { unitSlugs } from "./organisations.ts";

/** An enterprise of the demonstration; `key` is how the rest of the demonstration calls it. */
export type EnterprisePlan = {
  readonly key: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly placeCode: string;
  readonly kind: UnitKind;
  readonly fields: readonly SectorCode[];
  readonly supervisionLevel: SupervisionLevel;
  /** True where its people have accounts; the others' principal and safety contact stand in the file alone. */
  readonly staffed: boolean;
  readonly headcount: number;
  readonly flags: readonly EnterpriseFlag[];
};

/** What is usual for a kind of unit. */
type UsualOf = {
  readonly name: string;
  readonly fields: readonly SectorCode[];
  readonly headcount: number;
  readonly flags: readonly EnterpriseFlag[];
};

/** What is usual for each kind of unit. */
const usual: Readonly<Record<UnitKind, UsualOf>> = {
  "coal-mine": { name: "煤业有限公司", fields: ["coal-mine"], headcount: 620, flags: ["above-scale"] },
  mine: { name: "石料有限公司", fields: ["mine"], headcount: 45, flags: [] },
  chemical: {
    name: "化工有限公司",
    fields: ["chemical", "fire"],
    headcount: 180,
    flags: ["above-scale", "major-hazard-installation"],
  },
  industrial: {
    name: "机械制造有限公司",
    fields: ["industrial", "fire", "special-equipment"],
    headcount: 130,
    flags: ["above-scale"],
  },
  construction: { name: "花园小区建设项目", fields: ["construction"], headcount: 90, flags: [] },
  "public-place": {
    name: "商业广场",
    fields: ["fire", "special-equipment"],
    headcount: 75,
    flags: ["fire-key-unit"],
  },
  "small-place": { name: "小吃店", fields: ["gas", "fire"], headcount: 4, flags: ["township-key-unit"] },
  other: { name: "物流有限公司", fields: ["transport"], headcount: 60, flags: [] },
};

type Own = readonly [key: string, kind: UnitKind, placeCode: string, name: string, staffed: boolean];

/** Units with people of their own, and a shop whose acts are recorded for it. */
const own: readonly Own[] = [
  ["meikuang", "coal-mine", "140406101", "示例煤业集团潞城一矿", true],
  ["huagong", "chemical", "140406400", "示例潞城化工有限公司", true],
  ["jixie", "industrial", "140406104", "示例潞城机械制造有限公司", true],
  ["gongdi", "construction", "140406002", "示例潞城花园小区建设项目", true],
  ["shangchang", "public-place", "140406001", "示例潞城商业广场", true],
  ["xiaochi", "small-place", "140406001", "示例潞城甲小吃店", true],
  ["mianguan", "small-place", "140406100", "示例潞城乙面馆", false],
  ["erkuang", "coal-mine", "140423102", "示例煤业集团襄垣二矿", true],
];

const kinds = Object.keys(usual) as readonly UnitKind[];

/** Two more units in each of the 14, through all kinds in turn. */
const spread: readonly Own[] = reportingUnits.flatMap(({ code, name }, unit) =>
  [0, 1].map((nth): Own => {
    const kind = kinds[(unit * 2 + nth * 3) % kinds.length] ?? "other";
    const below = placesBelow(code);
    const placeCode = below[(unit + nth) % Math.max(below.length, 1)]?.code ?? code;
    const short = name.replace(/[县区]$/, "");
    return [`${unitSlugs[code]}-${nth + 1}`, kind, placeCode, `示例${short}${usual[kind].name}`, false];
  }),
);

function planOf([key, kind, placeCode, name, staffed]: Own, serial: number): EnterprisePlan {
  const { fields, headcount, flags } = usual[kind];
  const site = kind === "construction";
  return {
    key,
    name,
    uscc: site ? null : creditCode(placeCode, serial + 1),
    placeCode,
    kind,
    fields,
    supervisionLevel: key === "erkuang" ? "city" : "county",
    staffed,
    headcount: headcount + (serial % 7) * (headcount > 20 ? 5 : 1),
    flags,
  };
}

/** The 60 enterprises: units of the ledger under the codes that it gives, and invented ones over the 14 units. */
export const enterprisePlans: readonly EnterprisePlan[] = [
  ...unitsOfLedger,
  ...[...own, ...spread].map(planOf),
];
