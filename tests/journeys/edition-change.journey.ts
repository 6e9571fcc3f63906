import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { Person, phoneScreen } from "./person.ts";

const change = "/edition-changes?from=coal-mine-2020&to=coal-mine-2026";

describe("an officer when the edition of the coal criteria has changed", () => {
  let world: World;
  let officer: Person;

  beforeAll(async () => {
    world = await openWorld("demo");
    officer = await Person.signedIn(world, "nengyuan-lucheng-1");
  });
  afterAll(() => world?.close());

  it("previews the open hazards under the new edition, signs them, and finds both judgements on the record", async () => {
    const { page } = officer;
    await page.goto("/edition-changes");
    await page
      .getByRole("row", { name: /应急管理部令第21号.*1 条/ })
      .getByRole("link")
      .click();
    await page.getByLabel(/^全选/).check();
    await page.getByRole("button", { name: "预览并签字（1）" }).click();
    const preview = page.getByRole("dialog");
    await preview.getByText("新版条款 8.2").waitFor();
    await fillIn(preview, { 第二名执法人员: "行业监管部门" });
    await preview.getByRole("button", { name: "签字，逐条入账" }).click();
    await preview.getByText("已签字 1 条。").waitFor();
    await preview.getByRole("button", { name: "完成" }).click();
    await page.getByText("没有待复核的隐患").waitFor();

    const answer = await page.request.get(`/api/hazards?text=${encodeURIComponent("备用主要通风机")}`);
    const { lines } = (await answer.json()) as { readonly lines: readonly { readonly id: string }[] };
    await page.goto(`/hazards/${lines[0]?.id}`);
    const judgement = page.getByRole("region", { name: "判定与核定" });
    await judgement.getByText("应急管理部令第4号）第八条").first().waitFor();
    await judgement.getByText("应急管理部令第21号）第八条").waitFor();
    await page.getByText("按新版标准复核：仍构成，新版条款 8.2").waitFor();
    expect(officer.faults).toEqual([]);
  });

  it("reads the page on a phone without scrolling sideways", async () => {
    const { page, faults } = await Person.signedIn(world, "kuangzhang-2", phoneScreen);
    await page.goto(change);
    await page.getByRole("heading", { level: 1, name: /煤矿重大事故隐患判定标准/ }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(phoneScreen.width);
    expect(faults).toEqual([]);
  });
});
