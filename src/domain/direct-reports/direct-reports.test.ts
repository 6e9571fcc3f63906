import { describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { anActor, cast } from "#domain/hazards/hazard.samples.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { checkedAnswer, isAddressee, reasonNotToAnswerDirectly } from "./answering.ts";
import type { DirectReport } from "./direct-report.ts";
import { foldDirectReport } from "./direct-report-ledger.ts";
import { checkedDirectReport, type DirectReportWritten, reasonNotToReportDirectly } from "./reporting.ts";
import { filesFor, readerOf } from "./shown-direct-report.ts";

const today = "2026-11-24";
const at = `${today}T08:00:00.000Z`;
const file = (id: string) => ({ id, name: "张三的手机.jpg", mediaType: "image/jpeg", size: 1 });
const told = {
  on: "2026-11-10",
  actBy: "2026-11-20",
  post: "矿长",
  asked: "停用打磨工位",
  proof: [file("p")],
};
const written: DirectReportWritten = { what: "打磨车间仍在生产", spot: " ", photos: [file("f")], told };
const checked = (over: Partial<DirectReportWritten> = {}, onRecord = true) =>
  checkedDirectReport({ ...written, ...over }, { onRecord, today });

const entry = (seq: number, act: string, payload: unknown): Entry => ({
  ...{ seq, act, version: 1, payload, actor: "per_safety", post: null, onBehalf: null },
  times: { happened: at, device: null, received: at },
});
const reported = (over: object = {}): DirectReport =>
  foldDirectReport("dr_1", [
    entry(1, "report-directly", {
      ...{ home: "140406", enterprise: "ent_1", field: null, hazard: null, organisation: "org_industry" },
      ...{ what: "打磨车间仍在生产", spot: null, photos: [file("f")] },
      ...{ told: { on: told.on, actBy: told.actBy, words: "-", proof: [file("p")] }, ...over },
    }),
  ]);
const lead: Actor = anActor({ role: "regulator", organisation: "org_industry" });
const reporter: Actor = anActor({ role: "safety-staff", person: "per_safety", enterprise: "ent_1" });

describe("a direct report", () => {
  it("is written by safety staff of a unit", () => {
    expect(reasonNotToReportDirectly(reporter)).toBeNull();
    expect(reasonNotToReportDirectly(cast.principal)?.code).toBe("not-permitted");
    expect(reasonNotToReportDirectly(lead)?.code).toBe("not-permitted");
  });

  it("loses the names of files, and asks for what the leader was told where the hazard is on record", () => {
    const { photos, spot, told: kept } = checked();
    expect([...photos, ...(kept?.proof ?? [])].map(({ name }) => name)).toEqual(["附件1.jpeg", "附件1.jpeg"]);
    expect(spot).toBeNull();
    expect(() => checked({ told: null })).toThrow(expect.objectContaining({ field: "told" }));
    expect(checked({ told: null }, false).told).toBeNull();
  });

  it.each([
    ["told.on", { ...told, on: "2026-11-25" }],
    ["told.actBy", { ...told, actBy: "2026-11-09" }],
    ["told.actBy", { ...told, actBy: today }],
    ["told.post", { ...told, post: " " }],
    ["told.asked", { ...told, asked: "" }],
  ])("is not taken while %s does not hold", (field, wrong) => {
    expect(() => checked({ told: wrong })).toThrow(expect.objectContaining({ field }));
  });

  it("exists for its reporter and its addressee, and the addressee opens no proof of what was told", () => {
    const report = reported();
    expect(readerOf(report, reporter)).toBe("reporter");
    expect(readerOf(report, lead)).toBe("addressee");
    for (const actor of [cast.principal, cast.technical, cast.countyOffice, cast.cityOffice]) {
      expect(readerOf(report, actor)).toBeNull();
    }
    expect(
      readerOf(report, anActor({ role: "safety-staff", person: "per_x", enterprise: "ent_1" })),
    ).toBeNull();
    expect(filesFor(report, "addressee").map(({ id }) => id)).toEqual(["f"]);
    expect(filesFor(report, "reporter").map(({ id }) => id)).toEqual(["f", "p"]);
  });

  it("is the committee office's where no department leads", () => {
    const report = reported({ organisation: null });
    expect(isAddressee(report, anActor({ role: "county-office", home: "140406" }))).toBe(true);
    expect(isAddressee(report, anActor({ role: "county-office", home: "140423" }))).toBe(false);
    expect(isAddressee(report, cast.cityOffice)).toBe(true);
    expect(isAddressee(report, lead)).toBe(false);
  });

  it("is answered once, by somebody else, through a check that covers enough", () => {
    const report = reported();
    const answer = { check: "涉爆粉尘专项检查", on: today, covered: 3, result: "已经责令停用" };
    const check = (over: object) => checkedAnswer({ ...answer, ...over }, { report, today });
    expect(check({})).toEqual(answer);
    expect(() => check({ covered: 2 })).toThrow(expect.objectContaining({ field: "covered" }));
    expect(() => check({ on: "2026-11-23" })).toThrow(expect.objectContaining({ field: "on" }));
    expect(() => check({ result: "已查" })).toThrow(expect.objectContaining({ field: "result" }));
    expect(reasonNotToAnswerDirectly(report, lead)).toBeNull();
    expect(reasonNotToAnswerDirectly(report, { ...lead, person: "per_safety" })?.code).toBe("same-person");
    const answered = { ...report, answer: { ...answer, by: "per_1", at } };
    expect(reasonNotToAnswerDirectly(answered, lead)?.code).toBe("wrong-state");
  });

  it("begins with being made and goes on with nothing but the answer", () => {
    const first = entry(1, "report-directly", {});
    expect(() => foldDirectReport("dr_1", [entry(1, "answer-direct-report", {})])).toThrow("does not begin");
    expect(() => foldDirectReport("dr_1", [first, entry(2, "other", {})])).toThrow("Unknown act");
    const answered = foldDirectReport("dr_1", [first, entry(2, "answer-direct-report", { covered: 3 })]);
    expect(answered).toMatchObject({ seq: 2, answer: { covered: 3, by: "per_safety", at } });
  });
});
