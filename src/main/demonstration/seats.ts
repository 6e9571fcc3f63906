import type { Role } from "#domain/access/role.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { mainCounty, unitSlugs } from "./organisations.ts";

/** A login and the posts it holds at one body or enterprise; `at` is that one's key, null for who belongs to none. */
export type Seat = {
  readonly login: string;
  readonly roles: readonly Role[];
  readonly at: string | null;
  /** True for an officer with an enforcement certificate. */
  readonly certified: boolean;
};

const seat = (login: string, role: Role, at: string | null, certified = false): Seat => ({
  login,
  roles: [role],
  at,
  certified,
});

/** Officers of one department: enough for two who sign together and a third who confirms. */
const officers = (department: string, count: number): readonly Seat[] =>
  Array.from({ length: count }, (_, nth) => seat(`${department}-${nth + 1}`, "regulator", department, true));

const officerOf = (login: string, department: string) => seat(login, "regulator", department, true);

const citySeats: readonly Seat[] = [
  seat("shenji", "auditor", null),
  seat("anwei-shi", "city-office", "anwei"),
  seat("anwei-shi-2", "city-office", "anwei"),
  ...["1", "2", "3"].map((nth) => officerOf(`yingji-shi-${nth}`, "yingji")),
  seat("beian-shi", "filing-desk", "yingji"),
  seat("fazhi-shi", "legal-reviewer", "yingji"),
  ...["1", "2", "3"].map((nth) => officerOf(`nengyuan-shi-${nth}`, "nengyuan")),
  officerOf("zhujian-shi", "zhujian"),
  officerOf("xiaofang-shi", "xiaofang"),
  officerOf("jiaotong-shi", "jiaotong"),
  officerOf("shichang-shi", "shichang"),
  officerOf("jiaoyu-shi", "jiaoyu"),
  officerOf("wenlv-shi", "wenlv"),
  officerOf("weijian-shi", "weijian"),
  seat("kuangjian-1", "mine-safety", "kuangjian", true),
  seat("kuangjian-2", "mine-safety", "kuangjian", true),
  seat("jituan", "group", "jituan"),
  seat("zhuanjia-1", "expert", "zhuanjia"),
  seat("zhuanjia-2", "expert", "zhuanjia"),
  seat("dudao", "steering", "dudao"),
  seat("jubao", "tip-office", "jubao"),
];

const mainCountySeats: readonly Seat[] = [
  seat("anwei-lucheng", "county-office", "anwei-lucheng"),
  ...officers("yingji-lucheng", 3),
  seat("beian-lucheng", "filing-desk", "yingji-lucheng"),
  ...officers("nengyuan-lucheng", 3),
  ...officers("zhujian-lucheng", 3),
  ...officers("xiaofang-lucheng", 3),
  ...officers("shichang-lucheng", 1),
  seat("luhua-jiedao", "township", "luhua"),
  seat("dianshang-zhen", "township", "dianshang"),
  seat("weizi-zhen", "township", "weizi"),
];

const enterpriseSeats: readonly Seat[] = [
  seat("kuangzhang", "principal", "meikuang"),
  seat("anquan-kuangzhang", "safety-staff", "meikuang"),
  seat("zonggong", "technical-lead", "meikuang"),
  seat("qudui", "team", "meikuang"),
  seat("huagong-jingli", "principal", "huagong"),
  seat("huagong-anquan", "safety-staff", "huagong"),
  seat("huagong-zonggong", "technical-lead", "huagong"),
  seat("jixie-jingli", "principal", "jixie"),
  seat("jixie-anquan", "safety-staff", "jixie"),
  seat("jixie-banzu", "team", "jixie"),
  seat("xiangmu-jingli", "principal", "gongdi"),
  seat("xiangmu-anquan", "safety-staff", "gongdi"),
  seat("shangchang-jingli", "principal", "shangchang"),
  seat("shangchang-anquan", "safety-staff", "shangchang"),
  seat("dianzhu", "principal", "xiaochi"),
  seat("dianyuan", "safety-staff", "xiaochi"),
  seat("kuangzhang-2", "principal", "erkuang"),
  seat("anquan-kuangzhang-2", "safety-staff", "erkuang"),
  seat("zonggong-2", "technical-lead", "erkuang"),
  seat("qinggong-jingli", "principal", "005"),
  seat("qinggong-anquan", "safety-staff", "005"),
  seat("jiaju-jingli", "principal", "010"),
  seat("jiaju-anquan", "safety-staff", "010"),
  seat("xincai-jingli", "principal", "039"),
  seat("xincai-anquan", "safety-staff", "039"),
];

/** In the other 13 units: the committee office, and one at the emergency bureau who inspects and also files. */
const otherUnitSeats: readonly Seat[] = reportingUnits
  .filter(({ code }) => code !== mainCounty)
  .flatMap(({ code }): readonly Seat[] => {
    const slug = unitSlugs[code] ?? code;
    const inspector: Seat = {
      login: `yingji-${slug}`,
      roles: ["regulator", "filing-desk"],
      at: `yingji-${slug}`,
      certified: true,
    };
    return [seat(`anwei-${slug}`, "county-office", `anwei-${slug}`), inspector];
  });

/** Named after all others, so that nobody's invented name changes. */
const laterSeats: readonly Seat[] = [seat("fazhi-lucheng", "legal-reviewer", "yingji-lucheng")];

/** Every account but the first administrator's, in the order in which they are shown. */
export const seats: readonly Seat[] = [
  ...citySeats,
  ...mainCountySeats,
  ...enterpriseSeats,
  ...otherUnitSeats,
  ...laterSeats,
];

const surnames = [..."王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗梁"];
const givenNames = [..."甲乙丙丁戊己庚辛壬癸"];

/** The name of the n-th invented person: plainly one of an example. */
export function inventedName(nth: number): string {
  const given = givenNames[Math.floor(nth / surnames.length) % givenNames.length] ?? "";
  return `示例${surnames[nth % surnames.length] ?? ""}${given}`;
}
