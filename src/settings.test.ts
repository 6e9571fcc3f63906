import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.ts";

describe("the settings", () => {
  it("trust no proxy and count twenty tries at signing in unless they say otherwise", () => {
    const { trustedProxies, signInsPerMinute } = readSettings({ TRUSTED_PROXY: "" });
    expect([trustedProxies, signInsPerMinute]).toEqual([undefined, 20]);
  });

  it.each([
    ["loopback", ["loopback"]],
    ["10.0.0.5, 192.168.0.0/16", ["10.0.0.5", "192.168.0.0/16"]],
    ["fd00::1,fd00::/8", ["fd00::1", "fd00::/8"]],
  ])("take proxies as %s", (said, read) => {
    expect(readSettings({ TRUSTED_PROXY: said }).trustedProxies).toEqual(read);
  });

  it.each([
    "true",
    "1",
    "proxy.example",
    "10.0.0.5;10.0.0.6",
    "10.0.0.0/33",
    "0.0.0.0/0",
    "::/129",
    "10.0.0.1,",
  ])("stop the start with a sentence for the proxy %s", (said) => {
    expect(() => readSettings({ TRUSTED_PROXY: said })).toThrow(/^TRUSTED_PROXY 须是/);
  });

  it("use a language model only where its address and name are said", () => {
    expect(readSettings({}).model).toBeNull();
    const said = { MODEL_URL: "http://127.0.0.1:9000/v1", MODEL_NAME: "示例模型" };
    expect(readSettings(said).model).toEqual({ url: said.MODEL_URL, name: said.MODEL_NAME, key: null });
    expect(() => readSettings({ MODEL_URL: said.MODEL_URL })).toThrow(/^MODEL_URL 和 MODEL_NAME 须一起设/);
    expect(() => readSettings({ ...said, MODEL_URL: "ftp://example" })).toThrow(/^MODEL_URL 须以/);
  });

  it("stop the start with a sentence for each wrong number", () => {
    expect(() => readSettings({ SIGN_INS_PER_MINUTE: "0", CALLS_PER_MINUTE: "many" })).toThrow(
      /CALLS_PER_MINUTE 须是.*\nSIGN_INS_PER_MINUTE 须是/,
    );
  });

  it("send nothing outside unless a channel is set, and lead back to the system's own address", () => {
    expect(readSettings({ PUBLIC_URL: "https://zhiyuan.example" }).notices).toBeNull();
    const mail = { SMTP_URL: "smtp://mail.example:25", SMTP_FROM: "zhiyuan@example.com" };
    expect(readSettings({ PUBLIC_URL: "https://zhiyuan.example/", ...mail }).notices).toEqual({
      publicUrl: "https://zhiyuan.example",
      smtp: { url: mail.SMTP_URL, from: mail.SMTP_FROM },
      robot: null,
    });
  });

  it.each([
    [{ SMTP_URL: "mail.example" }, "SMTP_URL"],
    [{ SMTP_URL: "smtp://mail.example" }, "SMTP_FROM"],
    [{ SMTP_URL: "smtp://mail.example", SMTP_FROM: "nobody" }, "SMTP_FROM"],
    [{ SMTP_URL: "smtp://mail.example", SMTP_FROM: "zhiyuan@example.com" }, "PUBLIC_URL"],
    [{ WEBHOOK_URL: "https://robot.example" }, "PUBLIC_URL"],
    [{ WEBHOOK_SECRET: "SEC" }, "WEBHOOK_SECRET"],
    [{ PUBLIC_URL: "zhiyuan.example" }, "PUBLIC_URL"],
  ])("stop the start with a sentence for %j", (said, named) => {
    expect(() => readSettings(said)).toThrow(named);
  });
});
