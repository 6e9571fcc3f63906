import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, textOf } from "./person.ts";

const firstPassword = "diyi-ci-qidong-2026";
const ownPassword = "ziji-de-mima-2026";
const officer = { 姓名: "示例张三", 登录名: "zhangsan" } as const;

/** The six digits that a phone shows now, or `steps` half minutes from now. */
function codeOf(secret: string, steps = 0): string {
  const device = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  return device.generate({ timestamp: Date.now() + steps * 30_000 });
}

describe("a real installation", () => {
  let world: World;
  let administrator: Person;
  let secret = "";
  let initialPassword = "";

  beforeAll(async () => {
    world = await openWorld("serve");
    administrator = await Person.at(world);
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("is set up in the browser with the one-time code of the terminal, and with no other", async () => {
    const { page } = administrator;
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: "首次启动" }).waitFor();
    await page.getByLabel("安装码").fill("WRONGCODE2");
    await page.getByLabel("服务的地区").selectOption({ label: "潞城区" });
    await page.getByLabel("管理员姓名").fill("示例管理员");
    await page.getByLabel("管理员登录名").fill("guanli");
    await page.getByLabel("密码", { exact: true }).fill(firstPassword);
    await page.getByLabel("再填一次密码").fill(firstPassword);
    const begin = page.getByRole("button", { name: "开始使用" });
    await begin.click();
    await page.getByText("安装码不正确。").waitFor();
    const code = /安装码 (\S+?)（/.exec(world.printed())?.[1] ?? "";
    await page.getByLabel("安装码").fill(code);
    await begin.click();
    await page.getByRole("heading", { level: 1, name: "绑定动态口令" }).waitFor();
  });

  it("asks its administrator to enrol a second factor before anything else is open", async () => {
    const { page } = administrator;
    await page.getByAltText("绑定动态口令的二维码").waitFor();
    secret = (await textOf(page.locator("code"))).replace(/\s/g, "");
    expect((await page.request.get("/api/accounts")).status()).toBe(403);
    await page.getByLabel("动态口令").fill(codeOf(secret) === "000000" ? "111111" : "000000");
    await page.getByRole("button", { name: "确定" }).click();
    await page.locator("[role=alert]").waitFor();
    await page.getByLabel("动态口令").fill(codeOf(secret));
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
  });

  it("asks for the second factor at every later sign-in", async () => {
    const { page } = administrator;
    await page.locator(".who summary").click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await administrator.signIn("guanli", firstPassword);
    await page.getByRole("heading", { level: 1, name: "动态口令验证" }).waitFor();
    await page.getByLabel("动态口令").fill(codeOf(secret, 1));
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
  });

  it("shows an initial password once, when an account is opened", async () => {
    const { page } = administrator;
    await page.goto("/people");
    await page.getByRole("button", { name: "开立账号" }).click();
    const dialog = page.getByRole("dialog");
    await fillIn(dialog, officer);
    await dialog.getByRole("button", { name: "开立账号" }).click();
    initialPassword = await textOf(page.locator("table.issued code"));
    expect(initialPassword.length).toBeGreaterThanOrEqual(10);
    await page.getByRole("button", { name: "已经记下，关闭" }).click();
    await page.getByText("未改初始密码").waitFor();
  });

  it("has the initial password changed at the first sign-in", async () => {
    const newcomer = await Person.at(world);
    const { page } = newcomer;
    await page.goto("/");
    await newcomer.signIn("zhangsan", initialPassword);
    await page.getByRole("heading", { level: 1, name: "请先修改初始密码" }).waitFor();
    await page.getByLabel("当前密码").fill(initialPassword);
    await page.getByLabel("新密码", { exact: true }).fill(ownPassword);
    await page.getByLabel("再填一次新密码").fill(`${ownPassword}!`);
    const save = page.getByRole("button", { name: "保存新密码" });
    await save.click();
    await page.getByText("两次填写的新密码不一致").waitFor();
    await page.getByLabel("再填一次新密码").fill(ownPassword);
    await save.click();
    await page.getByText("您的账号目前没有任职").waitFor();
    expect(newcomer.faults).toEqual([]);
    await newcomer.leave();
  });

  it("tells how many tries are left after a wrong password, and locks the login at the fifth", async () => {
    const stranger = await Person.at(world);
    const { page } = stranger;
    await page.goto("/");
    for (const left of [4, 3, 2, 1]) {
      await stranger.signIn("zhangsan", `wrong-${left}-password`);
      await page.getByText(`登录名或者密码不正确，请核对后重试；还可以试 ${left} 次。`).waitFor();
    }
    await stranger.signIn("zhangsan", "wrong-0-password");
    await page.getByText("连续输错 5 次，已暂停登录").waitFor();
    await stranger.signIn("zhangsan", ownPassword);
    await page.getByText(/连续输错次数过多，已暂停登录。请 1\d 分钟后再试/).waitFor();
    await administrator.page.goto("/people");
    await administrator.page.getByText("锁定至").waitFor();
    expect(administrator.faults).toEqual([]);
  });
});
