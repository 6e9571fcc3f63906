import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { Person } from "./person.ts";

const found = ["临时用电配电箱门未上锁", "深基坑工程未编制专项施工方案就开始开挖"];

/** What an officer found at an inspection, as the form sends it. */
async function report({ page }: Person, text: string): Promise<void> {
  const { csrf } = (await (await page.request.get("/api/me")).json()) as { readonly csrf: string };
  const finding = { text, spot: "东侧", foundOn: null, foundBy: "department", measured: null };
  const input = { ...finding, exposedPeople: null, possibleHarm: null, photos: [] };
  const where = { enterprise: null, unitName: "示例小区项目部", placeCode: null, field: "construction" };
  const answer = await page.request.post("/api/hazards", {
    headers: { "x-csrf-token": csrf },
    data: { actId: crypto.randomUUID(), input, ...where },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

describe("two officers with several findings of one inspection", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld("demo");
  });
  afterAll(() => world?.close());

  it("judge them together, each by an item of its own, and both sign each", async () => {
    const first = await Person.signedIn(world, "zhujian-lucheng-1");
    const { page } = first;
    for (const text of found) await report(first, text);
    await page.goto("/hazards?stages=found");
    await page.getByLabel(/^全选本页/).check();
    await page.getByRole("button", { name: /^一起判定（/ }).click();
    const asked = page.getByRole("dialog");
    await asked.getByRole("heading", { name: "一起判定（2 条）" }).waitFor();
    const results = asked.getByLabel("判定结果");
    const vessel = asked.getByRole("listitem").filter({ hasText: found[1] ?? "" });
    await vessel
      .getByRole("option", { name: /^重大：.*房屋市政/ })
      .first()
      .waitFor({ state: "attached" });
    const itemOf = vessel.getByRole("option", { name: /^重大：.*房屋市政/ }).first();
    await vessel.getByLabel("判定结果").selectOption((await itemOf.getAttribute("value")) ?? "");
    await vessel.getByRole("paragraph").filter({ hasText: "摘要，非原文：" }).waitFor();
    const sign = asked.getByRole("button", { name: "签字，逐条入账" });
    expect(await sign.isDisabled()).toBe(true);
    const other = asked.getByRole("listitem").filter({ hasText: found[0] ?? "" });
    await other.getByLabel("判定结果").selectOption("一般隐患");
    expect(await results.count()).toBe(2);
    await fillIn(asked, {
      "判定理由（写入每一条，不少于 4 个字）": "现场查看，与所列情形一致",
      第二名执法人员: "行业监管部门",
    });
    const second = (await asked.getByLabel("第二名执法人员").locator("option:checked").textContent()) ?? "";
    await sign.click();
    await asked.getByText("已签字 2 条。").waitFor();
    await asked.getByRole("button", { name: "完成" }).click();
    expect(first.faults).toEqual([]);

    const colleague = await colleagueNamed(world, second.split("（")[0] ?? "");
    await colleague.page.getByRole("button", { name: /^一起会签（2 条）/ }).click();
    const both = colleague.page.getByRole("dialog");
    await both.getByText(/判定：重大事故隐患，.*房屋市政/).waitFor();
    await both.getByRole("button", { name: "会签，逐条入账" }).click();
    await both.getByText("已会签 2 条。").waitFor();
    expect(colleague.faults).toEqual([]);
    await page.goto("/hazards?stages=judged");
    await page.getByRole("link", { name: found[1] ?? "" }).waitFor();
  });
});

/** The officer of the same bureau who bears this name. */
async function colleagueNamed(world: World, name: string): Promise<Person> {
  for (const login of ["zhujian-lucheng-2", "zhujian-lucheng-3"]) {
    const person = await Person.signedIn(world, login);
    if ((await person.name()) === name) return person;
    await person.leave();
  }
  throw new Error(`nobody of the bureau is called ${name}`);
}
