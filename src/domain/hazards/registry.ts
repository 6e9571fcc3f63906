import type { Decision, Entry } from "#domain/ledger/entry.ts";
import { refuseIf } from "#domain/refusal.ts";
import type { ActContext, HazardAct, Who } from "./act.ts";
import { accept } from "./acts/accept.ts";
import { acceptFiling } from "./acts/accept-filing.ts";
import { announceListing } from "./acts/announce-listing.ts";
import { announceStoppage } from "./acts/announce-stoppage.ts";
import { answerExtension } from "./acts/answer-extension.ts";
import { answerInstruction } from "./acts/answer-instruction.ts";
import { askExtension } from "./acts/ask-extension.ts";
import { askLeniencyReview } from "./acts/ask-leniency-review.ts";
import { askResume } from "./acts/ask-resume.ts";
import { assignExpert } from "./acts/assign-expert.ts";
import { assignLead } from "./acts/assign-lead.ts";
import { changeHandlers } from "./acts/change-handlers.ts";
import { clearForPublication } from "./acts/clear-for-publication.ts";
import { closeCase } from "./acts/close-case.ts";
import { closeSuggestion } from "./acts/close-suggestion.ts";
import { complete } from "./acts/complete.ts";
import { confirm } from "./acts/confirm.ts";
import { confirmRepeat } from "./acts/confirm-repeat.ts";
import { control } from "./acts/control.ts";
import { correct } from "./acts/correct.ts";
import { countersign } from "./acts/countersign.ts";
import { countersignLowering } from "./acts/countersign-lowering.ts";
import { decideLeniency } from "./acts/decide-leniency.ts";
import { delist } from "./acts/delist.ts";
import { denyRepeat } from "./acts/deny-repeat.ts";
import { discuss } from "./acts/discuss.ts";
import { examineResume } from "./acts/examine-resume.ts";
import { fileListing } from "./acts/file-listing.ts";
import { evolveImported, type Imported } from "./acts/import.ts";
import { instruct } from "./acts/instruct.ts";
import { judge } from "./acts/judge.ts";
import { list } from "./acts/list.ts";
import { lookBack } from "./acts/look-back.ts";
import { nameCountersigner } from "./acts/name-countersigner.ts";
import { notePlatform } from "./acts/note-platform.ts";
import { openCase } from "./acts/open-case.ts";
import { opine } from "./acts/opine.ts";
import { orderStop } from "./acts/order-stop.ts";
import { plan } from "./acts/plan.ts";
import { proposeLowering } from "./acts/propose-lowering.ts";
import { proveReport } from "./acts/prove-report.ts";
import { publishPenalty } from "./acts/publish-penalty.ts";
import { reJudge } from "./acts/re-judge.ts";
import { recordCheck } from "./acts/record-check.ts";
import { recordPayment } from "./acts/record-payment.ts";
import { recordPenalty } from "./acts/record-penalty.ts";
import { recordProcedure } from "./acts/record-procedure.ts";
import { refuseCountersign } from "./acts/refuse-countersign.ts";
import { refuseLowering } from "./acts/refuse-lowering.ts";
import { reopen } from "./acts/reopen.ts";
import { evolveReported, type Reported } from "./acts/report.ts";
import { reportFixed } from "./acts/report-fixed.ts";
import { reportProgress } from "./acts/report-progress.ts";
import { reportToWorkers } from "./acts/report-to-workers.ts";
import { resume } from "./acts/resume.ts";
import { returnFiling } from "./acts/return-filing.ts";
import { returnStep } from "./acts/return-step.ts";
import { returnWork } from "./acts/return-work.ts";
import { reviewLeniency } from "./acts/review-leniency.ts";
import { servePenalty } from "./acts/serve-penalty.ts";
import { setSupporting } from "./acts/set-supporting.ts";
import { signReport } from "./acts/sign-report.ts";
import { signStep } from "./acts/sign-step.ts";
import { strikeOff } from "./acts/strike-off.ts";
import { submitReport } from "./acts/submit-report.ts";
import { withdraw } from "./acts/withdraw.ts";
import { withdrawCaseRecord } from "./acts/withdraw-case-record.ts";
import { withdrawCheck } from "./acts/withdraw-check.ts";
import { withdrawPublication } from "./acts/withdraw-publication.ts";
import { writeStep } from "./acts/write-step.ts";
import type { Hazard } from "./hazard.ts";
import { type OfferedAct, offeredActs, reasonNotTo } from "./may-act.ts";
import { upcast } from "./upcast.ts";

