import { approved, drafts, numbered, reviewed, seals, served, signsOff } from "./lines-papers.ts";
import type { Line, Story } from "./story.ts";

const officer = "yingji-lucheng-1";

const notice = (daysAgo: number, on: string): Line =>
  drafts(daysAgo, officer, on, { kind: "rectification-notice", given: {} });

/** Papers of the county's emergency bureau, one at each state, each on the hazard of another story. */
export const paperStories: readonly Story[] = [
  {
    key: "notice-served",
    lines: [
      notice(91, "chemical-filed"),
      reviewed(91, officer),
      numbered(91, officer),
      approved(90, officer),
      seals(90, officer),
      served(89, officer),
    ],
  },
  {
    key: "notice-withdrawn",
    lines: [
      notice(84, "report-returned"),
      numbered(84, officer),
      signsOff(83, officer, () => ({ act: "withdraw", input: { reason: "整改期限写错，重新拟稿" } })),
    ],
  },
  {
    key: "notice-issued",
    lines: [
      notice(40, "fixed-waiting"),
      reviewed(40, officer),
      numbered(39, officer),
      approved(39, officer),
      seals(38, officer),
    ],
  },
  {
    key: "notice-approved",
    lines: [notice(10, "repeat-confirmed"), reviewed(9, officer), numbered(9, officer), approved(8, officer)],
  },
  { key: "notice-reviewed", lines: [notice(16, "confirmed-controlled"), reviewed(15, officer)] },
  {
    key: "record-drafted",
    lines: [
      drafts(4, officer, "judged-waiting", {
        kind: "inspection-record",
        given: { inspectors: "示例执法员丁、示例执法员戊" },
      }),
    ],
  },
];
