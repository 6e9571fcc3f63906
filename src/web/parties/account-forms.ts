import type { OrganisationLine } from "#contract/parties.ts";
import { loginRule } from "#domain/access/login.ts";
import { isEnterpriseRole, type Role, roles } from "#domain/access/role.ts";
import { reasonNotToFit } from "#domain/access/role-fits.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import type { FieldSpec, Options } from "#web/ui/form/field-spec.ts";

/** An account to open, before anything is filled in. */
export const freshAccount = (home: string) => ({ login: "", name: "", phone: "", home });

/** What a new account is asked for. */
export const accountFields: readonly FieldSpec[] = [
  { kind: "line", name: "name", label: "姓名" },
  { kind: "line", name: "login", label: "登录名", hint: loginRule },
  { kind: "line", name: "phone", label: "手机号", optional: true },
  {
    kind: "select",
    name: "home",
    label: "账号属地",
    options: [[cityCode, "长治市（市级）"], ...reportingUnits.map(({ code, name }) => [code, name] as const)],
  },
];

/** A post to give, before anything is filled in. */
export const freshPost = {
  role: null,
  organisation: null,
  enterprise: null,
  certificate: "",
  from: null,
  until: null,
  standing: null,
};

/** Posts of people who need no organisation. */
const alone: readonly Role[] = ["expert", "auditor", "system-admin", "security-admin"];

/** Posts that are given here; those inside an enterprise are given by the sheet, which finds the enterprise by its name. */
const rolesGivenHere: Options = (Object.keys(roles) as Role[])
  .filter((role) => !isEnterpriseRole(role))
  .map((role) => [role, roles[role]] as const);

function roleIn(values: unknown): Role | null {
  const { role } = values as { role: string | null };
  return role && Object.hasOwn(roles, role) ? (role as Role) : null;
}

/** The organisations where a post can be held. */
function organisationsFor(role: Role | null, all: readonly OrganisationLine[]): Options {
  const fits = all.filter((one) => role === null || reasonNotToFit(role, one) === null);
  return fits.map(({ id, name }) => [id, name] as const);
}

/** What a post is asked for, given what is filled in so far. */
export function postFields(all: readonly OrganisationLine[], values: unknown): readonly FieldSpec[] {
  const role = roleIn(values);
  const inLine = role !== null && !alone.includes(role);
  return [
    {
      kind: "select",
      name: "role",
      label: "岗位",
      options: rolesGivenHere,
      hint: "企业内的岗位请用“批量登记账号”的表格办理，表格中填企业名称即可。",
    },
    {
      kind: "select",
      name: "organisation",
      label: "任职单位",
      options: organisationsFor(role, all),
      optional: role !== null && alone.includes(role),
      shown: () => role !== null,
    },
    {
      kind: "line",
      name: "certificate",
      label: "执法证号",
      optional: true,
      shown: () => inLine,
    },
    {
      kind: "choice",
      name: "standing",
      label: "A、B 岗",
      optional: true,
      options: [
        ["A", "A 岗"],
        ["B", "B 岗"],
      ],
      shown: () => inLine,
    },
    { kind: "day", name: "from", label: "到岗日期", optional: true, hint: "不填就是今天，不能早于今天。" },
    { kind: "day", name: "until", label: "最后一天", optional: true, hint: "临时任职才填，长期任职不填。" },
  ];
}
