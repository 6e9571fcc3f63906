import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { reasonNotLenient } from "#domain/hazards/leniency-open.ts";
import { requirePastMoment } from "#domain/hazards/substance.ts";
import { type CheckKind, type CheckMoment, untouchedLeniency } from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";

/** What happened, when, whether about this very matter, and the paper that shows it. */
export type RecordCheckInput = Pick<CheckMoment, "kind" | "happened" | "forThisMatter" | "evidence">;

/** The moment as recorded, with the body that did. */
export type RecordedCheck = RecordCheckInput & Pick<CheckMoment, "body">;

/** What works against the enterprise is shown by a paper that it met with. */
const shown: readonly CheckKind[] = ["on-site", "notice", "refusal"];

/**
 * 登记检查时点 (N6.3): when officers came on site or a notice was served, and whether for this very matter. Plans and
 * earlier tips can be noted for whoever discusses; they never decide, and of a tip nothing but the moment is kept.
 */
export const recordCheck: HazardAct<"record-check", RecordCheckInput, RecordedCheck> = {
  name: "record-check",
  label: "登记检查时点",
  track: "record",
  roles: ["regulator", "county-office", "city-office"],
  parts: ["lead", "superior", "county-office", "city-office"],
  signature: true,
  version: 1,
  reasonNotTo: reasonNotLenient,
  decide(_hazard, { kind, happened, forThisMatter, evidence }, { times, actor }) {
    requirePastMoment(happened, "happened", times.received);
    if (shown.includes(kind) && !evidence) {
      const sentence = "请附现场检查记录、检查通知书和送达回证等凭据。";
      throw new Refusal("incomplete", sentence, "evidence");
    }
    const body = actor.organisation ?? actor.post;
    if (kind === "tip") return { kind, happened, forThisMatter: false, evidence: null, body };
    return { kind, happened, forThisMatter, evidence, body };
  },
  evolve(hazard, entry) {
    const leniency = hazard.leniency ?? untouchedLeniency;
    const check = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, leniency: { ...leniency, checks: [...leniency.checks, check] } };
  },
};
