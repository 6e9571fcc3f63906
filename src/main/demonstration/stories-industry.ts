import { caseOpened, partyTold } from "./lines-cases.ts";
import { advised, confirmed, departmentOf, found, judged, judgedAtHome } from "./lines-judging.ts";
import { reviewAsked, workersTold } from "./lines-leniency.ts";
import { filed, reportSent, stepsThrough } from "./lines-steps.ts";
import {
  acceptedAtHome,
  acceptedOnSite,
  controlled,
  fixed,
  planned,
  struckOff,
  workReturned,
} from "./lines-work.ts";
import { hazardNamed } from "./stage.ts";
import { does, type Story, type Told } from "./story.ts";
import type { Theme } from "./theme.ts";
import { dust, gasDetector } from "./themes-industry.ts";
import {
  benzeneDetector,
  cleaningBench,
  machinePaint,
  mixingRoom,
  offlineDetector,
  silencedAlarm,
  wrappedDetector,
} from "./themes-industry-alike.ts";

const county = departmentOf("yingji-lucheng");
const chemical = { writer: "huagong-anquan", principal: "huagong-jingli" } as const;
const machine = { writer: "jixie-anquan", principal: "jixie-jingli" } as const;

const visit = (login: string) => ({ login, how: "department" }) as const;

type Work = {
  readonly enterprise: string;
  readonly staff: string;
  readonly theme: Theme;
};

/** From a visit to the plan: found, judged, controlled, confirmed, planned, within four days. */
function upToPlan(daysAgo: number, { staff, ...at }: Work, days: number): readonly Told[] {
  return [
    found(daysAgo, visit("yingji-lucheng-1"), at),
    judged(daysAgo - 1, county, at.theme),
    controlled(daysAgo - 1, staff, at.theme),
    confirmed(daysAgo - 2, county),
    planned(daysAgo - 3, staff, at.theme, days),
  ];
}

const filedReport: Story = {
  key: "chemical-filed",
  lines: [
    ...upToPlan(95, { enterprise: "huagong", staff: "huagong-anquan", theme: gasDetector }, 40),
    ...advised(90, "yingji-lucheng-1", "建议同时核查探测器布置间距，并把装卸区纳入监测范围"),
    fixed(60, "huagong-anquan", gasDetector),
    acceptedAtHome(59, "huagong-jingli"),
    acceptedOnSite(57, county),
    ...stepsThrough(58, "govern-at-source", chemical, gasDetector),
    struckOff(52, "yingji-lucheng-3"),
    ...reportSent(
      50,
      ["huagong-zonggong", "huagong-anquan", "huagong-zonggong", "huagong-jingli"],
      "huagong-anquan",
    ),
    filed(45, "beian-lucheng"),
  ],
};

const returnedReport: Story = {
  key: "report-returned",
  lines: [
    ...upToPlan(88, { enterprise: "jixie", staff: "jixie-anquan", theme: dust }, 45),
    fixed(58, "jixie-anquan", dust),
    workReturned(57, "yingji-lucheng-2", "隔爆阀安装方向不对，火花探测没有联锁"),
    fixed(50, "jixie-anquan", dust),
    acceptedAtHome(48, "jixie-jingli"),
    acceptedOnSite(46, county),
    ...stepsThrough(47, "govern-at-source", machine, dust),
    struckOff(41, "yingji-lucheng-3"),
    ...reportSent(38, ["jixie-banzu", "jixie-anquan", "jixie-jingli"], "jixie-anquan"),
    does(33, "beian-lucheng", "return-filing", () => ({
      reason: "缺少防爆装置合格证明，整改前后照片角度不一致，请补正",
    })),
    does(20, "jixie-banzu", "sign-report", () => ({ link: "author" })),
    does(20, "jixie-anquan", "sign-report", () => ({ link: "safety" })),
  ],
};

