import type { Actor } from "#domain/access/actor.ts";
import { sampleArticles } from "#domain/cases/articles.samples.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import { reportSignersFor } from "#domain/parties/report-signers.ts";
import type { ActContext, CriterionFacts } from "./act.ts";
import type { Attachment } from "./attachment.ts";
import type { Belonging } from "./belonging.ts";
import { untouchedFiling } from "./filing.ts";
import type { Finding } from "./finding.ts";
import type { Hazard } from "./hazard.ts";
import type { Judgement } from "./judgement.ts";
import { noRecorders } from "./recording.ts";
import { untouchedRectification } from "./rectification.ts";
import { untouchedSteps } from "./step.ts";

/** The day on which the samples happen. */
export const today = "2026-11-24";
/** A moment of that day. */
export const now = "2026-11-24T02:00:00.000Z";

/** A picture that nobody took. */
export const aPhoto: Attachment = {
  id: "ab".repeat(32),
  name: "示例.jpg",
  mediaType: "image/jpeg",
  size: 2048,
};

/** Whose the sample hazards are; override what the test is about. */
export function aBelonging(over: Partial<Belonging> = {}): Belonging {
  return {
    home: "140423",
    placeCode: "140423100",
    enterprise: "ent_1",
    group: null,
    leadOrganisation: "org_lead",
    superiorOrganisation: "org_superior",
    filingOrganisation: "org_filing",
    supportingOrganisations: ["org_support"],
    experts: ["per_expert"],
    unitName: "示例机械有限公司",
    field: "industrial",
    unitKind: "industrial",
    supervisionLevel: "county",
    temporaryLead: false,
    ...over,
  };
}

/** What was found at an inspection; override what the test is about. */
export function aFinding(over: Partial<Finding> = {}): Finding {
  return {
    text: "除尘系统未设置泄爆装置",
    spot: "打磨车间",
    foundOn: "2026-11-20",
    foundBy: "department",
    finder: "per_finder",
    measured: null,
    exposedPeople: 6,
    possibleHarm: "粉尘爆炸",
    photos: [aPhoto],
    ...over,
  };
}

/** A major judgement by two officers; override what the test is about. */
export function aJudgement(over: Partial<Judgement> = {}): Judgement {
  return {
    level: "major",
    item: { standard: "gongmao-2023", code: "11.10" },
    basis: null,
    reason: "未设置泄爆装置，符合条款情形",
    focuses: ["mass-casualty"],
    signers: ["per_officer1", "per_officer2"],
    judgedOn: "2026-11-21",
    demands: { discussion: false, stop: false },
    at: "2026-11-21T02:00:00.000Z",
    ...over,
  };
}

/** A hazard just reported; override what the test is about. */
export function aHazard(over: Partial<Hazard> = {}): Hazard {
  return {
    id: "hz_1",
    number: "140423-20261120-AB12C",
    seq: 1,
    finding: aFinding(),
    belonging: aBelonging(),
    importedFrom: null,
    reportedBy: "per_finder",
    reportedAt: "2026-11-20T03:00:00.000Z",
    gaps: [],
    stage: "found",
    stageSince: "2026-11-20T03:00:00.000Z",
    judgements: [],
    confirmation: null,
    discussions: [],
    lowering: null,
    rectification: untouchedRectification,
    stoppages: [],
    steps: untouchedSteps,
    filing: untouchedFiling,
    listings: [],
    repeatOf: null,
    notRepeatOf: [],
    reopened: [],
    ...over,
  };
}

/** A certified officer of the lead department; override what the test is about. */
export function anActor(over: Partial<Actor> = {}): Actor {
  const role = over.role ?? "regulator";
  const person = over.person ?? `per_${role}`;
  return {
    account: `acc_${person}`,
    person,
    post: `post_${person}`,
    role,
    home: "140423",
    organisation: "org_lead",
    enterprise: null,
    level: "county",
    certificate: role === "regulator" || role === "mine-safety" ? `示例${person}` : null,
    reach: { kind: "organisation", organisation: "org_lead" },
    ...over,
  };
}