/** Every act on an existing hazard, by its name in the ledger. Names are never changed or used again. */
export const hazardActs = {
  judge,
  "re-judge": reJudge,
  countersign,
  "refuse-countersign": refuseCountersign,
  "name-countersigner": nameCountersigner,
  confirm,
  discuss,
  "propose-lowering": proposeLowering,
  "countersign-lowering": countersignLowering,
  "refuse-lowering": refuseLowering,
  complete,
  correct,
  withdraw,
  "assign-lead": assignLead,
  "set-supporting": setSupporting,
  "assign-expert": assignExpert,
  control,
  plan,
  "ask-extension": askExtension,
  "answer-extension": answerExtension,
  "report-to-workers": reportToWorkers,
  "report-fixed": reportFixed,
  opine,
  accept,
  "return-work": returnWork,
  "strike-off": strikeOff,
  reopen,
  "order-stop": orderStop,
  "ask-resume": askResume,
  "examine-resume": examineResume,
  resume,
  "announce-stoppage": announceStoppage,
  "write-step": writeStep,
  "sign-step": signStep,
  "return-step": returnStep,
  "sign-report": signReport,
  "submit-report": submitReport,
  "accept-filing": acceptFiling,
  "return-filing": returnFiling,
  "look-back": lookBack,
  list,
  "report-progress": reportProgress,
  delist,
  "announce-listing": announceListing,
  "file-listing": fileListing,
  "clear-for-publication": clearForPublication,
  "withdraw-publication": withdrawPublication,
  "confirm-repeat": confirmRepeat,
  "deny-repeat": denyRepeat,
  "note-platform": notePlatform,
  instruct,
  "answer-instruction": answerInstruction,
  "prove-report": proveReport,
  "record-check": recordCheck,
  "withdraw-check": withdrawCheck,
  "ask-leniency-review": askLeniencyReview,
  "review-leniency": reviewLeniency,
  "decide-leniency": decideLeniency,
  "open-case": openCase,
  "change-handlers": changeHandlers,
  "close-suggestion": closeSuggestion,
  "record-procedure": recordProcedure,
  "record-penalty": recordPenalty,
  "serve-penalty": servePenalty,
  "record-payment": recordPayment,
  "publish-penalty": publishPenalty,
  "withdraw-case-record": withdrawCaseRecord,
  "close-case": closeCase,
} as const;

export type HazardActs = typeof hazardActs;
/** Name of an act on an existing hazard. */
export type ActName = keyof HazardActs;
/** What is filled in for an act. */
export type InputOf<Name extends ActName> = Parameters<HazardActs[Name]["decide"]>[1];
/** What is recorded of an act. */
export type PayloadOf<Name extends ActName> = ReturnType<HazardActs[Name]["decide"]>;

/** The names of all acts on existing hazards. */
export const actNames = Object.keys(hazardActs) as readonly ActName[];

/** True for the name of an act on existing hazards. */
export function isActName(name: string): name is ActName {
  return Object.hasOwn(hazardActs, name);
}

function actNamed<Name extends ActName>(name: Name): HazardAct<Name, InputOf<Name>, PayloadOf<Name>> {
  // The registry keys each act by its own name, which the compiler cannot follow through a generic key.
  return hazardActs[name] as unknown as HazardAct<Name, InputOf<Name>, PayloadOf<Name>>;
}

/**
 * Decides an act: role, part and state first, then the input.
 *
 * @throws {Refusal} with the sentence that says what to do next
 */
export function decide<Name extends ActName>(
  hazard: Hazard,
  act: { readonly name: Name; readonly input: InputOf<Name> },
  context: ActContext,
): Decision<Name, PayloadOf<Name>> {
  const asked = actNamed(act.name);
  refuseIf(reasonNotTo(asked, hazard, context));
  return { act: act.name, version: asked.version, payload: asked.decide(hazard, act.input, context) };
}

/** The acts that are the actor's on this hazard, each doable or with the reason why not. */
export function offered(hazard: Hazard, who: Who): readonly OfferedAct[] {
  return offeredActs(Object.values(hazardActs), hazard, who);
}

/** Folds an entry into the state. An unknown act or version is a fault, never skipped. */
export function evolve(hazard: Hazard, entry: Entry): Hazard {
  if (!isActName(entry.act)) throw new Error(`Unknown act on a hazard: ${entry.act}`);
  const act: HazardAct<string, never, unknown> = hazardActs[entry.act];
  const next = act.evolve(hazard, { ...entry, payload: upcast(entry) as never });
  // Whichever act sets the deadline, what the old ledger left unread of it is settled.
  const gaps =
    next.rectification.deadline === null ? next.gaps : next.gaps.filter((gap) => gap !== "deadline");
  return { ...next, gaps, seq: entry.seq };
}

/** The state after the first entry: a report, or a row of a ledger taken over. */
export function begin(id: string, entry: Entry): Hazard {
  const first = { ...entry, payload: upcast(entry) };
  if (entry.act === "report") return evolveReported(id, first as Entry<"report", Reported>);
  if (entry.act === "import") return evolveImported(id, first as Entry<"import", Imported>);
  throw new Error(`A hazard does not begin with ${entry.act}`);
}

/** The state that the entries of one hazard add up to. */
export function fold(id: string, entries: readonly Entry[]): Hazard {
  const [first, ...rest] = entries;
  if (!first) throw new Error(`No entries of hazard ${id}`);
  return rest.reduce(evolve, begin(id, first));
}
