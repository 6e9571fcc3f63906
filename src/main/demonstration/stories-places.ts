import {
  confirmed,
  departmentOf,
  discussed,
  disputed,
  found,
  judged,
  judgedAtHome,
} from "./lines-judging.ts";
import { acceptedBy, controlled, fixed, planned, struckOff } from "./lines-work.ts";
import { does, type Story } from "./story.ts";
import { fireExit, kitchenGas, scaffold } from "./themes-places.ts";
import {
  craneBase,
  edgeRail,
  emptyCylinders,
  exitSigns,
  extinguishers,
  garageShutter,
  looseHose,
} from "./themes-places-alike.ts";

const housing = departmentOf("zhujian-lucheng");
const fire = departmentOf("xiaofang-lucheng");
const recheck = { opinion: "复查属实，已经整改到位" };

const owner = { recordedBy: "dianshang-zhen", enterprise: "mianguan", for: "principal" } as const;

/** A shop without accounts: the township records what its owner signs on paper. */
const recordedForShop: Story = {
  key: "shop-recorded",
  lines: [
    found(30, { login: "dianshang-zhen", how: "department" }, { enterprise: "mianguan", theme: kitchenGas }),
    judged(29, housing, kitchenGas),
    confirmed(28, housing),
    controlled(28, owner, kitchenGas),
    planned(27, owner, kitchenGas, 20),
    fixed(20, owner, kitchenGas),
    acceptedBy(18, "dianshang-zhen", { opinion: "上门核查，报警装置和切断阀已装好" }),
  ],
};

const disputedThenOverdue: Story = {
  key: "site-overdue",
  lines: [
    found(40, { login: "zhujian-lucheng-1", how: "department" }, { enterprise: "gongdi", theme: scaffold }),
    judged(39, housing, scaffold),
    controlled(38, "xiangmu-anquan", scaffold),
    disputed(37, housing, "缺失部位是否构成整层缺失有不同意见，转集体讨论"),
    discussed(34, housing),
    confirmed(33, housing),
    planned(32, "xiangmu-anquan", scaffold, 20),
  ],
};

const onTime: Story = {
  key: "mall-fixing",
  lines: [
    found(
      25,
      { login: "xiaofang-lucheng-1", how: "department" },
      { enterprise: "shangchang", theme: fireExit },
    ),
    judged(24, fire, fireExit),
    confirmed(23, fire),
    controlled(23, "shangchang-anquan", fireExit),
    planned(22, "shangchang-anquan", fireExit, 45),
  ],
};

const foundOnPatrol: Story = {
  key: "mall-found",
  lines: [
    found(
      2,
      { login: "luhua-jiedao", how: "department" },
      { enterprise: "shangchang", theme: garageShutter },
    ),
  ],
};

const lowered: Story = {
  key: "mall-lowered",
  lines: [
    found(
      35,
      { login: "xiaofang-lucheng-1", how: "department" },
      { enterprise: "shangchang", theme: exitSigns },
    ),
    judged(34, fire, exitSigns),
    does(32, "shangchang-jingli", "propose-lowering", async (scene) => ({
      to: "general",
      grounds: "经逐项清点，损坏数量没有达到规定比例，安全出口全部可用，不符合重大情形",
      evidence: [await scene.photo("inspection")],
    })),
    does(30, "xiaofang-lucheng-3", "countersign-lowering", () => ({ opinion: "经现场复核，情况属实" })),
    fixed(27, "shangchang-anquan", exitSigns),
    acceptedBy(25, "xiaofang-lucheng-2", recheck),
    struckOff(24, "xiaofang-lucheng-2"),
  ],
};

const selfChecked: Story = {
  key: "shop-self-check",
  lines: [
    found(21, { login: "dianyuan", how: "self" }, { enterprise: "xiaochi", theme: looseHose }),
    judgedAtHome(21, "dianzhu", looseHose, "general"),
    fixed(19, "dianyuan", looseHose),
    acceptedBy(18, "dianzhu", recheck),
    struckOff(18, "dianzhu"),
  ],
};

const generalWaiting: Story = {
  key: "site-general-fixed",
  lines: [
    found(9, { login: "zhujian-lucheng-2", how: "department" }, { enterprise: "gongdi", theme: edgeRail }),
    judged(9, housing, edgeRail, "general"),
    fixed(4, "xiangmu-anquan", edgeRail),
  ],
};

const generalOpen: Story = {
  key: "mall-general-open",
  lines: [
    found(
      7,
      { login: "xiaofang-lucheng-2", how: "department" },
      { enterprise: "shangchang", theme: extinguishers },
    ),
    judged(7, fire, extinguishers, "general"),
  ],
};

const dismissed: Story = {
  key: "shop-dismissed",
  lines: [
    found(12, { login: "luhua-jiedao", how: "department" }, { enterprise: "xiaochi", theme: emptyCylinders }),
    judged(11, housing, emptyCylinders, "none"),
  ],
};

const reopened: Story = {
  key: "site-reopened",
  lines: [
    found(60, { login: "zhujian-lucheng-1", how: "department" }, { enterprise: "gongdi", theme: craneBase }),
    judged(60, housing, craneBase, "general"),
    fixed(57, "xiangmu-anquan", craneBase),
    acceptedBy(56, "zhujian-lucheng-3", recheck),
    struckOff(55, "zhujian-lucheng-3"),
    does(16, "zhujian-lucheng-1", "reopen", () => ({ reason: "雨后复查发现再次积水，排水措施没有保持" })),
  ],
};

/** Hazards at shops, malls and building sites of the main county; the general ones go the short way. */
export const placeStories: readonly Story[] = [
  recordedForShop,
  disputedThenOverdue,
  onTime,
  foundOnPatrol,
  lowered,
  selfChecked,
  generalWaiting,
  generalOpen,
  dismissed,
  reopened,
];
