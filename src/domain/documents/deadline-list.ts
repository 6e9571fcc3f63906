import { type BusinessDate, daysBetween } from "#domain/calendar/dates.ts";
import type { Paper } from "./paper.ts";
import { writtenDate } from "./wording.ts";

/** One hazard with a deadline. */
export type DeadlineLine = {
  readonly number: string;
  readonly enterprise: string;
  readonly hazard: string;
  readonly responsible: string;
  readonly deadline: BusinessDate;
};

/** The hazards to list, and the day that the days are counted from. */
export type DeadlineListInput = {
  /** Whose list it is: a county, a department. */
  readonly of: string;
  readonly asOf: BusinessDate;
  readonly lines: readonly DeadlineLine[];
};

/** 整改期限清单: hazards by deadline, earliest first; what is overdue stands on top with the days it is late. */
export function deadlineList({ of, asOf, lines }: DeadlineListInput): Paper {
  const ordered = [...lines].sort((a, b) => a.deadline.localeCompare(b.deadline));
  return {
    kind: "form",
    title: "重大事故隐患整改期限清单",
    subtitle: `${of}　　截至${writtenDate(asOf)}　　共${lines.length}项`,
    date: asOf,
    letterhead: null,
    blocks: [
      {
        kind: "table",
        caption: null,
        columns: [
          { title: "序号", width: 7, align: "center" },
          { title: "编号", width: 16, align: "center" },
          { title: "单位名称", width: 19, align: "left" },
          { title: "隐患内容", width: 25, align: "left" },
          { title: "责任人（部门）", width: 13, align: "center" },
          { title: "整改期限", width: 20, align: "center" },
        ],
        rows: ordered.map((line, index) => [
          String(index + 1),
          line.number,
          line.enterprise,
          line.hazard,
          line.responsible,
          `${writtenDate(line.deadline)}\n${remaining(asOf, line.deadline)}`,
        ]),
      },
    ],
  };
}

function remaining(asOf: BusinessDate, deadline: BusinessDate): string {
  const days = daysBetween(asOf, deadline);
  if (days < 0) return `逾期${-days}天`;
  return days === 0 ? "今日到期" : `剩余${days}天`;
}
