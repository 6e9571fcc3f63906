import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import type { Level } from "#domain/access/actor.ts";
import {
  announcedOfListing,
  announcedOfStoppage,
  type Unannounced,
  unannouncedListing,
  unannouncedStoppages,
} from "#domain/hazards/announcement.ts";
import { isMajor, standingJudgement } from "#domain/hazards/hazard.ts";
import { reasonsToList } from "#domain/hazards/listing.ts";
import { standingPublication } from "#domain/hazards/publication.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import type { ActForms, Asked } from "./act-form.ts";
import { freshSecond, secondSignature } from "./judging-forms.ts";
import { publicationForms } from "./publication-forms.ts";
import { listingLevels } from "./record-forms.ts";

/** What an office of a level may enter: its own, the city also what is above it. */
const listable: Readonly<Record<Level, readonly string[]>> = {
  province: ["province", "national"],
  city: ["city", "province", "national"],
  county: ["county"],
  township: [],
  enterprise: [],
};

/** The listing ends with the rectification (its deadline equals the notice's), unless that day has passed already. */
function comingDeadline({ hazard, today }: SeenHazard): string | null {
  const { deadline } = hazard.rectification;
  return deadline !== null && deadline > today ? deadline : null;
}

/** Forms of the 停产 and 挂牌 tracks. */
export const sideForms: ActForms<
  | "order-stop"
  | "ask-resume"
  | "examine-resume"
  | "resume"
  | "announce-stoppage"
  | "announce-listing"
  | "file-listing"
  | "list"
  | "report-progress"
  | "delist"
  | "clear-for-publication"
  | "withdraw-publication"
