import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ActName } from "./registry.ts";

/** What must have happened before an act can: the acts whose last entry it rests on. An act not named rests on the finding alone: acts inside a case answer nobody who does not handle it, by no time either. */
const restsOn: Readonly<Partial<Record<ActName, readonly string[]>>> = {
  countersign: ["judge", "re-judge", "accept", "examine-resume"],
  "refuse-countersign": ["judge", "re-judge", "accept", "examine-resume"],
  confirm: ["judge", "discuss", "countersign"],
  discuss: ["judge"],
  "propose-lowering": ["judge"],
  "countersign-lowering": ["propose-lowering"],
  "refuse-lowering": ["propose-lowering"],
  plan: ["confirm"],
  "ask-extension": ["plan"],
  "answer-extension": ["ask-extension"],
  "report-fixed": ["confirm", "plan"],
  accept: ["report-fixed", "accept"],
  "return-work": ["report-fixed"],
  "strike-off": ["accept", "countersign"],
  reopen: ["strike-off"],
  "ask-resume": ["order-stop"],
  "examine-resume": ["ask-resume"],
  resume: ["examine-resume", "countersign"],
  "announce-stoppage": ["order-stop"],
  "sign-step": ["write-step"],
  "return-step": ["sign-step"],
  "sign-report": ["accept", "sign-step", "sign-report"],
  "submit-report": ["sign-report"],
  "accept-filing": ["submit-report"],
  "return-filing": ["submit-report"],
  "look-back": ["accept-filing"],
  "report-progress": ["list"],
  delist: ["list"],
  "announce-listing": ["list"],
  "file-listing": ["list"],
  "review-leniency": ["judge"],
  "decide-leniency": ["review-leniency"],
  "open-case": ["judge"],
};

type Told = Pick<Entry, "act" | "payload"> & { readonly happenedAt: string };

/**
 * A time claimed for an act lies not before that of what it rests on: nobody accepts before it is fixed. Forms know
 * minutes, so seconds are left aside.
 *
 * @throws {Refusal} `invalid`
 */
export function refuseBeforeWhatItRestsOn(
  asked: { readonly act: ActName; readonly input: unknown; readonly happened: string },
  entries: readonly Told[],
): void {
  const grounds = restsOn[asked.act] ?? [];
  const last = grounds.map((act) => entries.findLast((one) => one.act === act && sameStep(one, asked)));
  if (last.every((one) => !one || minuteOf(one.happenedAt) <= minuteOf(asked.happened))) return;
  throw new Refusal("invalid", "发生时间早于上一环节的办理时间，请核对后重新填写。", "happenedAt");
}

/** Of the five steps, a signature rests on the very step; other acts name none. */
function sameStep({ payload }: Told, { input }: { readonly input: unknown }): boolean {
  const stepOf = (said: unknown) => (said as { readonly step?: unknown } | null)?.step;
  const asked = stepOf(input);
  return asked === undefined || stepOf(payload) === asked;
}

const minuteOf = (moment: string) => Math.floor(Date.parse(moment) / 60_000);
