import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argon2Hasher } from "./argon2-hasher.ts";
import { masterKeyPath, readMasterKey } from "./master-key.ts";
import { otpauthDevice } from "./otpauth-device.ts";
import { secretBoxWith } from "./secret-box.ts";
import { sessionTokens } from "./session-tokens.ts";
import { newSetUpGate } from "./set-up-gate.ts";
import { strangerTries } from "./stranger-tries.ts";

describe("the secret box", () => {
  const box = secretBoxWith(new Uint8Array(32).fill(7));

  it("opens what it sealed, and seals the same text differently each time", () => {
    expect(box.open(box.seal("示例张三", "name:1"), "name:1")).toBe("示例张三");
    expect(box.seal("示例张三", "name:1")).not.toBe(box.seal("示例张三", "name:1"));
  });

  it("does not open what was altered, moved to another place, or sealed with another key", () => {
    const sealed = box.seal("示例张三", "name:1");
    const other = secretBoxWith(new Uint8Array(32).fill(8));
    const altered = `${sealed.slice(0, 10)}${sealed[10] === "A" ? "B" : "A"}${sealed.slice(11)}`;
    expect(() => box.open(altered, "name:1")).toThrow();
    expect(() => box.open(sealed, "name:2")).toThrow();
    expect(() => other.open(sealed, "name:1")).toThrow();
    expect(() => box.open("plain text", "name:1")).toThrow("unknown form");
    expect(() => box.open("a1.short", "name:1")).toThrow("cut short");
  });

  it("gives keys of their own, without which their texts stay closed", () => {
    const key = box.newKey("person:1");
    const sealed = box.boxOf(key, "person:1").seal("示例李四", "name:1");
    expect(box.boxOf(key, "person:1").open(sealed, "name:1")).toBe("示例李四");
    expect(() => box.open(sealed, "name:1")).toThrow();
    expect(() => box.boxOf(key, "person:2")).toThrow();
  });
});

describe("the master key", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhiyuan-key-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is made once, for its owner alone, and is the same at every start", async () => {
    const [one, other] = await Promise.all([readMasterKey(folder, null), readMasterKey(folder, null)]);
    expect(one).toHaveLength(32);
    expect(other.equals(one)).toBe(true);
    expect((await readMasterKey(folder, null)).equals(one)).toBe(true);
    expect((await stat(masterKeyPath(folder))).mode & 0o777).toBe(0o600);
  });

  it("comes from the settings where they name one, and is refused with a wrong length", async () => {
    const given = Buffer.alloc(32, 3).toString("base64");
    expect((await readMasterKey(folder, given)).equals(Buffer.alloc(32, 3))).toBe(true);
    await expect(readMasterKey(folder, "dG9vIHNob3J0")).rejects.toThrow("32 字节");
  });

  it("is never replaced when the file is spoilt", async () => {
    await writeFile(masterKeyPath(folder), "spoilt");
    await expect(readMasterKey(folder, null)).rejects.toThrow("恢复备份");
    expect(await readFile(masterKeyPath(folder), "utf8")).toBe("spoilt");
  });
});

describe("one-time codes", () => {
  const secret = otpauthDevice.newSecret();
  const atMs = Date.parse("2026-11-24T01:00:10.000Z");
  const now = new Date(atMs).toISOString();
  const codeAt = (timestamp: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  const step = Math.floor(atMs / 30_000);

  it("are taken within one step of the clock, and say which step they are of", () => {
    expect(otpauthDevice.stepOf(secret, codeAt(atMs), { now, after: null })).toBe(step);
    expect(otpauthDevice.stepOf(secret, codeAt(atMs - 30_000), { now, after: null })).toBe(step - 1);
    expect(otpauthDevice.stepOf(secret, codeAt(atMs - 90_000), { now, after: null })).toBeNull();
    expect(otpauthDevice.stepOf(secret, "abc", { now, after: null })).toBeNull();
  });

  it("are taken once: neither again, nor an older one after", () => {
    expect(otpauthDevice.stepOf(secret, codeAt(atMs), { now, after: step })).toBeNull();
    expect(otpauthDevice.stepOf(secret, codeAt(atMs - 30_000), { now, after: step })).toBeNull();
    expect(otpauthDevice.stepOf(secret, codeAt(atMs), { now, after: step - 1 })).toBe(step);
  });

  it("are offered by an address that authenticators read", () => {
    expect(otpauthDevice.urlOf(secret, "zhangsan")).toMatch(
      /^otpauth:\/\/totp\/.*zhangsan.*secret=[A-Z2-7]{32}/,
    );
  });
});

describe("passwords", () => {
  it("fit their own hash alone, and nobody's fits the missing one", async () => {
    const hasher = await argon2Hasher();
    const hash = await hasher.hash("海棠铁锤河流1987");
    expect(hash).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    expect(await hasher.verify(hash, "海棠铁锤河流1987")).toBe(true);
    expect(await hasher.verify(hash, "海棠铁锤河流1988")).toBe(false);
    expect(await hasher.verify(null, "海棠铁锤河流1987")).toBe(false);
    expect(hasher.oneTime()).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  });
});

describe("tokens and codes in memory", () => {
  it("keep the hash of a token and never repeat one", () => {
    const [one, other] = [sessionTokens.issue(), sessionTokens.issue()];
    expect(one.token).not.toBe(other.token);
    expect(one.id).toMatch(/^[0-9a-f]{64}$/);
    expect(sessionTokens.idOf(one.token)).toBe(one.id);
  });

  it("show another set-up code after five wrong ones, and none after the set-up", () => {
    const shown: string[] = [];
    const gate = newSetUpGate((code) => shown.push(code));
    expect(gate.accepts((shown[0] ?? "").toLowerCase())).toBe(true);
    for (let wrong = 0; wrong < 5; wrong += 1) expect(gate.accepts("WRONG")).toBe(false);
    expect(shown).toHaveLength(2);
    expect(gate.accepts(shown[0] ?? "")).toBe(false);
    expect(gate.accepts(shown[1] ?? "")).toBe(true);
    gate.close();
    expect(gate.accepts(shown[1] ?? "")).toBe(false);
  });

  it("remember tries on unknown logins up to a bound, the oldest forgotten first", () => {
    const strangers = strangerTries();
    for (let one = 0; one <= 10_000; one += 1)
      strangers.note(`nobody${one}`, { failed: 1, lockedUntil: null });
    expect(strangers.of("nobody0").failed).toBe(0);
    expect(strangers.of("nobody10000").failed).toBe(1);
  });
});
