import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { sampleContents, sampleInputs } from "#domain/hazards/inputs.samples.ts";
import { type ActName, actNames } from "#domain/hazards/registry.ts";
import type { Step } from "#domain/hazards/step.ts";
import { andThen, reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { actEnvelope, envelopeOf } from "./act-envelope.ts";
import { actInputs } from "./act-inputs.ts";

const fixing = told(reported(), toPlan).hazard;
const waiting = andThen(reported(), "judge", cast.officer1, { input: { jointPaper: null } }).hazard;

function messagesOf(name: ActName, input: unknown): Record<string, string> {
  const { error } = actInputs[name].safeParse(input);
  return Object.fromEntries((error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
}

describe("actInputs", () => {
  it("has a shape for every act of the registry and for nothing else", () => {
    expect(Object.keys(actInputs).sort()).toEqual([...actNames].sort());
  });

  it.each(actNames.filter((name) => name !== "accept" && name !== "sign-report"))(
    "takes what %s needs",
    (name) => {
      const input = sampleInputs[name](name.includes("countersign") ? waiting : fixing);
      expect(actInputs[name].parse(input)).toEqual(input);
    },
  );

  it.each(Object.keys(sampleContents) as Step[])("takes the contents of %s", (step) => {
    const input = { step, content: sampleContents[step] };
    expect(actInputs["write-step"].parse(input)).toEqual(input);
  });

  it.each(actNames)("says in Chinese what is wrong with %s", (name) => {
    const wrong = [...Object.values(messagesOf(name, {})), ...Object.values(messagesOf(name, { step: 1 }))];
    expect(wrong.length).toBeGreaterThan(0);
    for (const message of wrong) expect(message).toMatch(/[\u4e00-\u9fff]/);
  });

  it("trims, and reads empty optional texts as none", () => {
    const input = { ...sampleInputs.judge(fixing), reason: "  符合条款  ", basis: "   " };
    expect(actInputs.judge.parse(input)).toMatchObject({ reason: "符合条款", basis: null });
  });

  it.each([
    "\u200b\u200b",
    "\u2060\ufeff\u00ad",
    "\u3164\u115f",
    "\u2800",
    "\u3000\u00a0\t",
    "\u0301",
    "\u202e\u202c",
  ])("takes what does not show for nothing said: %j", (unseen) => {
    expect(messagesOf("plan", { ...sampleInputs.plan(fixing), measures: unseen })["measures"]).toMatch(
      /^请填写/,
    );
    expect(actInputs.judge.parse({ ...sampleInputs.judge(fixing), basis: unseen }).basis).toBeNull();
  });

  it.each(["\u200b甲\u200b", "👩\u200d🔧", "é", "①", "㐂𠮷"])(
    "takes what shows for something said: %j",
    (seen) => {
      expect(actInputs.plan.parse({ ...sampleInputs.plan(fixing), measures: seen }).measures).toBe(seen);
    },
  );

  it.each([
    ["plan", { measures: "长".repeat(4001) }, "measures", "最多 4000 个字"],
    ["plan", { deadline: "2026-02-30" }, "deadline", "格式不对"],
    ["plan", { fundsYuan: -1 }, "fundsYuan", "不能小于 0"],
    ["judge", { level: "huge" }, "level", "请选择判定结果"],
    ["accept", { photos: [{ id: "x", name: "a", mediaType: "b", size: 1 }] }, "photos.0.id", "重新上传"],
    ["discuss", { people: 2.5 }, "people", "须是整数"],
  ] as const)("names the field of %s that fails", (name, over, field, words) => {
    expect(messagesOf(name, { ...sampleInputs[name](fixing), ...over })[field]).toContain(words);
  });

  it("can be told in OpenAPI", () => {
    for (const name of actNames) {
      expect(z.toJSONSchema(actInputs[name], { io: "input" })).toHaveProperty("$schema");
    }
  });
});

describe("an act as sent", () => {
  const actId = "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

  it("carries a client-made id and its input", () => {
    const sent = { actId, basedOnSeq: 3, input: { outcome: "confirmed", reason: null } };
    expect(envelopeOf(actInputs.confirm).parse(sent)).toEqual(sent);
    expect(actEnvelope.safeParse({ ...sent, actId: "1" }).success).toBe(false);
  });

  it("names for whom it is recorded, by person or by name", () => {
    const onBehalf = { personName: "示例业主", channel: "paper" };
    expect(actEnvelope.parse({ actId, onBehalf, input: {} }).onBehalf).toEqual(onBehalf);
    const nobody = actEnvelope.safeParse({ actId, onBehalf: { channel: "phone" }, input: {} });
    expect(nobody.error?.issues[0]?.message).toBe("请填写为谁代录。");
  });

  it("knows an id of an act in letters of either case as one", () => {
    expect(actEnvelope.parse({ actId: actId.toUpperCase(), input: {} }).actId).toBe(actId);
  });

  it("gives moments in UTC, whatever zone they come in", () => {
    const device = { deviceAt: "1970-01-01T00:00:00Z" };
    const sent = { actId, happenedAt: "2026-11-24T09:00:00+08:00", ...device, input: {} };
    expect(actEnvelope.parse(sent)).toMatchObject({
      happenedAt: "2026-11-24T01:00:00.000Z",
      deviceAt: "1970-01-01T00:00:00.000Z",
    });
  });

  it.each(["0000-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "9999-12-31T23:59:59-10:00"])(
    "takes no act that happened at %s",
    (happenedAt) => {
      const { error } = actEnvelope.safeParse({ actId, happenedAt, input: {} });
      expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
        ["happenedAt", "发生时间不对，不能早于2000年，请核对。"],
      ]);
    },
  );
});
