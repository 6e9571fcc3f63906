import { isEnterpriseRole, type Role, roles } from "#domain/access/role.ts";
import { cityCode } from "#domain/places/units.ts";
import { placeOfCells, reasonNotPlace } from "./intake-place.ts";
import type { IntakeForm, IntakeLine, Understood } from "./intake-sheet.ts";
import type { Organisation } from "./organisation.ts";

type Key = "login" | "name" | "phone" | "role" | "county" | "place" | "certificate" | "standing";

/** The sheet by which accounts and posts are handed in. */
export const accountForm: IntakeForm<Key> = {
  name: "账号名册",
  title: "账号与任职名册",
  how: [
    `岗位填：${Object.values(roles).join("、")}。`,
    "任职单位填已登记的机构全称；企业岗位填企业名称或者统一社会信用代码，并填所在县区。",
    "同一登录名可以有多行，每行一个任职；已有账号的只增加任职。",
  ],
  columns: [
    { key: "login", label: "登录名", also: ["账号", "用户名"], required: true, width: 18 },
    { key: "name", label: "姓名", required: true, width: 12 },
    { key: "phone", label: "手机号", also: ["电话", "联系电话", "手机"], width: 16 },
    { key: "role", label: "岗位", also: ["角色", "职务"], required: true, width: 22 },
    { key: "county", label: "县区", also: ["属地", "所在县区"], width: 12 },
    { key: "place", label: "任职单位", also: ["单位", "所在单位", "部门"], required: true, width: 30 },
    { key: "certificate", label: "执法证号", also: ["执法证"], width: 18 },
    { key: "standing", label: "A/B岗", also: ["AB岗", "A、B岗"], width: 8 },
  ],
};

/** An account and a post as handed in; an enterprise is named and looked up in its county. */
export type HandedInAccount = {
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly role: Role;
  readonly home: string;
  readonly organisation: Organisation | null;
  readonly enterprise: { readonly home: string; readonly named: string } | null;
  readonly certificate: string | null;
  readonly standing: "A" | "B" | null;
};

/** Understands a row; login, post and enterprise are checked when they are given. */
export function readAccount(
  line: IntakeLine<Key>,
  organisations: readonly Organisation[],
): Understood<HandedInAccount> {
  const role = roleIn(line.text("role"));
  if (!role) return { problems: [`岗位“${line.text("role")}”不在名单内，请按说明填写。`] };
  const place = isEnterpriseRole(role) ? enterpriseIn(line) : organisationIn(line, organisations);
  const standing = line.text("standing").replace("岗", "").toUpperCase();
  const problems = [
    ...("problem" in place ? [place.problem] : []),
    ...(["", "A", "B"].includes(standing) ? [] : ["A/B岗只填 A 或者 B。"]),
    ...(line.text("login") === "" ? ["请填写登录名。"] : []),
  ];
  if ("problem" in place || problems.length > 0) return { problems };
  return {
    value: {
      login: line.text("login"),
      name: line.text("name"),
      phone: line.text("phone") || null,
      role,
      ...place,
      certificate: line.text("certificate") || null,
      standing: standing === "A" || standing === "B" ? standing : null,
    },
  };
}

const roleWords: Readonly<Record<string, Role>> = {
  安委办: "county-office",
  监管部门: "regulator",
  监管人员: "regulator",
  执法人员: "regulator",
  备案岗: "filing-desk",
  安全总监: "safety-staff",
  安全管理人员: "safety-staff",
  总工程师: "technical-lead",
  技术负责人: "technical-lead",
  主要负责人: "principal",
  法制审核: "legal-reviewer",
};

function roleIn(text: string): Role | null {
  const keys = Object.keys(roles) as Role[];
  const parts = (role: Role) => roles[role].split(/[（()）、]/).filter((part) => part !== "");
  const exact = keys.find((role) => roles[role] === text);
  return exact ?? roleWords[text] ?? keys.find((role) => parts(role).includes(text)) ?? null;
}

type Placed = Pick<HandedInAccount, "home" | "organisation" | "enterprise"> | { readonly problem: string };

function organisationIn(line: IntakeLine<Key>, organisations: readonly Organisation[]): Placed {
  const name = line.text("place");
  const county = line.text("county");
  const home = placeOfCells(county, "")?.home ?? null;
  if (name === "") return { home: home ?? cityCode, organisation: null, enterprise: null };
  const found = organisations.filter((one) => one.name === name && (home === null || one.home === home));
  if (found.length > 1) return { problem: `名为“${name}”的机构不止一个，请填写县区。` };
  const [organisation] = found;
  if (!organisation) return { problem: `没有名为“${name}”的机构，请先登记。` };
  return { home: organisation.home, organisation, enterprise: null };
}

function enterpriseIn(line: IntakeLine<Key>): Placed {
  const named = line.text("place");
  const wrong = reasonNotPlace(line.text("county"), "");
  if (wrong) return { problem: wrong };
  if (named === "") return { problem: "请填写所在企业的名称或者统一社会信用代码。" };
  const home = placeOfCells(line.text("county"), "")?.home ?? "";
  return { home, organisation: null, enterprise: { home, named } };
}
