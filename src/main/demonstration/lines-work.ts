import { nextAcceptance } from "#domain/hazards/acceptance.ts";
import { countersigned, type Department } from "./lines-judging.ts";
import { paperSigner, personOf } from "./stage.ts";
import { type Doer, does, type Line } from "./story.ts";
import type { Theme } from "./theme.ts";

/** 临时管控 by the enterprise. */
export const controlled = (daysAgo: number, by: Doer, theme: Theme): Line =>
  does(daysAgo, by, "control", async (scene) => ({
    measures: theme.control,
    area: theme.spot,
    watchedBy: "当班负责人",
    from: scene.today,
    photos: [await scene.photo("control")],
  }));

/** The plan with its five commitments, due so many days after. */
export const planned = (daysAgo: number, by: Doer, theme: Theme, days: number): Line =>
  does(daysAgo, by, "plan", (scene) => ({
    responsible: "主要负责人牵头，分管负责人组织实施",
    measures: theme.measures,
    fundsYuan: theme.yuan,
    fundsSource: "安全生产费用列支",
    deadline: scene.day(days),
    emergencyPlan: theme.emergency,
    goal: "消除隐患，恢复到标准要求",
  }));

/** More time asked for, so many days from then. */
export const moreTimeAsked = (daysAgo: number, by: Doer, days: number): Line =>
  does(daysAgo, by, "ask-extension", (scene) => ({
    to: scene.day(days),
    reason: "设备定制和到货周期较长，施工窗口有限",
    protection: "整改期间继续落实临时管控措施，每班检查并记录",
  }));

/** More time granted by the lead department. */
export const moreTimeGranted = (daysAgo: number, by: string): Line =>
  does(daysAgo, by, "answer-extension", () => ({
    ...{ granted: true, reason: "理由属实，管控措施到位" },
    ...{ decidedBy: null, decidedOn: null, decision: null },
  }));

/** The enterprise says that it is fixed. */
export const fixed = (daysAgo: number, by: Doer, theme: Theme): Line =>
  does(daysAgo, by, "report-fixed", async (scene) => ({
    doneOn: scene.today,
    what: theme.done,
    spentYuan: Math.round(theme.yuan * 0.96),
    before: [await scene.photo("before")],
    after: [await scene.photo("after")],
  }));

type Acceptor = {
  readonly opinion: string;
  /** Login of the second officer, where the link asks for two. */
  readonly second?: string;
  /** Who signed on paper, where the link stands on paper. */
  readonly onPaper?: string;
};

/** The link of the acceptance chain that is due, signed. */
export const acceptedBy = (daysAgo: number, by: Doer, { opinion, second, onPaper }: Acceptor): Line =>
  does(daysAgo, by, "accept", async (scene) => ({
    link: nextAcceptance(scene.hazard)?.key ?? "",
    opinion,
    photos: second ? [await scene.photo("inspection")] : [],
    on: scene.today,
    secondOfficer: second ? personOf(scene.stage, second) : null,
    jointPaper: null,
    approver: onPaper ? await paperSigner(scene.stage, scene.actor, onPaper) : null,
    paper: onPaper ? await scene.photo("paper") : null,
  }));

/** The principal's own acceptance. */
export const acceptedAtHome = (daysAgo: number, by: Doer): Line =>
  acceptedBy(daysAgo, by, { opinion: "现场逐项核对，整改内容与方案一致" });

/** The lead department's acceptance on site by two officers. */
export const acceptedOnSite = (daysAgo: number, department: Department): readonly Line[] => [
  acceptedBy(daysAgo, department.officers[0], {
    opinion: "现场查看、查阅记录，隐患已经消除",
    second: department.officers[1],
  }),
  countersigned(daysAgo, department),
];

/** The links that the law adds at a coal mine: the department's head, the mine-safety body, the head of government. */
export const acceptedByLaw = (daysAgo: number, { confirmer }: Department): readonly Line[] => [
  acceptedBy(daysAgo, confirmer, {
    opinion: "同意现场验收意见",
    onPaper: "示例能源局局长",
  }),
  acceptedBy(daysAgo - 1, "kuangjian-1", { opinion: "经审核同意" }),
  acceptedBy(daysAgo - 2, confirmer, { opinion: "同意", onPaper: "示例区长" }),
];

/** Work sent back by the lead department. */
export const workReturned = (daysAgo: number, by: string, reason: string): Line =>
  does(daysAgo, by, "return-work", () => ({ reason }));

/** Struck off by the lead department. */
export const struckOff = (daysAgo: number, by: Doer): Line =>
  does(daysAgo, by, "strike-off", (scene) => ({ on: scene.today, opinion: "验收手续齐全，同意销号" }));

/** Production stopped. */
export const stopped = (daysAgo: number, by: string, area: string): Line =>
  does(daysAgo, by, "order-stop", (scene) => ({
    area,
    basis: "《安全生产法》第六十五条、《煤矿安全生产条例》第三十六条",
    orderedOn: scene.today,
    document: "示例煤安停字〔示例〕1号",
  }));

/** A stop or a resumption announced in public (煤矿安全生产条例 49). */
export const announcedStoppage = (daysAgo: number, by: string, what: "stop" | "resumption"): Line =>
  does(daysAgo, by, "announce-stoppage", async (scene) => ({
    ...{ what, on: scene.today, where: "示例日报、区人民政府网站" },
    proof: [await scene.photo("inspection")],
  }));

/** Asked to resume, examined by two officers, resumed. */
export function resumed(daysAgo: number, principal: string, department: Department): readonly Line[] {
  const { officers } = department;
  return [
    does(daysAgo, principal, "ask-resume", () => ({ grounds: "隐患已消除并通过验收，风量和瓦斯监测正常" })),
    does(daysAgo - 1, officers[0], "examine-resume", async (scene) => ({
      agreed: true,
      opinion: "现场具备恢复生产条件",
      photos: [await scene.photo("inspection")],
      secondOfficer: personOf(scene.stage, officers[1]),
      jointPaper: null,
    })),
    countersigned(daysAgo - 1, department),
    does(daysAgo - 2, principal, "resume", (scene) => ({ on: scene.today })),
  ];
}
