import { describe, expect, it } from "vitest";
import type { Entry } from "#domain/ledger/entry.ts";
import { aPost } from "#domain/parties/parties.samples.ts";
import { type Account, foldAccount } from "./account.ts";
import {
  reasonNotLastAdministrator,
  reasonNotToAdminister,
  reasonNotToCertify,
  reasonNotToEnd,
  reasonNotToGive,
} from "./administration.ts";
import { installationAt } from "./installation.ts";
import { reasonNotToFit } from "./role-fits.ts";

const today = "2026-11-24";
const administrator = aPost({ id: "po_a", role: "system-admin", organisation: null, certificate: null });
const anAccount = (over: Partial<Account> = {}): Account => ({
  id: "ac_1",
  home: "140423",
  person: "ps_1",
  disabled: false,
  posts: [],
  ...over,
});

describe("who administers accounts", () => {
  it("keeps accounts with the system's administrator and secrets with that of security", () => {
    expect(reasonNotToAdminister({ role: "system-admin" }, "post-given")).toBeNull();
    expect(reasonNotToAdminister({ role: "security-admin" }, "password-reset")).toBeNull();
    expect(reasonNotToAdminister({ role: "security-admin" }, "post-given")?.code).toBe("not-permitted");
    expect(reasonNotToAdminister({ role: "system-admin" }, "password-reset")?.code).toBe("not-permitted");
    expect(reasonNotToAdminister({ role: "auditor" }, "account-disabled")?.code).toBe("not-permitted");
  });
});

describe("giving a post", () => {
  it("keeps audit apart from administration, whichever comes first", () => {
    const auditor = aPost({ id: "po_b", role: "auditor", organisation: null });
    expect(reasonNotToGive(anAccount({ posts: [administrator] }), auditor)?.code).toBe("same-person");
    expect(reasonNotToGive(anAccount({ posts: [auditor] }), administrator)?.code).toBe("same-person");
    expect(
      reasonNotToGive(anAccount({ posts: [{ ...administrator, until: "2025-12-31" }] }), auditor),
    ).toBeNull();
  });

  it("refuses a disabled account and a post that is held already", () => {
    expect(reasonNotToGive(anAccount({ disabled: true }), aPost())?.code).toBe("wrong-state");
    expect(reasonNotToGive(anAccount({ posts: [aPost()] }), aPost({ id: "po_2" }))?.code).toBe("duplicate");
  });

  it("puts roles where they belong", () => {
    expect(reasonNotToFit("filing-desk", { kind: "emergency-bureau", name: "示例县应急局" })).toBeNull();
    expect(reasonNotToFit("filing-desk", { kind: "township", name: "示例镇" })?.message).toContain("示例镇");
    expect(reasonNotToFit("auditor", { kind: "bureau", name: "示例局" })).toBeNull();
  });
});

describe("putting a certificate to a post", () => {
  it("takes a new number, and none only where there was one", () => {
    expect(reasonNotToCertify(aPost(), "示例0009", today)).toBeNull();
    expect(reasonNotToCertify(aPost(), null, today)).toBeNull();
    expect(reasonNotToCertify(aPost(), "示例0001", today)?.code).toBe("duplicate");
    expect(reasonNotToCertify(aPost({ certificate: null }), null, today)?.code).toBe("incomplete");
  });

  it("leaves posts alone that are over, that are inside an enterprise, or that are not there", () => {
    const refused = [aPost({ until: "2026-11-23" }), aPost({ organisation: null, enterprise: "ent_1" })];
    expect(refused.map((post) => reasonNotToCertify(post, "示例0009", today)?.code)).toEqual([
      "wrong-state",
      "invalid",
    ]);
    expect(reasonNotToCertify(undefined, "示例0009", today)?.code).toBe("not-found");
  });
});

describe("ending a post", () => {
  it("leaves the past as it was", () => {
    const post = aPost({ from: "2026-01-01" });
    expect(reasonNotToEnd(post, "2026-11-23", today)).toBeNull();
    expect(reasonNotToEnd(post, "2026-11-22", today)?.code).toBe("invalid");
    expect(reasonNotToEnd({ ...post, until: "2026-10-01" }, today, today)?.code).toBe("wrong-state");
    expect(reasonNotToEnd({ ...post, from: "2026-12-01" }, today, today)?.code).toBe("invalid");
    expect(reasonNotToEnd(undefined, today, today)?.code).toBe("not-found");
  });

  it("never takes the last administrator of the system away", () => {
    const before = anAccount({ posts: [administrator] });
    const after = { ...before, posts: [{ ...administrator, until: "2026-12-31" }] };
    const alone = { remain: false, today };
    expect(reasonNotLastAdministrator(before, after, alone)?.code).toBe("wrong-state");
    expect(reasonNotLastAdministrator(before, { ...before, disabled: true }, alone)?.code).toBe(
      "wrong-state",
    );
    expect(reasonNotLastAdministrator(before, after, { remain: true, today })).toBeNull();
    expect(reasonNotLastAdministrator(before, before, alone)).toBeNull();
  });
});

describe("the ledger of an account", () => {
  const entry = (seq: number, act: string, payload: unknown): Entry => ({
    seq,
    act,
    version: 1,
    payload,
    actor: "ps_9",
    post: null,
    onBehalf: null,
    times: { happened: "2026-11-24T01:00:00.000Z", device: null, received: "2026-11-24T01:00:00.000Z" },
  });

  it("folds to the posts held and whether it is open", () => {
    const account = foldAccount("ac_1", [
      entry(1, "account-opened", { home: "140423", person: "ps_1" }),
      entry(2, "post-given", { post: aPost({ id: "po_1" }) }),
      entry(3, "account-disabled", { sealedReason: "…" }),
      entry(4, "account-enabled", { sealedReason: "…" }),
      entry(5, "password-reset", { secondFactorToo: true }),
      entry(6, "post-ended", { post: "po_1", until: "2026-11-30" }),
    ]);
    expect(account).toEqual(anAccount({ posts: [aPost({ id: "po_1", until: "2026-11-30" })] }));
  });

  it("has no acts before it is opened", () => {
    expect(() => foldAccount("ac_1", [entry(1, "recovered", {})])).toThrow("before it was opened");
  });
});

describe("an installation", () => {
  it("serves the city or one of its units, and nothing below", () => {
    expect(installationAt("140400", false)).toMatchObject({ scope: "city", name: "长治市", demo: false });
    expect(installationAt("1404G1", true)).toMatchObject({ scope: "unit", name: "高新区", demo: true });
    expect(() => installationAt("140423100", false)).toThrow("市或者县");
  });
});
