import type { HazardAct } from "#domain/hazards/act.ts";
import { isMajor } from "#domain/hazards/hazard.ts";
import { type OnPlatform, platformNumber } from "#domain/hazards/on-platform.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { requireDoneDay, requireReason } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * 登记平台编号: under which number the platform above knows a major hazard. Said again, it stands corrected. It moves no
 * clock and no stage: what the platform holds is never taken for what happened.
 */
export const notePlatform: HazardAct<"note-platform", OnPlatform> = {
  name: "note-platform",
  label: "登记平台编号",
  track: "record",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (isNoHazard(hazard.stage) || !isMajor(hazard)) {
      return new Refusal("wrong-state", "判定为重大事故隐患的才上报平台、登记平台编号。");
    }
    return reasonWaiting(hazard, ["judge"], who.officerNames);
  },
  decide(hazard, input, context) {
    const platform = requireReason(input.platform, "platform", "请填写平台名称。");
    const number = platformNumber(input.number);
    requireDoneDay(input.on, "on", { from: hazard.finding.foundOn, to: context.today });
    return { platform, number, on: input.on };
  },
  evolve: (hazard, entry) => ({ ...hazard, onPlatform: entry.payload }),
};
