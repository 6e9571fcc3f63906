import { answerDirectReport } from "#application/direct-reports/answer-direct-report.ts";
import { reportDirectly } from "#application/direct-reports/report-directly.ts";
import { listDirectReports } from "#application/direct-reports/view-direct-reports.ts";
import { actorNamed } from "./stage.ts";
import { type Line, type Story, sceneOf } from "./story.ts";

const safety = "anquan-kuangzhang";
const county = "nengyuan-lucheng-1";

const reported = (daysAgo: number, what: string, asked: string): Line => ({
  daysAgo,
  async play(stage, _story, actId) {
    const actor = actorNamed(stage, safety);
    const { day } = sceneOf(stage, actor);
    const told = { on: day(-9), actBy: day(-2), post: "矿长", asked, proof: [] };
    const input = { hazard: null, field: "coal-mine", what, spot: null, photos: [], told };
    await reportDirectly(stage.installed, actor, { actId, input });
  },
});

const answered = (daysAgo: number): Line => ({
  daysAgo,
  async play(stage, _story, actId) {
    const actor = actorNamed(stage, county);
    const { reports } = await listDirectReports(stage.installed, actor);
    const [waiting] = reports.filter(({ answeredOn }) => answeredOn === null);
    if (!waiting) return;
    const input = {
      ...{ check: "全县煤矿安全监控系统专项检查", on: sceneOf(stage, actor).today, covered: 6 },
      result: "专项检查中已责令停止使用并限期更换，整改情况在下次检查中复核。",
    };
    await answerDirectReport(stage.installed.openBooks, actor, { actId, report: waiting.id, input });
  },
});

/** What the mine's safety staff told the county past their leaders: one answered through a wider check, one waiting. */
export const directReportStories: readonly Story[] = [
  {
    key: "direct-reports",
    lines: [
      reported(40, "回风巷甲烷传感器悬挂位置不符合规定，读数偏低", "立即调整传感器位置并校准"),
      answered(28),
      reported(5, "东翼采区局部通风机无双风机双电源，仍在掘进", "停止掘进，恢复双风机双电源"),
    ],
  },
];
