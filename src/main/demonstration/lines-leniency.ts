import { does, type Line } from "./story.ts";

/** 双报告: the workers are told as well. */
export const workersTold = (daysAgo: number, by: string): Line =>
  does(daysAgo, by, "report-to-workers", async ({ today, photo }) => ({
    on: today,
    meeting: "班前会上通报，并在车间公示栏张贴",
    proof: [await photo("paper")],
  }));

/** The department's reviewer is asked whether the enterprise is to be spared. */
export const reviewAsked = (daysAgo: number, by: string): Line =>
  does(daysAgo, by, "ask-leniency-review", () => ({
    note: "企业自查发现并及时报告，管控和整改方案已经落实，请审核",
  }));
