import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import {
  type AnnouncedOfStoppage,
  type AnnouncementInput,
  announcedOfStoppage,
  requireAnnouncement,
  requireUnannounced,
  unannouncedStoppages,
} from "#domain/hazards/announcement.ts";
import { Refusal } from "#domain/refusal.ts";

/** Whether the stop or the resumption was announced, when, in which medium, with what shows it. */
export type AnnounceStoppageInput = AnnouncementInput & { readonly what: AnnouncedOfStoppage };

/**
 * 登记停产复产公告: a stop and a resumption are each announced in public by the supervising department (煤矿安全生产条例 49: within five
 * working days). Whether and by when it is owed is the rules' to say (rules/coal.json).
 */
export const announceStoppage: HazardAct<"announce-stoppage", AnnounceStoppageInput> = {
  name: "announce-stoppage",
  label: "登记停产复产公告",
  track: "stoppage",
  roles: ["regulator"],
  parts: ["lead", "superior"],
  signature: false,
  version: 1,
  reasonNotTo({ stoppages }) {
    return unannouncedStoppages(stoppages).length > 0
      ? null
      : new Refusal("wrong-state", "没有需要公告的停产、复产，或者均已登记公告。");
  },
  decide({ stoppages }, { what, ...said }, { today }) {
    const words = { name: announcedOfStoppage[what], told: "公告" };
    const owed = requireUnannounced(unannouncedStoppages(stoppages), what, words);
    const announcement = requireAnnouncement(said, { from: owed.since, to: today });
    if (said.proof.length > 0) return { what, ...announcement };
    throw new Refusal("incomplete", "请上传公告的截图、报样或者照片。", "proof");
  },
  evolve(hazard, entry) {
    const { what, ...said } = entry.payload;
    const owed = unannouncedStoppages(hazard.stoppages).find((one) => one.what === what);
    const announcement = { ...said, by: signerOfEntry(entry), at: entry.times.received };
    const stoppages = hazard.stoppages.map((one, index) =>
      index === owed?.index ? { ...one, announced: { ...one.announced, [what]: announcement } } : one,
    );
    return { ...hazard, stoppages };
  },
};
