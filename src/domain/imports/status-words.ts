/** What may stand before the words of work done: who looked, of what, on which day. */
const lead =
  "(?:经?(?:现场)?(?:复查|核查|核实|验收|检查|确认)(?:后|时|确认|发现)?)?(?:目前|现)?(?:该|此|上述|以上|所有|各项?|全部)?(?:企业|单位|隐患|问题|项目)?(?:均|都|全部)?";
const day = "(?:于?\\d[\\d年月日号./-]*)?";
const how = "(?:全部|全面|完全|彻底|均|都|及时|立即|当场|现场|如期|按期|按时|自行)*";
const work = "(?:整改|改正|治理|整治)";
const end = "(?:工作|任务|隐患|问题|完成|完毕|到位|合格|结束|好|了)*";
const verbs =
  "(?:整改|改正|改|治理|整治|完成|消除|排除|落实|闭环|修复|维修|恢复|关闭|取缔|办结|拆除|更换|清除|清理|补齐)";
const has = "(?:已经?|业已)";

const anchored = (...forms: readonly string[]) => new RegExp(`^(?:${forms.join("|")})$`);

/** A clause that says and says no more than that the work is done. */
export const doneClause = anchored(
  `${lead}${day}${has}${day}${how}(?:完成)?${verbs}${end}`,
  `${lead}${day}${how}${work}(?:工作|任务)?已?(?:全部)?(?:完成|完毕|到位|合格)+`,
  `${lead}${day}${how}完成${work}(?:工作|任务)?`,
  `${lead}${has}?(?:合格|通过|属实|完成|完毕|改正|闭环|办结|符合要求)`,
  "(?:已经?)?(?:复查|验收|核查|检查|整改)(?:结果)?已?(?:合格|通过|符合要求|闭环)",
  "(?:已|同意)?通过(?:复查|验收)",
  "(?:当场|现场)已?改正|当场已?整改",
  "(?:已?完成)?(?:整改)?(?:完成)?率?(?:达到?|为)?100%(?:完成)?",
);

/** A clause by which the hazard is off the list. */
export const struckOffClause = anchored(
  `${lead}${day}${has}?${day}${how}(?:同意|准予|予以|批准|通过|验收|完成|办理)*(?:该|此|本)?(?:隐患|问题)?(?:销号|核销|摘牌)(?:手续|完成|完毕|通过|闭环|了)*`,
  "已(?:完成)?销账?",
);

/** Words that contradict whatever else is said: something is left, is to come, is only said, or came back. */
export const contradicting = [
  /未(?!(?:再|次|发现|见|出现)+(?:新的?|同类|其他)?(?:问题|隐患|异常|反弹|复发))|不(?!再|存在|涉及|需|用)|没|无法|无力|难以|尚|仍|依然|逾期|延期|但/,
  /剩|其余|余下|还(?:有|在|需|存|缺|差)|(?<![消拆清解排铲根免])除|部分|基本|大多|初步|阶段|第[\d一二三四五六七八九十、,和及]+[项处个]/,
  /(?:整改|治理|改正|进行|办理|处理|施工|销号|审批|采购)中|正在|在办|在改|限期|待|推进|计划|持续|申请|提请|上报|拟|建议|预计|争取|承诺|将(?:于|在|尽快|继续)/,
  /称(?:已|全|整|其)|自[称报述]|据[称报]|反映|反馈|口头|疑似|存疑|不实|(?<!(?:未|无)(?:再|发现|见)?)(?:反弹|复发|回潮)|再次(?:出现|发现)|又(?:有|出现|发现|反弹)/,
  /(?<![\d.])(?!100(?:\.0+)?%)\d{1,3}(?:\.\d+)?%/,
] as const;

/** What was ordered, stopped or drawn up: steps on the way, which leave the hazard where it is. */
export const underWay = /责令|下达|下发|指令|停产|停业|停工|制定|方案|措施|合同|督促/;

/** 按要求, 按计划: in what way something was done, not that it is still asked for. */
export const asTold = /按照?[^,;。]{0,8}?(?:要求|方案|意见|计划|措施|通知书?|指令书?)/g;
