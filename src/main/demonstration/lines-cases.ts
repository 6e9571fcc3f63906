import type { Department } from "./lines-judging.ts";
import { paperSigner, personOf } from "./stage.ts";
import { does, type Line } from "./story.ts";

/** A case, opened on paper by the head of the bureau; the second and the third officer handle it. */
export function caseOpened(daysAgo: number, { officers, confirmer }: Department, cause: string): Line {
  return does(daysAgo, officers[0], "open-case", async ({ stage, actor, today, photo }) => ({
    ...{ number: `潞应急立〔${today.slice(0, 4)}〕7号`, cause, openedOn: today },
    decidedBy: await paperSigner(stage, actor, "示例局长"),
    ...{ scan: await photo("paper"), firstHandler: personOf(stage, officers[1]), head: null },
    ...{ secondHandler: personOf(stage, confirmer), severity: "severe", despite: null },
    discussed: "集体讨论认为没有报告、没有整改方案，决定立案",
  }));
}

/** The party told what is to be decided. */
export function partyTold(daysAgo: number, handler: string): Line {
  return does(daysAgo, handler, "record-procedure", async ({ hazard, today, photo }) => ({
    ...({ case: hazard.cases?.at(-1)?.id ?? "", kind: "told", on: today } as const),
    evidence: await photo("paper"),
  }));
}