> = {
  ...publicationForms,
  "order-stop": {
    fields: () => [
      { kind: "line", name: "area", label: "停产（停用）范围", hint: "写明停哪些区域、设备或者作业。" },
      { kind: "text", name: "basis", label: "依据" },
      { kind: "day", name: "orderedOn", label: "决定日期" },
      { kind: "line", name: "document", label: "文书号", optional: true },
    ],
    fresh: ({ seen }) => ({ area: "", basis: "", orderedOn: seen.today, document: null }),
  },
  "ask-resume": {
    fields: () => [{ kind: "text", name: "grounds", label: "已经具备的恢复生产条件" }],
    fresh: () => ({ grounds: "" }),
  },
  "examine-resume": {
    lead: ({ seen }) => {
      const asked = seen.hazard.stoppages.at(-1)?.request;
      return asked ? `企业申请：${asked.grounds}` : "";
    },
    fields: () => [
      { kind: "yes-no", name: "agreed", label: "是否同意恢复生产" },
      { kind: "text", name: "opinion", label: "审查意见" },
      { kind: "photos", name: "photos", label: "现场审查照片" },
      ...secondSignature,
    ],
    fresh: () => ({ agreed: null, opinion: "", photos: [], ...freshSecond }),
  },
  resume: {
    fields: () => [{ kind: "day", name: "on", label: "恢复生产日期" }],
    fresh: ({ seen }) => ({ on: seen.today }),
  },
  "announce-stoppage": {
    lead: () => "煤矿安全生产条例第四十九条：责令停产和恢复生产，分别向社会公告。这里登记公告的时间和地方。",
    fields: ({ seen }) => [
      announced("公告什么", announcedOfStoppage, unannouncedStoppages(seen.hazard.stoppages)),
      { kind: "day", name: "on", label: "公告日期" },
      { kind: "text", name: "where", label: "在哪里公告", hint: "媒体、版面或者网址。" },
      { kind: "photos", name: "proof", label: "公告的截图、报样或者照片" },
    ],
    fresh: ({ seen }) => ({
      what: unannouncedStoppages(seen.hazard.stoppages)[0]?.what ?? null,
      ...{ on: seen.today, where: "", proof: [] },
    }),
  },
  list: {
    lead: ({ seen: { hazard, today } }) => {
      const judgement = standingJudgement(hazard);
      const about = { ...hazard, major: isMajor(hazard), focuses: judgement?.focuses ?? [] };
      const reasons = reasonsToList(about, today);
      return reasons.length > 0
        ? `建议挂牌的理由：${reasons.join("；")}。由领导决定。`
        : "由领导决定，这里登记决定。";
    },
    fields: ({ acting }) => [
      {
        kind: "choice",
        name: "level",
        label: "挂牌级别",
        options: listingLevels.filter(([level]) => listable[acting.level].includes(level)),
      },
      {
        kind: "choice",
        name: "listedBy",
        label: "挂牌方式",
        options: [
          ["department", "部门挂牌"],
          ["government", "政府挂牌"],
        ],
      },
      { kind: "line", name: "supervisor", label: "督办责任单位或者责任人" },
      { kind: "line", name: "document", label: "文号", optional: true },
      { kind: "day", name: "on", label: "挂牌日期" },
      { kind: "day", name: "deadline", label: "督办期限", optional: true },
      { kind: "line", name: "decidedBy", label: "决定挂牌的领导", hint: "按呈批件上的签名填写。" },
      { kind: "day", name: "decidedOn", label: "决定日期" },
      { kind: "file", name: "decision", label: "领导签批的呈批件扫描件" },
      { kind: "line", name: "caseLeader", label: "包案领导", optional: true },
    ],
    fresh: ({ seen }) => ({
      level: null,
      listedBy: null,
      supervisor: "",
      document: null,
      on: seen.today,
      deadline: comingDeadline(seen),
      ...{ decidedBy: "", decidedOn: seen.today, decision: null, caseLeader: null },
    }),
  },
  "report-progress": {
    fields: () => [
      { kind: "text", name: "what", label: "治理进展", hint: "做了什么、还差什么、能否按期完成。" },
      { kind: "photos", name: "photos", label: "照片", optional: true },
    ],
    fresh: () => ({ what: "", photos: [] }),
  },
  "announce-listing": {
    fields: ({ seen }) => [
      announced("公示什么", announcedOfListing, unannouncedListing(seen.hazard.listings)),
      { kind: "day", name: "on", label: "公示日期" },
      {
        ...({ kind: "text", name: "where", label: "在哪里公示" } as const),
        hint: "媒体、版面或者网址。已在本系统公开清单上的，填写公开清单。",
      },
      {
        ...({ kind: "photos", name: "proof", label: "公示的截图、报样或者照片" } as const),
        optional: isCleared(seen),
      },
    ],
    fresh: ({ seen }) => ({
      what: unannouncedListing(seen.hazard.listings)[0]?.what ?? null,
      ...{ on: seen.today, where: isCleared(seen) ? "本系统公开挂牌清单" : "", proof: [] },
    }),
  },
  "file-listing": {
    lead: () => "县级挂牌的，向市安委办报备。",
    fields: () => [
      { kind: "day", name: "on", label: "报备日期" },
      { kind: "line", name: "how", label: "怎样报备", hint: "文号，或者报送的方式。" },
    ],
    fresh: ({ seen }) => ({ on: seen.today, how: "" }),
  },
  delist: {
    lead: () => "摘牌与销号是两件事：摘牌由挂牌单位办理。",
    fields: () => [
      { kind: "day", name: "on", label: "摘牌日期" },
      { kind: "text", name: "opinion", label: "摘牌意见" },
    ],
    fresh: ({ seen }) => ({ on: seen.today, opinion: "" }),
  },
};

/** What can be chosen to have been announced: what was not yet. */
function announced<What extends string>(
  label: string,
  words: Readonly<Record<What, string>>,
  owed: readonly Unannounced<What>[],
): FieldSpec {
  const open = [...new Set(owed.map(({ what }) => what))];
  return { kind: "choice", name: "what", label, options: open.map((what) => [what, words[what]]) };
}

/** Reviewed for our own public list, where the entry shows itself. */
function isCleared({ hazard }: Asked["seen"]): boolean {
  const last = hazard.listings.at(-1);
  return last !== undefined && standingPublication(last) !== null;
}
