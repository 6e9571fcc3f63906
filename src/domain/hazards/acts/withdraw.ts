import { type HazardAct, signerOf } from "#domain/hazards/act.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { seqShownTo } from "#domain/hazards/shown-to.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Why the record is taken back. */
export type WithdrawInput = { readonly reason: string };

/** 撤回: undoes an import or a mistaken report, only while nobody has acted on it; the same file can come in again. */
export const withdraw: HazardAct<"withdraw", WithdrawInput> = {
  name: "withdraw",
  label: "撤回",
  track: "record",
  roles: [
    "principal",
    "safety-staff",
    "technical-lead",
    "team",
    "group",
    "regulator",
    "township",
    "mine-safety",
    "county-office",
    "city-office",
  ],
  parts: [
    "enterprise",
    "group",
    "lead",
    "support",
    "superior",
    "township",
    "mine-safety",
    "county-office",
    "city-office",
  ],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (hazard.stage === "withdrawn") return new Refusal("wrong-state", "记录已经撤回。");
    // Counted as the actor meets them: a refusal that others' entries cause would tell of those.
    if (seqShownTo(hazard, who.actor) > 1)
      return new Refusal("wrong-state", "已有人办理过，不能撤回；有错误的请用“更正”。");
    if (hazard.reportedBy === signerOf(who)) return null;
    const parts = signingParts(who, hazard.belonging);
    const office = parts.includes("county-office") || parts.includes("city-office");
    if (hazard.importedFrom && office) return null;
    return new Refusal("not-yours", "记录由上报人本人撤回；导入的记录也可以由安委办撤回。");
  },
  decide: (_hazard, input) => ({ reason: requireReason(input.reason, "reason", "请写明撤回的理由。") }),
  evolve: (hazard, entry) => movedTo(hazard, "withdrawn", entry.times.received),
};
