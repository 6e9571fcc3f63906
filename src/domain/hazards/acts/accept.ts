import type { BusinessDate } from "#domain/calendar/dates.ts";
import { acceptanceLinks, mayFill, nextAcceptance } from "#domain/hazards/acceptance.ts";
import { type ActContext, type HazardAct, signerOf } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { apartFromSigning, isWaiting, type JointSigning, jointlyIn } from "#domain/hazards/joint-act.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import { reasonNotOfficer, type SecondInput, twoOfficers } from "#domain/hazards/officers.ts";
import { reasonRecordedFix } from "#domain/hazards/recording.ts";
import type { AcceptanceLink } from "#domain/hazards/rectification.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import { Refusal } from "#domain/refusal.ts";

/** One link of the chain, signed. */
export type AcceptInput = SecondInput & {
  /** Key of the link, so that a signature meant for one is not taken for another. */
  readonly link: string;
  readonly opinion: string;
  readonly photos: readonly Attachment[];
  readonly on: BusinessDate;
  /** 核对说明: one reason that closes the hints of the system. */
  readonly aboutHints?: string | null;
  /** Person id of who signed on paper, and the scan, where the link stands on paper. */
  readonly approver: string | null;
  readonly paper: Attachment | null;
};

/** The link as recorded; `last` completes the chain as it stood then. */
export type Accepted = Omit<AcceptanceLink, "at" | "second" | "jointPaper"> &
  JointSigning & { readonly last: boolean };

/** 验收, link by link (design §5). Nobody accepts their own rectification, and nobody signs two links. */
export const accept: HazardAct<"accept", AcceptInput, Accepted> = {
  name: "accept",
  label: "验收",
  track: "rectification",
  roles: [
    "principal",
    "safety-staff",
    "technical-lead",
    "group",
    "regulator",
    "township",
    "mine-safety",
    "county-office",
    "city-office",
  ],
  parts: ["enterprise", "group", "lead", "township", "mine-safety", "county-office", "city-office"],
  signature: true,
  rolesNow: (hazard) => nextAcceptance(hazard)?.roles ?? [],
  version: 2,
  reasonNotTo(hazard, who) {
    const waits = reasonWaiting(hazard, ["judge", "accept"], who.officerNames);
    if (hazard.stage === "fixed" && waits) return waits;
    const link = nextAcceptance(hazard);
    if (hazard.stage !== "fixed" || !link)
      return new Refusal("wrong-state", "企业报告整改完成以后才能验收。");
    if (!mayFill(link, hazard, who)) return new Refusal("not-yours", `现在应办理“${link.label}”。`);
    if (link.onPaper) return null;
    const apart = reasonNotSign(hazard, signerOf(who)) ?? reasonRecordedFix(hazard, who);
    return apart ?? (link.officers > 0 ? reasonNotOfficer(who) : null);
  },
  decide(hazard, input, context) {
    const link = nextAcceptance(hazard);
    if (!link || input.link !== link.key) {
      throw new Refusal(
        "conflict",
        `验收按顺序办理，现在应办理“${link?.label ?? "无"}”，请刷新后重新办理。`,
        "link",
      );
    }
    requireSubstance(input.opinion, "opinion", "请写明验收意见（不少于 2 个字）。", 2);
    requireDoneDay(input.on, "on", {
      from: hazard.rectification.completion?.doneOn ?? null,
      to: context.today,
    });
    if (link.officers > 0 && input.photos.length === 0) {
      throw new Refusal("incomplete", "现场验收须附至少一张照片。", "photos");
    }
    const aboutHints = answerToHints(input, context);
    const { both, signed, awaits, jointPaper } = signersOf(link, input, context);
    for (const person of both) {
      const reason = reasonNotSign(hazard, person);
      if (reason) throw link.onPaper ? namedOnPaper(reason) : reason;
    }
    const last = acceptanceLinks(hazard).at(-1)?.key === link.key;
    const { opinion, photos, on } = input;
    return {
      link: link.key,
      by: signed,
      opinion: opinion.trim(),
      photos,
      paper: link.onPaper ? input.paper : null,
      on,
      last,
      awaits,
      jointPaper,
      ...(aboutHints ? { aboutHints } : {}),
    };
  },
  evolve(hazard, entry) {
    const at = entry.times.received;
    const { last, ...said } = apartFromSigning(entry.payload);
    const link: AcceptanceLink = { ...said, ...jointlyIn(entry), at };
    const acceptance = [...hazard.rectification.acceptance, link];
    const signed = { ...hazard, rectification: { ...hazard.rectification, acceptance } };
    return movedTo(signed, last && !isWaiting(link) ? "accepted" : "fixed", at);
  },
};

/** Why this person cannot sign a link of the acceptance; null when they can. */
export function reasonNotSign(hazard: Hazard, person: string): Refusal | null {
  const { completion, acceptance } = hazard.rectification;
  if (completion?.by === person) {
    return new Refusal("same-person", "整改人不能验收自己的整改，请由其他人员验收。");
  }
  if (acceptance.some(({ by }) => by.includes(person))) {
    return new Refusal("same-person", "同一人不能签两个验收环节，请由其他人员签字。");
  }
  return null;
}

/** On paper people are told apart by their names alone. */
function namedOnPaper({ code, message }: Refusal): Refusal {
  return new Refusal(code, `${message}同名的另一人，请在姓名后注明职务。`, "approver");
}

/**
 * 核对说明: what the system noticed is no verdict, and whoever accepts says what they made of it, once for all of it. Asked
 * of the hints as they stand now, for the page that was filled in may not have known them.
 */
function answerToHints({ aboutHints }: AcceptInput, { acceptanceHints }: ActContext): string {
  const said = aboutHints?.trim() ?? "";
  if (acceptanceHints.length === 0) return said;
  const noticed = acceptanceHints.map(({ what, other }) => `${what}${other?.number ?? ""}`).join("");
  const sentence = `系统提示：${noticed}请核对后在“核对说明”中写明情况（不少于 4 个字）；表单中没有这一栏的，请刷新页面。`;
  requireSubstance(said, "aboutHints", sentence);
  return said;
}

function signersOf(link: ChainLink, input: AcceptInput, context: ActContext) {
  if (link.officers > 0 && !link.onPaper) return twoOfficers(context, input);
  const alone = [link.onPaper ? paperSigner(input) : signerOf(context)];
  return { both: alone, signed: alone, awaits: null, jointPaper: null };
}

function paperSigner({ approver, paper }: AcceptInput): string {
  if (!approver) throw new Refusal("incomplete", "请填写签字人。", "approver");
  if (!paper) throw new Refusal("incomplete", "请附签字纸质件的扫描件。", "paper");
  return approver;
}
