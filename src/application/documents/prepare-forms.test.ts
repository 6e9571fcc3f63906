import { describe, expect, it } from "vitest";
import { textsOf } from "#domain/documents/paper.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, reported, type Story, told, toPlan, wholeLife } from "#domain/hazards/story.samples.ts";
import { booksHolding } from "./papers.samples.ts";
import { prepareHazardSheet } from "./prepare-hazard-sheet.ts";
import { prepareReceipt } from "./prepare-receipt.ts";
import { prepareStepForm } from "./prepare-step-form.ts";

function deskOf(story: Story) {
  return { openBooks: booksHolding([story]) };
}

const judged = told(reported(), toPlan.slice(0, 1));
const written = andThen(judged, "write-step", cast.safety);
const filed = told(reported(), wholeLife);

describe("prepareReceipt", () => {
  it("says which bureau received which report under which number", async () => {
    const number = filed.hazard.filing.filed?.number ?? "";
    const { paper, fileName } = await prepareReceipt(deskOf(filed), cast.principal, "hz_1");
    expect(paper.letterhead).toMatchObject({ issuer: "示例县应急管理局", addressee: "示例机械有限公司" });
    expect(textsOf(paper).join()).toContain(`备案编号：${number}`);
    expect(fileName).toContain(number);
  });

  it("is refused until the report is filed", async () => {
    const sent = told(reported(), wholeLife.slice(0, -1));
    const receipt = prepareReceipt(deskOf(sent), cast.filing, "hz_1");
    await expect(receipt).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("is refused where no bureau is on record that could have issued it", async () => {
    const nowhere = { ...filed.hazard.belonging, filingOrganisation: null };
    const story = { ...filed, hazard: { ...filed.hazard, belonging: nowhere } };
    const receipt = prepareReceipt(deskOf(story), cast.principal, "hz_1");
    await expect(receipt).rejects.toMatchObject({ code: "incomplete" });
  });
});

describe("prepareStepForm", () => {
  const describing = { hazard: "hz_1", step: "describe" } as const;

  it("carries what is written, the writer, and room for the signature", async () => {
    const { paper } = await prepareStepForm(deskOf(written), cast.safety, describing);
    const signatures = paper.blocks.find((block) => block.kind === "signatures");
    expect(textsOf(paper).join()).toContain("发生粉尘爆炸造成伤亡");
    expect(paper.subtitle).toContain("第1次填写");
    expect(signatures).toMatchObject({
      places: [
        { label: "填写人", name: "某safety-staff" },
        { label: "主要负责人（或者示例县工信局检查人员）", name: null },
      ],
    });
  });

  it("carries the signature once it is given", async () => {
    const signed = andThen(written, "sign-step", cast.principal);
    const { paper } = await prepareStepForm(deskOf(signed), cast.safety, describing);
    expect(textsOf(paper)).toContain("某principal");
  });

  it("counts a form that is to be filled in by hand as the next writing", async () => {
    const asked = { hazard: "hz_1", step: "fix" } as const;
    const { paper } = await prepareStepForm(deskOf(written), cast.safety, asked);
    expect(paper.subtitle).toContain("第1次填写");
  });

  it("is refused where no steps are owed", async () => {
    const form = prepareStepForm(deskOf(reported()), cast.safety, describing);
    await expect(form).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("keeps 追责 from the lead department, and gives it to the enterprise", async () => {
    const asked = { hazard: "hz_1", step: "hold-accountable" } as const;
    const toLead = prepareStepForm(deskOf(filed), cast.officer1, asked);
    await expect(toLead).rejects.toMatchObject({ code: "not-permitted" });
    const { paper } = await prepareStepForm(deskOf(filed), cast.safety, asked);
    expect(textsOf(paper).join()).toContain("通报批评");
  });
});

describe("prepareHazardSheet", () => {
  it("calls a hazard major only once it was judged so", async () => {
    const before = await prepareHazardSheet(deskOf(reported()), cast.officer1, "hz_1");
    const after = await prepareHazardSheet(deskOf(judged), cast.officer1, "hz_1");
    expect([before.paper.title, after.paper.title]).toEqual(["隐患现状表", "重大事故隐患现状表"]);
  });

  it("shows the photo of the finding while the first step is not written", async () => {
    const { pictures } = await prepareHazardSheet(deskOf(reported()), cast.officer1, "hz_1");
    expect(pictures).toEqual(["ab".repeat(32)]);
  });
});
