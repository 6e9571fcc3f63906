import type { BrowserContext, Locator, Page } from "playwright-core";
import { drawn, type Motif } from "#main/demonstration/picture.ts";
import { commonPassword } from "#main/demonstration/settle.ts";
import { type ChosenFile, type Filled, fillIn } from "./filled-form.ts";
import type { World } from "./journey-world.ts";

/** The office screen that the pages are made for, and a small phone. */
export const officeScreen = { width: 1366, height: 768 } as const;
export const phoneScreen = { width: 360, height: 740 } as const;

type Place = Pick<World, "address" | "browser" | "now">;
type Screen = { readonly width: number; readonly height: number };

/** What a form asks beyond its plain fields. */
type MoreToFill = (form: Locator) => Promise<void>;

const oneStepMs = 60_000;
let pictures = 0;

/** A picture as a camera would give it, each another. */
export function picture(motif: Motif): ChosenFile {
  pictures += 1;
  return {
    name: `${motif}-${pictures}.png`,
    mimeType: "image/png",
    buffer: Buffer.from(drawn(motif, 1000 + pictures)),
  };
}

/** The words of an element. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? "";
}

/** Somebody at a browser of their own. */
export class Person {
  readonly page: Page;
  /** What the pages complained of: faults of scripts, and what the security policy refused. */
  readonly faults: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (said) => {
      if (said.type() === "error" && !said.text().includes("Failed to load resource")) {
        this.faults.push(said.text());
      }
    });
  }

  /** Somebody who is not signed in yet. */
  static async at(world: Place, screen: Screen = officeScreen): Promise<Person> {
    const context = await world.browser.newContext({
      baseURL: world.address,
      viewport: screen,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      hasTouch: screen.width < 800,
      isMobile: screen.width < 800,
    });
    context.setDefaultTimeout(oneStepMs);
    const now = world.now?.();
    if (now) await context.clock.install({ time: now });
    return new Person(context, await context.newPage());
  }

  /** Somebody of the demonstration, signed in. */
  static async signedIn(world: Place, login: string, screen: Screen = officeScreen): Promise<Person> {
    const person = await Person.at(world, screen);
    await person.page.goto("/");
    await person.signIn(login, commonPassword);
    await person.page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
    return person;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.getByLabel("登录名", { exact: true }).fill(login);
    await this.page.getByLabel("密码", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "登录", exact: true }).click();
  }

  /** Who this is, as the others read it. */
  async name(): Promise<string> {
    return textOf(this.page.locator(".who-name"));
  }

  /** Reports a hazard at a unit on file; gives its id. */
  async report(filled: Filled & { readonly 发现了什么: string }): Promise<string> {
    await this.page.goto("/report");
    const form = this.page.locator("form.report");
    await form.locator("summary", { hasText: "补充更多情况" }).click();
    await fillIn(form, filled);
    await form.getByText("已在企业库中找到。").waitFor();
    await this.page.getByRole("button", { name: "上报", exact: true }).click();
    await this.page.getByRole("link", { name: "查看这条隐患" }).click();
    await this.page.getByRole("heading", { level: 1 }).filter({ hasText: filled.发现了什么 }).waitFor();
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** Opens an act on the hazard's page, fills it in, and sends it: done once the form has closed. */
  async act(hazard: string, label: string, filled: Filled = {}, more?: MoreToFill): Promise<void> {
    await this.page.goto(`/hazards/${hazard}`);
    const acts = this.page.locator("aside.acts");
    await acts.getByRole("heading", { name: "我可以办理" }).waitFor();
    const others = acts.locator("details", { hasText: "其他事项" });
    const button = acts.getByRole("button", { name: label, exact: true });
    if ((await others.count()) > 0) await others.locator("summary").click();
    await button.click();
    const form = this.page.getByRole("dialog");
    await form.getByRole("heading", { name: label }).waitFor();
    await fillIn(form, filled);
    await more?.(form);
    await form.locator("button[type=submit]").click();
    await this.#sent(label);
  }

  /** Done once the form has closed. @throws an Error with the sentence that the form shows when it stays */
  async #sent(label: string): Promise<void> {
    const closed = this.page.locator("html:not(:has(dialog.drawer))");
    const wrong = this.page.locator("dialog.drawer [role=alert]");
    await closed.or(wrong).first().waitFor({ state: "attached" });
    if ((await wrong.count()) > 0) throw new Error(`“${label}” was refused: ${await textOf(wrong.first())}`);
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}
