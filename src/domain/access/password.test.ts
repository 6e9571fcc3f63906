import { describe, expect, it } from "vitest";
import { reasonNotLogin, tidyLogin } from "./login.ts";
import { reasonNotPassword } from "./password.ts";

describe("a password", () => {
  it.each([
    "海棠 铁锤 1987 河流",
    "correct-horse-battery",
    "三个苹果两把伞一条长河啊",
    "k7mq-4fzn-p2wd-9xtr",
  ])("may be %s", (password) => expect(reasonNotPassword(password, "zhangsan")).toBeNull());

  it.each([
    ["shorter than ten characters", "a1!b2@c3#", "至少 10"],
    ["counted by characters and not by code units", "😀😁😂🤣😃😄😅😆😉", "至少 10"],
    ["longer than 128 characters", "长城".repeat(65), "最多 128"],
    ["the login with something behind it", "ZhangSan-2026!", "登录名"],
    ["one that is tried first", "Password123", "太常见"],
    ["the same few characters over and over", "abababababab", "太常见"],
    ["a run upwards", "abcdefghijkl", "太常见"],
    ["a run downwards", "zyxwvutsrqp", "太常见"],
  ])("is not %s", (_, password, sentence) => {
    expect(reasonNotPassword(password, "zhangsan")?.message).toContain(sentence);
  });

  it("may contain a login of two letters, which stands in many words", () => {
    expect(reasonNotPassword("correct-horse-battery", "co")).toBeNull();
  });
});

describe("a login", () => {
  it("is the same in every width and case", () => {
    expect(tidyLogin("  ＺｈａｎｇSan ")).toBe("zhangsan");
  });

  it.each(["zhangsan", "张三", "zs_01", "13800000000"])("may be %s", (login) => {
    expect(reasonNotLogin(login)).toBeNull();
  });

  it.each(["a", "-abc", "a b", "a'b", "x".repeat(33), ""])("is not %j", (login) => {
    expect(reasonNotLogin(login)?.field).toBe("login");
  });
});