const reportSubmitted: Story = {
  key: "report-waiting",
  lines: [
    ...upToPlan(82, { enterprise: "jixie", staff: "jixie-anquan", theme: machinePaint }, 40),
    fixed(48, "jixie-anquan", machinePaint),
    acceptedAtHome(47, "jixie-jingli"),
    acceptedOnSite(45, county),
    ...stepsThrough(46, "govern-at-source", machine, machinePaint),
    struckOff(39, "yingji-lucheng-3"),
    ...reportSent(6, ["jixie-banzu", "jixie-anquan", "jixie-jingli"], "jixie-anquan"),
  ],
};

const acceptedWithTwoSteps: Story = {
  key: "accepted-steps-open",
  lines: [
    ...upToPlan(
      70,
      {
        enterprise: "huagong",
        staff: "huagong-anquan",
        theme: benzeneDetector,
      },
      45,
    ),
    fixed(20, "huagong-anquan", benzeneDetector),
    acceptedAtHome(18, "huagong-jingli"),
    ...stepsThrough(17, "analyse", chemical, benzeneDetector),
    acceptedOnSite(15, county),
  ],
};

const waitingForAcceptance: Story = {
  key: "fixed-waiting",
  lines: [
    ...upToPlan(
      45,
      {
        enterprise: "jixie",
        staff: "jixie-anquan",
        theme: mixingRoom,
      },
      30,
    ),
    fixed(5, "jixie-anquan", mixingRoom),
  ],
};

const controlledOnly: Story = {
  key: "confirmed-controlled",
  lines: [
    found(20, visit("yingji-lucheng-2"), {
      enterprise: "jixie",
      theme: cleaningBench,
    }),
    judged(19, county, cleaningBench),
    confirmed(18, county),
    controlled(18, "jixie-anquan", cleaningBench),
    caseOpened(8, county, "示例潞城机械制造有限公司未消除重大事故隐患案"),
    partyTold(3, "yingji-lucheng-2"),
  ],
};

const judgedWaiting: Story = {
  key: "judged-waiting",
  lines: [
    found(6, visit("yingji-lucheng-1"), {
      enterprise: "huagong",
      theme: wrappedDetector,
    }),
    judged(5, county, wrappedDetector),
  ],
};

const fromTip: Story = {
  key: "from-tip",
  lines: [
    found(
      11,
      { login: "yingji-lucheng-1", how: "tip" },
      {
        enterprise: "huagong",
        theme: silencedAlarm,
      },
    ),
    judged(10, county, silencedAlarm),
    confirmed(9, county),
  ],
};

const repeated: Story = {
  key: "repeat-confirmed",
  lines: [
    found(15, visit("yingji-lucheng-2"), { enterprise: "jixie", theme: dust }),
    judged(14, county, dust),
    does(13, "yingji-lucheng-3", "confirm-repeat", (scene) => ({
      of: hazardNamed(scene.stage, "report-returned").id,
      reason: "同一车间、同一条款，三个月内再次出现",
    })),
    confirmed(12, county),
    controlled(12, "jixie-anquan", dust),
    planned(11, "jixie-anquan", dust, 30),
  ],
};

/** Found and reported by the enterprise itself; whether it is spared waits for the reviewer (先礼后兵). */
const foundAtHome: Story = {
  key: "leniency-asked",
  lines: [
    found(9, { login: "huagong-anquan", how: "self" }, { enterprise: "huagong", theme: offlineDetector }),
    controlled(9, "huagong-anquan", offlineDetector),
    judgedAtHome(9, "huagong-jingli", offlineDetector),
    workersTold(8, "huagong-anquan"),
    confirmed(8, county),
    planned(7, "huagong-anquan", offlineDetector, 30),
    reviewAsked(3, "yingji-lucheng-1"),
  ],
};

/** Hazards at chemical and industrial enterprises of the main county. */
export const industryStories: readonly Story[] = [
  filedReport,
  returnedReport,
  reportSubmitted,
  acceptedWithTwoSteps,
  waitingForAcceptance,
  controlledOnly,
  judgedWaiting,
  fromTip,
  repeated,
  foundAtHome,
];