function inEnterprise(role: Actor["role"]): Actor {
  const reach = { kind: "enterprise", enterprise: "ent_1" } as const;
  return anActor({ role, organisation: null, enterprise: "ent_1", level: "enterprise", reach });
}

/** Somebody in every part towards the sample hazards. */
export const cast = {
  principal: inEnterprise("principal"),
  safety: inEnterprise("safety-staff"),
  technical: inEnterprise("technical-lead"),
  team: inEnterprise("team"),
  officer1: anActor({ person: "per_officer1" }),
  officer2: anActor({ person: "per_officer2" }),
  officer3: anActor({ person: "per_officer3" }),
  officer4: anActor({ person: "per_officer4" }),
  superior: anActor({ person: "per_superior", organisation: "org_superior", level: "city" }),
  clerk: anActor({ person: "per_clerk", certificate: null }),
  filing: anActor({ role: "filing-desk", organisation: "org_filing" }),
  group: anActor({ role: "group", organisation: "org_group", reach: { kind: "group", group: "org_group" } }),
  township: anActor({
    role: "township",
    organisation: "org_township",
    level: "township",
    reach: { kind: "place", prefix: "140423100" },
  }),
  countyOffice: anActor({
    role: "county-office",
    organisation: "org_county",
    reach: { kind: "unit", home: "140423" },
  }),
  cityOffice: anActor({
    role: "city-office",
    organisation: "org_city",
    level: "city",
    reach: { kind: "city" },
  }),
  mineSafety: anActor({
    role: "mine-safety",
    organisation: "org_mine",
    level: "province",
    reach: { kind: "unit", home: "140423" },
  }),
  expert: anActor({
    role: "expert",
    person: "per_expert",
    reach: { kind: "assigned", person: "per_expert" },
  }),
} as const;

/** Facts of an item in force that asks for nothing special; override what the test is about. */
export function itemFacts(over: Partial<CriterionFacts> = {}): CriterionFacts {
  return {
    effectiveOn: "2023-05-15",
    supersededOn: null,
    stopRequired: false,
    discussionRequired: false,
    people: {
      officers: 2,
      collective: null,
      experts: { minimumPeople: 7, majority: [2, 3], minutes: true, basis: "示例" },
    },
    laterEditions: [{ id: "gongmao-2026", effectiveOn: "2026-07-01", supersededOn: null }],
    ...over,
  };
}

/** The context of an act by this actor; override what the test is about. */
export function aContext(actor: Actor, over: Partial<ActContext> = {}): ActContext {
  const certified: readonly string[] = Object.values(cast)
    .filter((one) => one.certificate !== null)
    .map((one) => one.person);
  return {
    actor,
    onBehalf: null,
    today,
    reportSigners: reportSignersFor("industrial", {
      hasGroup: false,
      hasTechnicalLead: true,
      hasSafetyStaff: true,
    }),
    seated: [],
    recorders: noRecorders,
    officerNames: {},
    times: { happened: now, device: null, received: now },
    discussionAskedBy: (words) => words.includes("重大火灾隐患"),
    criterion: ({ standard }) => (standard === "unknown" ? null : itemFacts()),
    certificateOf: (person) => (certified.includes(person) ? `示例${person}` : null),
    officerAt: (person, body) =>
      Object.values(cast).some((one) => one.person === person && one.organisation === body),
    // Nothing but weekends is free, and 2026 is known.
    calendar: {
      ...{ knownFrom: "2026-01-01", knownUntil: "2026-12-31" },
      ...{ holidays: new Set(), makeUpDays: new Set() },
    },
    articles: sampleArticles,
    belongingOf: (enterprise, field) =>
      enterprise === "ent_unknown"
        ? null
        : aBelonging({ enterprise, field, home: enterprise === "ent_away" ? "140403" : "140423" }),
    acceptanceHints: [],
    organisation: (id) => (id === "org_unknown" ? null : { superior: `${id}_above` }),
    ...over,
  };
}

/** Recorded for somebody without an account, with the signed paper photographed. */
export function onBehalfOf(personId: string, paper: string | null = aPhoto.id): OnBehalf {
  return { personId, channel: "paper", paper };
}
