import { mayFill } from "#domain/hazards/acceptance.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { nextReportLink, reasonNotReportable, reportLinks } from "#domain/hazards/reporting.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import { Refusal } from "#domain/refusal.ts";

/** Key of the link that is signed. */
export type SignReportInput = { readonly link: string };

/** The signature as recorded, with the chain that the first one fixes. */
export type ReportSigned = SignReportInput & { readonly chain: readonly ChainLink[] };

/** 报告签字: in the order that the kind of unit asks for (coal: 编制人 → 安全副矿长 → 总工程师 → 矿长 → 办矿主体). */
export const signReport: HazardAct<"sign-report", SignReportInput, ReportSigned> = {
  name: "sign-report",
  label: "整改报告签字",
  track: "five-steps",
  roles: ["principal", "safety-staff", "technical-lead", "team", "group", "township"],
  parts: ["enterprise", "group", "township"],
  signature: true,
  rolesNow: (hazard, who) => nextReportLink(hazard, reportLinks(hazard, who))?.roles ?? [],
  version: 1,
  reasonNotTo(hazard, who) {
    const closed = reasonNotReportable(hazard, who.officerNames);
    if (closed) return closed;
    if (hazard.filing.submittedAt) return new Refusal("wrong-state", "报告已经报送，请等待备案。");
    const link = nextReportLink(hazard, reportLinks(hazard, who));
    if (!link) return new Refusal("wrong-state", "报告已经全部签字，可以报送备案。");
    return mayFill(link, hazard, who) ? null : new Refusal("not-yours", `现在应由“${link.label}”签字。`);
  },
  decide(hazard, input, context) {
    const chain = reportLinks(hazard, context);
    const link = nextReportLink(hazard, chain);
    if (link && input.link === link.key) return { link: link.key, chain };
    throw new Refusal(
      "conflict",
      `报告按顺序签字，现在应由“${link?.label ?? "无"}”签字，请刷新后重新办理。`,
      "link",
    );
  },
  evolve(hazard, entry) {
    const { link, chain } = entry.payload;
    const signature = { link, by: signerOfEntry(entry), at: entry.times.received };
    const signatures = [...hazard.filing.signatures, signature];
    return { ...hazard, filing: { ...hazard.filing, chain, signatures } };
  },
};
