/** The city's own code (GB/T 2260): home of the bodies of the city. */
export const cityCode = "140400";

/** A place that reports to the city: 12 counties and districts, and the two zones (notice, addressees). */
export type ReportingUnit = {
  /** GB/T 2260 for counties; codes of our own for the zones, which have none that covers them. */
  readonly code: string;
  readonly name: string;
  /** Other names in use, and those of before the change of districts in 2018. */
  readonly shortNames: readonly string[];
};

/** The 14 reporting units. Each is a `home`: immutable, and in every business key. */
export const reportingUnits: readonly ReportingUnit[] = [
  { code: "140403", name: "潞州区", shortNames: ["潞州", "城区", "郊区"] },
  { code: "140404", name: "上党区", shortNames: ["上党", "长治县"] },
  { code: "140405", name: "屯留区", shortNames: ["屯留", "屯留县"] },
  { code: "140406", name: "潞城区", shortNames: ["潞城", "潞城市"] },
  { code: "140423", name: "襄垣县", shortNames: ["襄垣"] },
  { code: "140425", name: "平顺县", shortNames: ["平顺"] },
  { code: "140426", name: "黎城县", shortNames: ["黎城"] },
  { code: "140427", name: "壶关县", shortNames: ["壶关"] },
  { code: "140428", name: "长子县", shortNames: ["长子"] },
  { code: "140429", name: "武乡县", shortNames: ["武乡"] },
  { code: "140430", name: "沁县", shortNames: [] },
  { code: "140431", name: "沁源县", shortNames: ["沁源"] },
  {
    code: "1404G1",
    name: "高新区",
    shortNames: ["长治高新区", "高新技术开发区", "长治高新技术产业开发区", "高新技术产业开发区"],
  },
  { code: "1404J1", name: "经开区", shortNames: ["长治经开区", "经济技术开发区", "长治经济技术开发区"] },
];

/** County codes of before 2018, and the statistical code of the high-tech zone, as they stand in older data. */
const formerCodes: Readonly<Record<string, string>> = {
  "140402": "140403",
  "140411": "140403",
  "140421": "140404",
  "140424": "140405",
  "140481": "140406",
  "140471": "1404G1",
};

/** The reporting unit of a code, a former code among them; null for a foreign one. */
export function unitOfCode(code: string): ReportingUnit | null {
  const current = Object.hasOwn(formerCodes, code) ? formerCodes[code] : code;
  return reportingUnits.find((unit) => unit.code === current) ?? null;
}

/**
 * The reporting unit that a name means: 县/区 may be missing (沁县 excepted, whose one character says too little), 长治市 or 山西省 may stand
 * before it, a body of it behind it (潞州区应急局, 襄垣县安委会). Null where the name means none of the 14.
 */
export function unitOfName(text: string): ReportingUnit | null {
  const name = text
    .replace(/\s/g, "")
    .replace(/^山西省?/, "")
    .replace(/^长治市(?=.)/, "");
  const exact = reportingUnits.find((unit) => unit.name === name || unit.shortNames.includes(name));
  if (exact) return exact;
  const body = /(人民政府|政府|县委|区委|安委会|安全生产委员会|安委办|管委会|应急管理局|应急局|能源局)$/;
  if (!body.test(name)) return null;
  const place = name.replace(body, "").replace(/安全生产委员会$/, "");
  return reportingUnits.find((unit) => unit.name === place || unit.shortNames.includes(place)) ?? null;
}
