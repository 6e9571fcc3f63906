import type { OpenBooks } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import {
  type AnswerDirectReportInput,
  checkedAnswer,
  reasonNotToAnswerDirectly,
} from "#domain/direct-reports/answering.ts";
import type { DirectReport } from "#domain/direct-reports/direct-report.ts";
import { evolveDirectReport } from "#domain/direct-reports/direct-report-ledger.ts";
import { readerOf } from "#domain/direct-reports/shown-direct-report.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/** An answer to one report. */
export type AnswerDirectReportCommand = Command<AnswerDirectReportInput> & { readonly report: string };

/** 答复线索: through a wider check, to the reporter alone. @throws {Refusal} `not-found` out of reach; as the rules say */
export function answerDirectReport(
  openBooks: OpenBooks,
  actor: Actor,
  command: AnswerDirectReportCommand,
): Promise<DirectReport> {
  return openBooks(actor, "act", async (books) => {
    const held = await books.directReports.hold(command.report);
    if (!held || readerOf(held.report, actor) === null) throw directReportNotFound();
    const { report, end } = held;
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known?.id === report.id && known.actor === actor.person) return report;
    if (known) throw new Refusal("duplicate", "这个事项编号已经用在另一个事项上，请刷新后重新提交。");
    refuseIf(reasonNotToAnswerDirectly(report, actor));
    const subject = { home: report.home, kind: "direct-report", id: report.id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const payload = checkedAnswer(command.input, { report, today: moment.today });
    const decision = { act: "answer-direct-report", version: 1, payload };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    const next = evolveDirectReport(report, entry);
    await books.directReports.save(next);
    return next;
  });
}

/** No such report, or out of reach: existence is not leaked. */
export function directReportNotFound(): Refusal {
  return new Refusal("not-found", "没有这件事项，或者不在您的职责范围内。");
}
