import { describe, expect, it } from "vitest";
import { anActor } from "#domain/hazards/hazard.samples.ts";
import {
  type ExportRequest,
  reasonNotToAskExport,
  reasonNotToDecideExport,
  reasonNotToDownload,
  reasonNotToExport,
} from "./export-request.ts";
import { foldExportRequest } from "./export-request-ledger.ts";

const asker = anActor({ role: "regulator", person: "per_asker", post: "post_asker", home: "140406" });
const clerk = anActor({ role: "county-office", person: "per_clerk", home: "140406" });
const asked = { layout: "upper", filters: { home: "140406" }, rows: 6000, reason: "月度分析" } as const;

const signed = (act: string, payload: unknown, seq: number, actor = asker) => ({
  ...{ act, version: 1, payload, seq, actor: actor.person, post: actor.post, onBehalf: null },
  times: { happened: at, device: null, received: at },
});
const at = "2026-11-24T01:00:00.000Z";
const ask = signed("ask", { ...asked, home: "140406" }, 1);
const pending = foldExportRequest("er_1", [ask]);
const decided = (act: "approve" | "refuse"): ExportRequest =>
  foldExportRequest("er_1", [ask, signed(act, { note: null }, 2, clerk)]);

describe("an export of many rows", () => {
  it("needs approval above the limit and none up to it", () => {
    expect(reasonNotToExport(5000, 5000)).toBeNull();
    expect(reasonNotToExport(5001, 5000)?.message).toContain("须经审批");
  });

  it("is asked for with a reason, and only where it is needed", () => {
    expect(reasonNotToAskExport(asked, 5000)).toBeNull();
    expect(reasonNotToAskExport({ ...asked, reason: " " }, 5000)?.field).toBe("reason");
    expect(reasonNotToAskExport({ ...asked, rows: 10 }, 5000)?.code).toBe("wrong-state");
  });

  it.each([
    ["the office of the unit", clerk, null],
    ["the unit's administrator", anActor({ role: "system-admin", person: "per_a", home: "140406" }), null],
    ["the office of another unit", anActor({ role: "county-office", home: "140423" }), "not-yours"],
    ["another department", anActor({ role: "regulator", person: "per_b", home: "140406" }), "not-yours"],
    ["who asked", { ...clerk, person: "per_asker" }, "same-person"],
  ])("is decided by %s: %#", (_who, actor, code) => {
    expect(reasonNotToDecideExport(pending, actor)?.code ?? null).toBe(code);
  });

  it("is decided once", () => {
    expect(reasonNotToDecideExport(decided("refuse"), clerk)?.code).toBe("wrong-state");
  });

  it("is downloaded by who asked, in the same post, for a day after approval", () => {
    const approved = decided("approve");
    const codeAt = (request: ExportRequest, actor: typeof asker, now: string) =>
      reasonNotToDownload(request, actor, now)?.code ?? null;
    expect(codeAt(approved, asker, "2026-11-25T01:00:00.000Z")).toBeNull();
    expect(codeAt(approved, asker, "2026-11-25T01:00:00.001Z")).toBe("wrong-state");
    expect(codeAt(approved, { ...asker, post: "post_other" }, at)).toBe("not-yours");
    expect(codeAt(approved, clerk, at)).toBe("not-yours");
    expect(codeAt(pending, asker, at)).toBe("wrong-state");
    expect(codeAt(decided("refuse"), asker, at)).toBe("wrong-state");
  });
});
