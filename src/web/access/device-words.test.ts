import { describe, expect, it } from "vitest";
import { deviceWords } from "./device-words.ts";

describe("deviceWords", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0",
      "Windows 电脑，Edge 浏览器",
    ],
    ["Mozilla/5.0 (Linux; Android 12) Chrome/99 Mobile Safari/537.36 MicroMessenger/8.0", "安卓手机，微信"],
    ["curl/8", "未知设备"],
    [null, "未知设备"],
  ])("knows %s", (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});
