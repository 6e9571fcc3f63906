import { describe, expect, it } from "vitest";
import { aHazard, aJudgement, aPhoto, cast } from "#domain/hazards/hazard.samples.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { checkedPrompt, reasonNotToPrompt } from "./drafting.ts";
import { owesAnswer, type Prompt, type PromptWritten } from "./prompt.ts";
import {
  decidePrompt,
  evolvePrompt,
  foldPrompt,
  type PromptActInput,
  type PromptActName,
  reasonNotToActOnPrompt,
} from "./prompt-ledger.ts";
import { proposedWording } from "./wording.ts";

const today = "2026-11-24";
const tomorrow = "2026-11-25";
const sender = cast.officer1;
const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const entry = (
  act: string,
  payload: unknown,
  { seq, actor = sender }: { seq: number; actor?: typeof sender },
) =>
  ({
    ...{ act, version: 1, payload, seq, actor: actor.person, post: actor.post, onBehalf: null },
    times: { happened: `${today}T01:00:00.000Z`, device: null, received: `${today}T01:00:00.000Z` },
  }) satisfies Entry;

const written: PromptWritten = {
  recipients: [{ enterprise: "ent_1", name: "示例一厂" }],
  text: "请排查除尘系统是否设置泄爆装置。",
  namesUnit: false,
  replyBy: tomorrow,
};
const drafted = {
  ...{ ...written, home: "140423", hazard: "hz_9", unitName: "示例机械有限公司" },
  organisation: sender.organisation,
};
const begun = foldPrompt("pm_1", [entry("draft", drafted, { seq: 1 })]);
const approval = { decidedBy: "per_head", decidedOn: today, decision: aPhoto };

function done<Name extends PromptActName>(
  prompt: Prompt,
  name: Name,
  { input, actor = sender }: { input: PromptActInput<Name>; actor?: typeof sender },
): Prompt {
  const { act, payload } = decidePrompt(prompt, { name, input }, { actor, today });
  return evolvePrompt(prompt, entry(act, payload, { seq: prompt.seq + 1, actor }));
}

const sent = done(begun, "send", { input: approval });
const none = { outcome: "none", text: "排查了两条除尘线", hazards: [] } as const;

describe("a prompt", () => {
  it("is sent from a major hazard by its lead department or a committee office", () => {
    const major = aHazard({ stage: "judged", judgements: [aJudgement()] });
    expect(reasonNotToPrompt(major, sender)).toBeNull();
    expect(reasonNotToPrompt(major, cast.principal)).toEqual(because("not-yours"));
    expect(reasonNotToPrompt(aHazard(), sender)).toEqual(because("wrong-state"));
    expect(reasonNotToPrompt({ ...major, stage: "withdrawn" }, sender)).toEqual(because("wrong-state"));
  });

  it("leaves the unit out unless it was said otherwise, and asks for an answer on a day to come", () => {
    const { unitName } = begun;
    const checked = (over: Partial<PromptWritten>) =>
      checkedPrompt({ ...written, ...over }, { unitName, today });
    const named = { text: "示例机械有限公司未设置泄爆装置，请排查。" };
    expect(() => checked(named)).toThrow(because("invalid", "text"));
    expect(checked({ ...named, namesUnit: true }).text).toBe(named.text);
    expect(() => checked({ recipients: [] })).toThrow(because("incomplete", "recipients"));
    expect(() => checked({ replyBy: today })).toThrow(because("invalid", "replyBy"));
    expect(checked({ replyBy: null }).replyBy).toBeNull();
  });

  it("begins with words drawn from the hazard that name no unit", () => {
    const source = {
      field: "工贸",
      text: "示例甲厂除尘系统未设置泄爆装置。",
      citation: null,
      unitName: "示例甲厂",
    };
    expect(proposedWording(source)).toContain(
      "在工贸领域发现一项重大事故隐患：某单位除尘系统未设置泄爆装置。请你单位",
    );
  });

  it("goes out when the head approved it on paper, not by who wrote or enters it, and is then fixed", () => {
    expect(() => done(begun, "send", { input: { ...approval, decidedBy: sender.person } })).toThrow(
      because("same-person", "decidedBy"),
    );
    expect(() => done(sent, "revise", { input: written })).toThrow(because("wrong-state"));
    expect(() => done(sent, "send", { input: approval })).toThrow(because("wrong-state"));
  });

  it("is answered by those it went to, who say where they looked, what they found or why it does not apply", () => {
    const actor = cast.safety;
    const answering = (input: PromptActInput<"answer">) => done(sent, "answer", { input, actor });
    expect(reasonNotToActOnPrompt("answer", begun, { actor, today })).toEqual(because("wrong-state"));
    expect(reasonNotToActOnPrompt("answer", sent, { actor: sender, today })).toEqual(because("not-yours"));
    const outsider = { ...actor, enterprise: "ent_other" };
    expect(reasonNotToActOnPrompt("answer", sent, { actor: outsider, today })).toEqual(because("not-yours"));
    expect(() => answering({ ...none, text: "" })).toThrow(because("incomplete", "text"));
    expect(() => answering({ ...none, outcome: "not-applicable", text: "" })).toThrow(
      because("incomplete", "text"),
    );
    expect(() => answering({ ...none, outcome: "found" })).toThrow(because("incomplete", "hazards"));
    expect(answering({ ...none, hazards: ["hz_2"] }).answers[0]?.hazards).toEqual([]);
  });

  it("is owed until it is answered or taken back; a later answer stands in place of the earlier", () => {
    const actor = cast.safety;
    expect(owesAnswer(begun, "ent_1")).toBe(false);
    expect(owesAnswer(sent, "ent_1")).toBe(true);
    const answered = done(sent, "answer", { input: none, actor });
    expect(owesAnswer(answered, "ent_1")).toBe(false);
    const again = done(answered, "answer", {
      input: { outcome: "found", text: "", hazards: ["hz_2"] },
      actor,
    });
    expect(again.answers).toMatchObject([{ enterprise: "ent_1", outcome: "found", hazards: ["hz_2"] }]);
    const back = done(sent, "withdraw", { input: { reason: "发错单位" } });
    expect(owesAnswer(back, "ent_1")).toBe(false);
    expect(reasonNotToActOnPrompt("answer", back, { actor, today })).toEqual(because("wrong-state"));
    expect(owesAnswer({ ...sent, replyBy: null }, "ent_1")).toBe(false);
  });
});
