import { acceptanceLinks } from "#domain/hazards/acceptance.ts";
import type { Accepted } from "#domain/hazards/acts/accept.ts";
import type { ResumeExamined } from "#domain/hazards/acts/examine-resume.ts";
import type { Judged } from "#domain/hazards/acts/judge.ts";
import type { LookedBack } from "#domain/hazards/acts/look-back.ts";
import type { CountersignerNamed } from "#domain/hazards/acts/name-countersigner.ts";
import type { CountersignRefused } from "#domain/hazards/acts/refuse-countersign.ts";
import type { ReportSigned } from "#domain/hazards/acts/sign-report.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type JointActName, jointActs } from "#domain/hazards/joint-act.ts";
import type { Rejudgement } from "#domain/hazards/rejudgement.ts";
import { type Step, steps } from "#domain/hazards/step.ts";
import type { LedgerRecord } from "#domain/ledger/entry.ts";

type Recorded = Pick<LedgerRecord, "act" | "payload">;

/** What an entry is about, in a word or two for the timeline: which step, which link; null where the act says it all. */
export function aboutEntry(
  hazard: Hazard,
  entry: Recorded,
  nameOf: (person: string) => string,
): string | null {
  const { joint } = (entry.payload ?? {}) as { readonly joint?: JointActName };
  if (joint) return `${jointActs[joint]}${aboutCountersigning(entry, nameOf)}`;
  const { step, link } = (entry.payload ?? {}) as { readonly step?: Step; readonly link?: string };
  if (entry.act === "re-judge") return aboutRejudgement(entry.payload as Pick<Rejudgement, "item">);
  if (step && Object.hasOwn(steps, step)) return steps[step];
  if (!link) return null;
  // The chain of a report goes with the report when it is sent back; the entry keeps the one it was signed in.
  const chain = entry.act === "accept" ? acceptanceLinks(hazard) : (entry.payload as ReportSigned).chain;
  return chain?.find(({ key }) => key === link)?.label ?? null;
}

/** Of a refusal the reason, of a change who signs now; a countersignature says it all by its name. */
function aboutCountersigning({ act, payload }: Recorded, nameOf: (person: string) => string): string {
  if (act === "refuse-countersign") return `，理由：${(payload as CountersignRefused).reason}`;
  if (act !== "name-countersigner") return "";
  const { officer, reason } = payload as CountersignerNamed;
  return `，由${nameOf(officer)}会签，理由：${reason}`;
}

/** Whom an entry names in its words, by id. */
export function namedIn({ act, payload }: Recorded): readonly string[] {
  return act === "name-countersigner" ? [(payload as CountersignerNamed).officer] : [];
}

/** Who signed beside the one whose act it is, by id: the second officer, or who signed on paper. */
export function alsoSigned(entry: Recorded & Pick<LedgerRecord, "actor" | "onBehalf">): readonly string[] {
  return signersIn(entry).filter((one) => one !== entry.actor && one !== entry.onBehalf?.personId);
}

function signersIn({ act, payload }: Recorded): readonly string[] {
  if (act === "judge" || act === "re-judge") return (payload as Pick<Judged, "signers">).signers;
  if (act === "accept") return (payload as Accepted).by;
  if (act === "examine-resume") return (payload as ResumeExamined).by;
  return act === "look-back" ? (payload as LookedBack).by : [];
}

function aboutRejudgement({ item }: Pick<Rejudgement, "item">): string {
  return item ? `仍构成，新版条款 ${item.code}` : "按新版不再构成";
}
