import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argon2Hasher } from "#adapters/identity/argon2-hasher.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { identityOn } from "#adapters/postgres/identity.queries.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import type { AccountDesk } from "#application/access/identity-desk.ts";
import { foldAccount } from "#domain/access/account.ts";
import { foldEnterprise } from "#domain/parties/enterprise-ledger.ts";
import { foldOrganisation } from "#domain/parties/organisation-ledger.ts";
import { anOrganisation } from "#domain/parties/parties.samples.ts";
import { newId } from "#main/identifiers.ts";
import { anActor } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { amendEnterprise } from "./amend-enterprise.ts";
import { assignLead } from "./assign-lead.ts";
import type { IntakeReader } from "./intake.ts";
import { listEnterprises, listOrganisations, viewEnterprise } from "./list-parties.ts";
import { registerEnterprise } from "./register-enterprise.ts";
import { takeInAccounts } from "./take-in-accounts.ts";
import { takeInEnterprises } from "./take-in-enterprises.ts";
import { takeInOrganisations } from "./take-in-organisations.ts";

const administrator = anActor("system-admin", null);
const office = anOrganisation({ id: "og_office", kind: "committee-office" });
const county = anActor("county-office", office);
const elsewhere = anActor("county-office", { ...office, home: "140406", placeCode: "140406" });

const organisationSheet = `机构名册,,,,,
机构名称*,机构类型*,县区*,乡镇,监管行业领域,上级部门
示例市应急管理局,应急管理部门,长治市,,冶金工贸、危险化学品,
示例县应急管理局,应急管理局,襄垣县,,冶金工贸、危险化学品,示例市应急管理局
示例县消防救援大队,行业监管部门,襄垣县,,消防,
示例县某局,行业监管部门,襄垣县,,养花,
示例外县某局,行业监管部门,龙口市,,消防,
注：以上为示例。,,,,,
`;

const enterpriseSheet = `单位名称,统一社会信用代码,县区,乡镇,单位类型,行业领域,监管层级,主要负责人,主要负责人电话,牵头部门
示例机械有限公司,91350100M000100Y43,襄垣县,古韩镇,工贸企业,冶金工贸、消防,县属,示例甲,13800000001,冶金工贸：示例县应急管理局；消防：示例县消防救援大队
示例加工厂,91350100M000100Y44,襄垣县,,工贸企业,冶金工贸,县属,,,示例县应急管理局
示例小吃店,,襄垣县,,小场所,消防,,,,示例县消防救援大队
示例小吃店,,襄垣县,,小场所,消防,,,,
示例外县厂,91350100M000100Y43,潞城区,,工贸企业,冶金工贸,,,,
`;

const accountSheet = `登录名,姓名,手机号,岗位,县区,任职单位
yj01,示例乙,13800000002,行业监管部门,襄垣县,示例县应急管理局
yj01,示例乙,,备案岗,襄垣县,示例县应急管理局
qy01,示例甲,13800000001,主要负责人,襄垣县,示例机械有限公司
xf01,示例丙,,安全管理人员,襄垣县,没有的企业
xf02,示例丁,,养花员,襄垣县,示例县消防救援大队
`;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sheet = (text: string, preview: boolean) => ({
  actId: randomUUID(),
  fileName: "示例.csv",
  bytes: bytesOf(text),
  preview,
});

