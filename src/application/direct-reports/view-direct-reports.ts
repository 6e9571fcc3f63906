import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { reasonNotToAnswerDirectly } from "#domain/direct-reports/answering.ts";
import type { DirectReport, ToldLeader } from "#domain/direct-reports/direct-report.ts";
import { type DirectReader, filesFor, readerOf } from "#domain/direct-reports/shown-direct-report.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Limits } from "#domain/rules/limit.ts";
import { directReportNotFound } from "./answer-direct-report.ts";

/** A direct report as one line: nothing in it says who wrote it. */
export type DirectReportLine = {
  readonly id: string;
  readonly reader: DirectReader;
  readonly unit: string;
  readonly what: string;
  readonly receivedOn: BusinessDate;
  /** By when an answer is owed, where a limit in use says so. */
  readonly due: BusinessDate | null;
  readonly answeredOn: BusinessDate | null;
};

/** The same as a page: for the reporter with what the leader was told, for the addressee without. */
export type SeenDirectReport = DirectReportLine & {
  readonly seq: number;
  readonly spot: string | null;
  readonly photos: readonly Attachment[];
  readonly hazard: { readonly id: string; readonly number: string; readonly text: string } | null;
  /** For the reporter: to whom it went. */
  readonly addressee: string | null;
  readonly told: (Omit<ToldLeader, "words"> & { readonly post: string; readonly asked: string }) | null;
  readonly answer: {
    readonly check: string;
    readonly on: BusinessDate;
    /** For the addressee alone: the reporter reads the result. */
    readonly covered: number | null;
    readonly by: string | null;
    readonly result: string;
  } | null;
  readonly canAnswer: boolean;
  readonly today: BusinessDate;
};

const most = 200;

/** The reports of the actor's own, or those that went to the actor's body; what waits for an answer first. */
export function listDirectReports(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
): Promise<{ readonly reports: readonly DirectReportLine[]; readonly today: BusinessDate }> {
  return openBooks(actor, "page", async (books) => {
    const today = businessDateOf(await books.ledger.now());
    return { reports: await linesOf(books, actor, await books.directReports.list(most)), today };
  });
}

/** Reports as lines for this reader; whom it does not exist for gets none. */
export async function linesOf(
  books: Books,
  actor: Actor,
  reports: readonly DirectReport[],
): Promise<readonly DirectReportLine[]> {
  if (reports.length === 0) return [];
  const limits = books.rules.limitsBy(await books.rules.kept());
  const units = await books.enterprises.findAll([...new Set(reports.map(({ enterprise }) => enterprise))]);
  return reports.flatMap((report) => {
    const reader = readerOf(report, actor);
    const unit = units.find(({ id }) => id === report.enterprise)?.name ?? "（单位不在管辖范围内）";
    return reader ? [{ ...lineOf(report, limits), reader, unit }] : [];
  });
}

function lineOf({ id, what, madeAt, field, answer }: DirectReport, limits: Limits) {
  const receivedOn = businessDateOf(madeAt);
  const owed = { act: "answer-direct-report", field, since: receivedOn };
  return {
    ...{ id, what, receivedOn },
    due: answer ? null : (limits.of(owed)?.date ?? null),
    answeredOn: answer && businessDateOf(answer.at),
  };
}

/** Reads one for its page. @throws {Refusal} `not-found` for everybody but reporter and addressee */
export function viewDirectReport(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
  id: string,
): Promise<SeenDirectReport> {
  return openBooks(actor, "page", async (books) => {
    const report = await books.directReports.find(id);
    const [line] = report ? await linesOf(books, actor, [report]) : [];
    if (!report || !line) throw directReportNotFound();
    const isOwn = line.reader === "reporter";
    const hazard = report.hazard ? await books.hazards.find(report.hazard) : null;
    return {
      ...line,
      ...{ seq: report.seq, spot: report.spot, photos: filesFor({ ...report, told: null }, line.reader) },
      hazard: hazard && { id: hazard.id, number: hazard.number, text: hazard.finding.text },
      addressee: isOwn ? await addresseeName(books, report) : null,
      told: isOwn ? await openedTold(books, report) : null,
      answer: await answerFor(books, report, line.reader),
      canAnswer: reasonNotToAnswerDirectly(report, actor) === null,
      today: businessDateOf(await books.ledger.now()),
    };
  });
}

async function addresseeName(books: Books, { organisation }: DirectReport): Promise<string> {
  const all = await books.organisations.all();
  return all.find(({ id }) => id === organisation)?.name ?? "安委办";
}

async function openedTold({ persons }: Books, { told, madeBy }: DirectReport) {
  if (!told) return null;
  const { words, ...rest } = told;
  const opened = await persons.open(madeBy, words);
  const said = opened ? (JSON.parse(opened) as { readonly post: string; readonly asked: string }) : null;
  return { ...rest, post: said?.post ?? "（已删除）", asked: said?.asked ?? "（已删除）" };
}

async function answerFor({ persons }: Books, { answer }: DirectReport, reader: DirectReader) {
  if (!answer) return null;
  const { check, on, covered, result, by } = answer;
  if (reader === "reporter") return { check, on, covered: null, by: null, result };
  return { check, on, covered, by: (await persons.namesOf([by])).get(by) ?? "", result };
}
