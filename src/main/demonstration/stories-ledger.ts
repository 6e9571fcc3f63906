import {
  confirmed,
  departmentOf,
  discussed,
  disputed,
  judged,
  judgedByFirst,
  listed,
} from "./lines-judging.ts";
import { signed, stepsThrough, written } from "./lines-steps.ts";
import {
  acceptedAtHome,
  acceptedBy,
  acceptedOnSite,
  announcedStoppage,
  controlled,
  fixed,
  moreTimeAsked,
  moreTimeGranted,
  planned,
  stopped,
  struckOff,
} from "./lines-work.ts";
import { organisationNamed } from "./stage.ts";
import { does, type Story, type Told } from "./story.ts";
import { dust, paint } from "./themes-industry.ts";
import {
  ashLock,
  foamPanels,
  ironRemoval,
  ladle,
  preparedCoal,
  settlingChamber,
  sprayDust,
  vehiclePaint,
  woodDust,
} from "./themes-ledger.ts";
import { brokenAlarm } from "./themes-places-alike.ts";

const bureau = departmentOf("yingji-shi");
const countyBureau = departmentOf("yingji-lucheng");
const housing = departmentOf("zhujian-lucheng");

const recordedFor = (recordedBy: string, enterprise: string) =>
  ({ recordedBy, enterprise, for: "principal" }) as const;

/** What happens to a row of the imported ledger; the story is called by the row's number in the sheet. */
const row = (number: number, ...lines: readonly Told[]): Story => ({ key: `row-${number}`, lines });

const struckOffWithoutSource = row(
  11,
  judged(100, bureau, paint),
  confirmed(98, bureau),
  controlled(97, "qinggong-anquan", paint),
  planned(96, "qinggong-anquan", paint, 40),
  fixed(62, "qinggong-anquan", paint),
  acceptedAtHome(60, "qinggong-jingli"),
  ...stepsThrough(59, "fix", { writer: "qinggong-anquan", principal: "qinggong-jingli" }, paint),
  acceptedOnSite(58, bureau),
  struckOff(55, "yingji-shi-3"),
  written(30, "govern-at-source", "qinggong-anquan", paint),
);

const stepReturned = row(
  18,
  judged(99, bureau, woodDust),
  confirmed(97, bureau),
  controlled(97, "jiaju-anquan", woodDust),
  planned(95, "jiaju-anquan", woodDust, 120),
  written(90, "describe", "jiaju-anquan", woodDust),
  signed(90, "describe", "jiaju-jingli"),
  written(88, "analyse", "jiaju-anquan", woodDust),
  signed(88, "analyse", "jiaju-jingli"),
  does(85, "yingji-shi-3", "return-step", () => ({
    step: "analyse",
    reason: "原因停留在设备层面，没有追问采购和验收为什么放行，请补充",
  })),
);

const smelter = recordedFor("yingji-shi-1", "007");
const listedAndLate = row(
  13,
  judged(95, bureau, ladle),
  confirmed(93, bureau),
  listed(92, "anwei-shi", "city", { supervisor: "yingji", days: 120 }),
  controlled(92, smelter, ladle),
  moreTimeAsked(80, smelter, 90),
  moreTimeGranted(78, "yingji-shi-3"),
  planned(77, smelter, ladle, 60),
);

const coater = recordedFor("yingji-lucheng-1", "098");
const plannedAgain = row(
  163,
  judged(42, countyBureau, sprayDust),
  confirmed(40, countyBureau),
  controlled(39, coater, sprayDust),
  moreTimeAsked(35, coater, 60),
  moreTimeGranted(33, "yingji-lucheng-3"),
  planned(32, coater, sprayDust, 50),
);

const shopHelper = { recordedBy: "luhua-jiedao", enterprise: "001", for: "safetyContact" } as const;
const shortWay = row(
  5,
  judged(50, housing, brokenAlarm, "general"),
  fixed(46, shopHelper, brokenAlarm),
  acceptedBy(44, "zhujian-lucheng-3", { opinion: "复查属实，报警装置正常" }),
  struckOff(44, "zhujian-lucheng-3"),
);

const completed = row(
  82,
  does(52, "anwei-shi", "assign-lead", (scene) => ({
    organisation: organisationNamed(scene.stage, "xiaofang-pingshun").id,
    temporary: true,
    reason: "住宅小区消防职责有争议，争议期间由消防救援大队临时牵头",
  })),
  does(51, "anwei-shi", "complete", (scene) => ({
    homeConfirmed: true,
    enterprise: null,
    unitName: null,
    unitKind: "other",
    supervisionLevel: null,
    placeCode: null,
    field: null,
    foundOn: scene.day(-300),
  })),
);

/** Rows of the county ledger that were worked on since they came in. */
export const ledgerStories: readonly Story[] = [
  struckOffWithoutSource,
  stepReturned,
  listedAndLate,
  plannedAgain,
  shortWay,
  completed,
  row(
    14,
    judged(26, bureau, ironRemoval),
    disputed(24, bureau, "条款未写明，转集体讨论"),
    discussed(20, bureau),
  ),
  row(70, judged(30, bureau, vehiclePaint), disputed(28, bureau, "是否属于非水性漆有争议，转集体讨论")),
  row(19, judged(28, bureau, ashLock), confirmed(27, bureau), moreTimeAsked(20, "jiaju-jingli", 60)),
  row(
    22,
    judged(60, departmentOf("nengyuan-shi"), preparedCoal),
    confirmed(58, departmentOf("nengyuan-shi")),
    stopped(57, "nengyuan-shi-1", "一采区"),
    announcedStoppage(55, "nengyuan-shi-1", "stop"),
  ),
  row(
    169,
    judged(45, bureau, settlingChamber),
    confirmed(43, bureau),
    controlled(42, recordedFor("yingji-shi-2", "104"), settlingChamber),
  ),
  row(
    72,
    judged(40, departmentOf("xiaofang-lucheng"), foamPanels),
    confirmed(38, departmentOf("xiaofang-lucheng")),
  ),
  row(45, judged(36, bureau, dust, "none")),
  row(46, judged(36, bureau, dust, "general")),
  row(47, judgedByFirst(2, bureau, dust, "general")),
];