describe("parties on file", () => {
  let opened: TestDatabase;
  let desk: AccountDesk & IntakeReader;
  beforeAll(async () => {
    opened = await openTestDatabase();
    const secrets = secretBoxWith(randomBytes(32));
    const openIdentity = identityOn(opened.database, secrets, { ms: 0 });
    const openBooks = booksOn(opened.database, { secrets, offset: { ms: 0 }, catalogue: [] });
    desk = {
      openBooks,
      openIdentity,
      hasher: await argon2Hasher(),
      newId,
      readWorkbook,
    };
  });
  afterAll(() => opened.close());

  const organisationNamed = async (name: string) =>
    (await listOrganisations(desk.openBooks, administrator)).find((one) => one.name === name)?.id ?? "";
  const enterprises = (actor = county) => listEnterprises(desk.openBooks, actor, { offset: 0, limit: 50 });

  it("takes in organisations, and says of each wrong row what is wrong", async () => {
    const preview = await takeInOrganisations(desk, administrator, sheet(organisationSheet, true));
    expect(await listOrganisations(desk.openBooks, administrator)).toEqual([]);
    const done = await takeInOrganisations(desk, administrator, sheet(organisationSheet, false));
    expect(done).toEqual(preview);
    expect(done).toMatchObject({ created: 3, same: 0, refused: 2 });
    const problems = done.rows.flatMap((row) => row.problems);
    expect(problems).toEqual([
      expect.stringMatching(/^没有这些行业领域：养花。请改为：煤矿、/),
      "“龙口市”不是本市的县区，请核对。",
    ]);
    const again = await takeInOrganisations(desk, administrator, sheet(organisationSheet, false));
    expect(again).toMatchObject({ created: 0, same: 3, refused: 2 });
    const bureau = (await listOrganisations(desk.openBooks, administrator)).find(({ name }) =>
      name.startsWith("示例县应急"),
    );
    expect(bureau).toMatchObject({ level: "county", superior: await organisationNamed("示例市应急管理局") });
  });

  it("names the columns that a sheet lacks", async () => {
    await expect(takeInOrganisations(desk, administrator, sheet("甲,乙\n1,2\n", true))).rejects.toThrow(
      "“机构名称”",
    );
  });

  it("takes in enterprises with their lead departments, and explains a wrong credit code", async () => {
    const preview = await takeInEnterprises(desk, county, sheet(enterpriseSheet, true));
    expect((await enterprises()).total).toBe(0);
    const done = await takeInEnterprises(desk, county, sheet(enterpriseSheet, false));
    expect(done).toEqual(preview);
    expect(done).toMatchObject({ created: 2, same: 1, refused: 2 });
    expect(done.rows[1]?.problems[0]).toContain("校验不通过");
    expect(done.rows[4]?.problems[0]).toContain("不在本县区");
    const { enterprises: kept } = await enterprises();
    const [works] = kept.filter(({ uscc }) => uscc !== null);
    const seen = await viewEnterprise(desk.openBooks, county, works?.id ?? "");
    expect(Object.values(seen.names)).toEqual(["示例甲"]);
    expect(seen.enterprise.departments.map(({ lead }) => seen.organisations[lead ?? ""])).toEqual([
      "示例县应急管理局",
      "示例县消防救援大队",
    ]);
    expect((await enterprises(elsewhere)).total).toBe(0);
  });

  it("are found by a part of the name or of the credit code, and by a field that nobody leads in yet", async () => {
    const found = async (query: { readonly text?: string; readonly field?: string }) => {
      const page = await listEnterprises(desk.openBooks, county, { offset: 0, limit: 50, ...query });
      return page.enterprises.map(({ name }) => name);
    };
    expect(await found({ text: "机械" })).toEqual(["示例机械有限公司"]);
    expect(await found({ text: " 91350100m0001 " })).toEqual(["示例机械有限公司"]);
    expect(await found({ field: "gas" })).toEqual([]);
    const [shop] = (await enterprises()).enterprises.filter(({ uscc }) => uscc === null);
    if (!shop) throw new Error("no shop");
    const { id: enterprise, departments: _, home: __, ...file } = shop;
    const fields = ["fire", "gas"] as const;
    const input = { ...file, enterprise, fields, principal: null, safetyContact: null };
    await amendEnterprise(desk, county, { actId: randomUUID(), input });
    expect(await found({ field: "gas" })).toEqual([shop.name]);
  });

  it("has its lead department assigned by the committee office alone", async () => {
    const [shop] = (await enterprises()).enterprises.filter(({ uscc }) => uscc === null);
    const organisation = await organisationNamed("示例县应急管理局");
    const input = { enterprise: shop?.id ?? "", field: "fire", organisation, temporary: true } as const;
    await expect(assignLead(desk, elsewhere, { actId: randomUUID(), input })).rejects.toThrow("没有这个单位");
    const { enterprise, hazards } = await assignLead(desk, county, { actId: randomUUID(), input });
    expect(hazards).toBe(0);
    expect(enterprise.departments).toEqual([
      { field: "fire", lead: organisation, temporary: true, supporting: [] },
    ]);
  });

  it("keeps its unit and its people when it is amended", async () => {
    const [works] = (await enterprises()).enterprises.filter(({ uscc }) => uscc !== null);
    if (!works) throw new Error("no enterprise");
    const { id: enterprise, departments: _, home: __, ...file } = works;
    const input = {
      ...file,
      enterprise,
      fields: ["industrial"],
      principal: null,
      safetyContact: null,
    } as const;
    const after = await amendEnterprise(desk, county, { actId: randomUUID(), input });
    expect(after.principal).toBe(works.principal);
    expect(after.departments.map(({ field }) => field)).toEqual(["industrial"]);
    const moved = { ...input, placeCode: "140406" };
    await expect(amendEnterprise(desk, county, { actId: randomUUID(), input: moved })).rejects.toThrow(
      "不能变更",
    );
  });

  it("cannot be put on file twice with one credit code", async () => {
    const [works] = (await enterprises()).enterprises.filter(({ uscc }) => uscc !== null);
    if (!works) throw new Error("no enterprise");
    const input = { ...works, name: "示例别名公司", departments: [], principal: null, safetyContact: null };
    await expect(registerEnterprise(desk, county, { actId: randomUUID(), input })).rejects.toThrow(
      "已经登记为",
    );
  });

  it("gives accounts their posts and hands each initial password over once", async () => {
    const preview = await takeInAccounts(desk, administrator, sheet(accountSheet, true));
    expect(preview).toMatchObject({ created: 3, refused: 2, passwords: [] });
    const done = await takeInAccounts(desk, administrator, sheet(accountSheet, false));
    expect(done.rows).toEqual(preview.rows);
    expect(done.passwords.map(({ login }) => login)).toEqual(["yj01", "qy01"]);
    expect(done.rows.flatMap((row) => row.problems)).toEqual([
      "该县区没有名为“没有的企业”的企业，请先登记企业。",
      "岗位“养花员”不在名单内，请按说明填写。",
    ]);
    const again = await takeInAccounts(desk, administrator, sheet(accountSheet, false));
    expect(again).toMatchObject({ created: 0, same: 3, refused: 2, passwords: [] });
  });

  it("leaves a ledger that adds up to what is stored", async () => {
    const folds = {
      enterprise: { table: "enterprise", fold: foldEnterprise },
      organisation: { table: "organisation", fold: foldOrganisation },
      account: { table: "account", fold: foldAccount },
    } as const;
    const outside = join(opened.dataDir, "seals.log");
    expect((await verify(opened.database, { outside, folds })).difference).toBeNull();
  });
});
