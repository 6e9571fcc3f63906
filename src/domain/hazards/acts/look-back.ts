import type { HazardAct } from "#domain/hazards/act.ts";
import type { LookBack } from "#domain/hazards/filing.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** What the authority found when it came back. */
export type LookBackInput = Omit<LookBack, "by" | "at"> & { readonly secondPerson: string | null };

/** The look back as recorded. */
export type LookedBack = Omit<LookBack, "at">;

/** 回头看 by the authority: proves whether the governing at the source holds; the enterprise's own is an effectiveness review. */
export const lookBack: HazardAct<"look-back", LookBackInput, LookedBack> = {
  name: "look-back",
  label: "回头看",
  track: "five-steps",
  roles: ["regulator", "filing-desk"],
  parts: ["lead", "superior", "filing"],
  signature: true,
  version: 1,
  reasonNotTo: (hazard) =>
    hazard.filing.filed ? null : new Refusal("wrong-state", "备案以后才能记录回头看。"),
  decide(hazard, input, context) {
    requireDoneDay(input.on, "on", { from: hazard.filing.filed?.on ?? null, to: context.today });
    requireSubstance(input.finding, "finding", "请具体写明回头看的情况（不少于 4 个字）。");
    if (input.photos.length === 0) throw new Refusal("incomplete", "请附回头看现场照片。", "photos");
    const { on, holds, finding, photos, secondPerson } = input;
    const by = [...new Set([context.actor.person, ...(secondPerson ? [secondPerson] : [])])];
    if (by.some((person) => person === hazard.rectification.completion?.by)) {
      throw new Refusal("same-person", "整改人不能对自己的整改回头看，请由其他人员办理。", "secondPerson");
    }
    return { on, holds, finding: finding.trim(), photos, by };
  },
  evolve(hazard, entry) {
    const lookBacks = [...hazard.filing.lookBacks, { ...entry.payload, at: entry.times.received }];
    return { ...hazard, filing: { ...hazard.filing, lookBacks } };
  },
};
