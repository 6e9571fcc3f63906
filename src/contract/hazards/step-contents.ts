import { z } from "zod";
import { factors, type StepContents } from "#domain/hazards/step-contents.ts";
import { attachments, day, id, line, oneOf, optionalText, people, text, yuan } from "./fields.ts";

const listOf = <T extends z.ZodType>(one: T, what: string, max: number) =>
  z.array(one, `请填写${what}。`).max(max, `${what}最多 ${max} 项。`);

const describe = z.object({
  what: text("隐患情况"),
  spot: line("具体部位"),
  howFound: text("发现经过"),
  measured: text("实测数据"),
  exposedPeople: people("受威胁人数"),
  possibleHarm: text("可能造成的后果"),
  photos: attachments("现场照片"),
});

const analyse = z.object({
  causes: listOf(
    z.object({
      factor: oneOf("原因类别（人、机、环、管）", factors),
      cause: text("原因", 1000),
      whys: listOf(text("“为什么”", 1000), "“为什么”", 10),
    }),
    "原因",
    30,
  ),
  root: text("根本原因"),
  departedFrom: text("背离的标准、制度或者岗位作业流程"),
  postProcedure: text("背离的岗位作业流程和环节").exactOptional(),
  similar: listOf(z.object({ place: line("排查的地点"), found: text("排查结果", 1000) }), "举一反三", 50),
});

const holdAccountable = z.object({
  measures: listOf(
    z.object({
      person: id("人员").nullable(),
      unit: optionalText("单位", 200),
      rule: text("依据的制度条款", 1000),
      post: line("岗位职责"),
      measure: z.string("请填写处理措施。").trim().max(1000, "处理措施最多 1000 个字，请精简。"),
      document: optionalText("文件号", 200),
      taughtNotPunished: z.boolean("请选择是否教育不处罚。"),
      reason: optionalText("理由", 1000),
    }),
    "追责",
    50,
  ),
});

const commitment = (name: string) =>
  z.object({ promised: text(`${name}的安排`), carriedOut: text(`${name}的落实情况`) }, `请填写${name}。`);

const fix = z.object({
  responsibility: commitment("责任"),
  measures: commitment("措施"),
  funds: commitment("资金"),
  timeLimit: commitment("时限"),
  emergencyPlan: commitment("预案"),
  plannedYuan: yuan("计划资金"),
  spentYuan: yuan("实际支出"),
  before: attachments("整改前照片"),
  after: attachments("整改后照片"),
});

const governAtSource = z.object({
  technical: text("技术措施"),
  management: text("管理措施"),
  training: text("培训措施"),
  changedRules: text("修订的制度或者流程"),
  intrinsicSafety: z.string("请填写本质安全技改。").trim().max(4000, "本质安全技改最多 4000 个字，请精简。"),
  costAndProcess: text("各方案的工艺和费用比较").exactOptional(),
  fundsYuan: yuan("治源资金"),
  doneBy: day("治源完成日期"),
  copiedTo: text("推广到的部位、工序或者单位"),
  lookBackOn: day("回头看日期"),
});

/** The contents of each step; what they must say is the domain's to judge, sizes and forms are checked here. */
export const stepContents = {
  describe,
  analyse,
  "hold-accountable": holdAccountable,
  fix,
  "govern-at-source": governAtSource,
} satisfies { readonly [S in keyof StepContents]: z.ZodType<StepContents[S]> };
