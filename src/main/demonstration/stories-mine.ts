import { cleared, confirmed, departmentOf, found, judged, judgedAtHome, listed } from "./lines-judging.ts";
import { filed, lookedBack, reportSent, stepsThrough } from "./lines-steps.ts";
import {
  acceptedAtHome,
  acceptedBy,
  acceptedByLaw,
  acceptedOnSite,
  announcedStoppage,
  controlled,
  fixed,
  moreTimeAsked,
  planned,
  resumed,
  stopped,
  struckOff,
} from "./lines-work.ts";
import { does, type Story } from "./story.ts";
import { ventilation } from "./themes-industry.ts";
import { airDoor, spareFan } from "./themes-industry-alike.ts";
import { roof } from "./themes-places.ts";
import { roadside, roofBolts } from "./themes-places-alike.ts";

const county = departmentOf("nengyuan-lucheng");
const city = departmentOf("nengyuan-shi");
const mine = { writer: "anquan-kuangzhang", principal: "kuangzhang" } as const;
const groupAgrees = { opinion: "集团安全监察部复核，同意矿方验收意见" };

/** Stopped, worked, accepted by all whom the law names, resumed, struck off, delisted, filed and looked at again. */
const wholeLife: Story = {
  key: "coal-whole-life",
  lines: [
    found(
      110,
      { login: "nengyuan-lucheng-1", how: "department" },
      { enterprise: "meikuang", theme: ventilation },
    ),
    stopped(110, "nengyuan-lucheng-1", "东翼采区"),
    judged(109, county, ventilation),
    controlled(109, "anquan-kuangzhang", ventilation),
    confirmed(108, county),
    announcedStoppage(107, "nengyuan-lucheng-1", "stop"),
    planned(106, "anquan-kuangzhang", ventilation, 50),
    listed(105, "anwei-shi", "city", { supervisor: "nengyuan", days: 75 }),
    fixed(70, "anquan-kuangzhang", ventilation),
    acceptedAtHome(68, "kuangzhang"),
    acceptedBy(67, "jituan", groupAgrees),
    acceptedOnSite(65, county),
    ...acceptedByLaw(64, county),
    ...stepsThrough(66, "govern-at-source", mine, ventilation),
    ...resumed(60, "kuangzhang", county),
    announcedStoppage(56, "nengyuan-lucheng-1", "resumption"),
    struckOff(55, "nengyuan-lucheng-3"),
    does(54, "anwei-shi", "delist", (scene) => ({ on: scene.today, opinion: "整改完成并已销号，同意摘牌" })),
    ...reportSent(
      52,
      ["qudui", "anquan-kuangzhang", "zonggong", "kuangzhang", "jituan"],
      "anquan-kuangzhang",
    ),
    filed(48, "beian-lucheng"),
    lookedBack(10, "beian-lucheng", true, "风量监测与断电联锁正常，会审单执行到位"),
  ],
};

const accepting: Story = {
  key: "coal-accepting",
  lines: [
    found(60, { login: "nengyuan-lucheng-2", how: "department" }, { enterprise: "meikuang", theme: roof }),
    judged(59, county, roof),
    controlled(59, "qudui", roof),
    confirmed(58, county),
    planned(57, "zonggong", roof, 50),
    fixed(12, "anquan-kuangzhang", roof),
    acceptedAtHome(11, "kuangzhang"),
    acceptedBy(10, "jituan", groupAgrees),
  ],
};

const foundByTeam: Story = {
  key: "coal-found",
  lines: [found(1, { login: "qudui", how: "self" }, { enterprise: "meikuang", theme: roofBolts })],
};

const judgedByMine: Story = {
  key: "coal-judged-at-home",
  lines: [
    found(
      4,
      { login: "anquan-kuangzhang", how: "self" },
      {
        enterprise: "meikuang",
        theme: airDoor,
      },
    ),
    judgedAtHome(3, "kuangzhang", airDoor),
    controlled(3, "anquan-kuangzhang", airDoor),
  ],
};

const askingForTime: Story = {
  key: "coal-extension-asked",
  lines: [
    found(50, { login: "nengyuan-shi-1", how: "department" }, { enterprise: "erkuang", theme: roof }),
    judged(49, city, roof),
    confirmed(48, city),
    controlled(48, "anquan-kuangzhang-2", roof),
    planned(46, "anquan-kuangzhang-2", roof, 50),
    moreTimeAsked(3, "kuangzhang-2", 30),
  ],
};

const stillStopped: Story = {
  key: "coal-stopped",
  lines: [
    found(75, { login: "nengyuan-shi-2", how: "superior" }, { enterprise: "erkuang", theme: ventilation }),
    stopped(75, "nengyuan-shi-2", "南翼采区"),
    judged(74, city, ventilation),
    controlled(74, "anquan-kuangzhang-2", ventilation),
    confirmed(73, city),
    announcedStoppage(72, "nengyuan-shi-2", "stop"),
    listed(72, "anwei-shi", "city", { supervisor: "nengyuan", days: 100 }),
    cleared(71, "anwei-shi", "示例煤业集团襄垣二矿", "南翼采区通风系统不完善、不可靠"),
    planned(71, "zonggong-2", ventilation, 60),
  ],
};

const withdrawn: Story = {
  key: "withdrawn",
  lines: [
    found(8, { login: "weizi-zhen", how: "department" }, { enterprise: "meikuang", theme: roadside }),
    does(8, "weizi-zhen", "withdraw", () => ({ reason: "不属于该矿，误选单位" })),
  ],
};

/** Found in 2023, judged by the edition of 2020 as it was then in force, and still open when the edition of 2026 came. */
const fromBefore: Story = {
  key: "coal-since-2023",
  lines: [
    found(
      115,
      { login: "nengyuan-lucheng-1", how: "department" },
      { enterprise: "meikuang", theme: spareFan, foundOn: "2023-09-14" },
    ),
    judged(114, county, spareFan),
    controlled(114, "anquan-kuangzhang", spareFan),
    confirmed(113, county),
    planned(112, "anquan-kuangzhang", spareFan, 150),
  ],
};

/** Hazards at coal mines. */
export const mineStories: readonly Story[] = [
  wholeLife,
  accepting,
  foundByTeam,
  judgedByMine,
  askingForTime,
  stillStopped,
  fromBefore,
  withdrawn,
];
