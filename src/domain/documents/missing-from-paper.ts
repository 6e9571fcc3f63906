import type { HazardFacts } from "./hazard-facts.ts";
import { type MissingField, missingFromReport } from "./missing-from-report.ts";
import type { PaperKind } from "./paper-kind.ts";

const said = (text: string | null) => text !== null && text.trim() !== "";

/** How a field is called where the whole of what it stands in is missing. */
const wholly: Readonly<Record<string, string>> = {
  "fix.commitments.responsibility.promised": "整改责任人",
  "fix.commitments.measures.promised": "整改措施",
  "fix.commitments.funds.promised": "整改资金",
  "fix.commitments.emergencyPlan.promised": "安全措施和应急预案",
  "fix.plannedYuan": "计划投入资金",
  "fix.spentYuan": "实际投入资金",
  "fix.deadline": "整改期限",
  "fix.doneOn": "整改完成日期",
  "fix.before": "整改前照片",
  "fix.after": "整改后照片",
  "fix.acceptance": "验收记录",
};

/** What the record still lacks for a paper of this kind, in the order in which the kind asks for it. */
export function missingFromPaper(kind: PaperKind, facts: HazardFacts): readonly MissingField[] {
  const missing = [...missingFromReport(facts), ...missingFromRegister(facts)];
  const found = kind.needs.flatMap((need) => {
    // A step that is not written at all is missing as a whole, and so is everything in it.
    const gap = missing.find(({ field }) => need === field || need.startsWith(`${field}.`));
    if (!gap) return [];
    const label = wholly[need];
    return gap.field !== need && label ? [{ field: need, label }] : [gap];
  });
  return [...new Map(found.map((gap) => [gap.field, gap])).values()];
}

/** Fields of the paper itself that nobody has filled in yet. */
export function missingFromGiven(
  kind: PaperKind,
  given: Readonly<Record<string, string>>,
): readonly MissingField[] {
  return kind.asked
    .filter(({ name, optional }) => !optional && !said(given[name] ?? null))
    .map(({ name, label }) => ({ field: `given.${name}`, label }));
}

function missingFromRegister({ register, filing, leniency }: HazardFacts): readonly MissingField[] {
  const checks: readonly (readonly [field: string, label: string, present: boolean])[] = [
    ["register.address", "单位地址", said(register.address)],
    ["register.contact", "联系人", said(register.contact)],
    ["register.phone", "联系电话", said(register.phone)],
    ["register.principal", "单位负责人", said(register.principal)],
    ["register.goal", "治理目标", said(register.goal)],
    ["register.measures", "整改措施", said(register.measures)],
    ["register.responsible", "整改责任人", said(register.responsible)],
    ["register.finding", "核查情况", register.assessed.government === true],
    ["register.done", "整治情况", said(register.done)],
    ["filing", "接收备案", filing !== null],
    ["register.extension", "延期申请", register.extension !== null],
    ["register.listing", "挂牌督办", register.listing !== null],
    ["register.delisted", "摘牌", register.delisted !== null],
    ["leniency.decision", "不予行政处罚的决定", leniency?.decision?.granted === true],
  ];
  return checks.filter(([, , present]) => !present).map(([field, label]) => ({ field, label }));
}
