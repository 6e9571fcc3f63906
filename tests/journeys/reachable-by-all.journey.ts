import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./journey-world.ts";
import { Person, phoneScreen } from "./person.ts";
import { faultsOn, tabTo } from "./reachable.ts";

/** A page with one fault of each kind. */
const planted = `<html lang="en"><body>
  <input id="a"><button id="a"></button><img src="data:,">
  <p style="color: #ccc; background: #ffffff80">faint</p>
</body></html>`;

describe("the pages, to everybody", () => {
  let world: World;
  let officer: Person;
  /** The form of the first duty, and the record that it is about. */
  let owed = "";
  let record = "";

  beforeAll(async () => {
    world = await openWorld("demo");
    officer = await Person.signedIn(world, "yingji-lucheng-1");
    owed = (await officer.page.locator(".duties a").first().getAttribute("href")) ?? "";
    record = owed.split("?")[0] ?? "";
  });
  afterAll(() => world?.close());

  async function opened(person: Person, path: string): Promise<void> {
    await person.page.goto(path);
    await person.page.getByRole("heading", { level: 1 }).waitFor();
    await person.page.waitForLoadState("networkidle");
  }

  it("are looked over by an eye that sees what is planted", async () => {
    const { page } = await Person.at(world);
    await page.setContent(planted);
    const found = (await faultsOn(page)).map((fault) => fault.split(":")[0]);
    expect(found).toEqual([
      "no label",
      "no name",
      'no words for <img class="">',
      "0 first headings",
      "not one main landmark",
      "language en",
      "no title",
      "twice the id a",
      "contrast 1.61",
    ]);
    await page.setContent("<style>:focus { outline: none }</style><button>1</button>");
    await expect(tabTo(page, "button")).rejects.toThrow("The focus cannot be seen on <button>1</button>");
    await page.setContent('<button>1</button><a tabindex="-1" href="#">2</a>');
    await expect(tabTo(page, "a")).rejects.toThrow("The keyboard does not reach a");
  });

  it("say what every control is, have one heading and their landmarks, and text that stands out", async () => {
    const office = await Person.signedIn(world, "anwei-lucheng");
    const administrator = await Person.signedIn(world, "guanli");
    const visits: readonly (readonly [Person, readonly string[]])[] = [
      [officer, ["/", "/reminders", "/hazards", record, owed, "/report", "/standards", "/account"]],
      [officer, ["/papers", "/papers/office"]],
      [office, ["/imports", "/tables", "/platform", "/enterprises", "/people"]],
      [administrator, ["/people"]],
    ];
    const found: string[] = [];
    for (const [person, paths] of visits) {
      for (const path of paths) {
        await opened(person, path);
        const faults = await faultsOn(person.page);
        found.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      expect(await person.page.getByRole("banner").count()).toBe(1);
      expect(await person.page.getByRole("navigation", { name: "主导航" }).count()).toBe(1);
    }
    expect(found).toEqual([]);
  });

  it("do so at the door and on a phone as well", async () => {
    const stranger = await Person.at(world);
    await opened(stranger, "/");
    const found = [...(await faultsOn(stranger.page))];
    const member = await Person.signedIn(world, "jixie-banzu", phoneScreen);
    for (const path of ["/", "/report", "/hazards"]) {
      await opened(member, path);
      found.push(...(await faultsOn(member.page)));
    }
    expect(found).toEqual([]);
  });

  it("lead the keyboard to what is to be done, with the focus in sight on the way", async () => {
    const { page } = officer;
    await opened(officer, "/");
    await tabTo(page, ".duties a");
    await opened(officer, "/hazards");
    await tabTo(page, ".data-table a");
    await opened(officer, "/report");
    await tabTo(page, ".report-foot button");
    await opened(officer, record);
    await tabTo(page, "aside.acts button.button");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, "dialog button[type=submit]");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(officer.faults).toEqual([]);
  });
});
