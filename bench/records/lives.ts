import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import { nextAcceptance } from "#domain/hazards/acceptance.ts";
import type { ActContext } from "#domain/hazards/act.ts";
import { decideReport } from "#domain/hazards/acts/report.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { noRecorders } from "#domain/hazards/recording.ts";
import { type ActName, begin, decide, evolve, type InputOf } from "#domain/hazards/registry.ts";
import type { Step } from "#domain/hazards/step.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";
import { chanceFrom, idOf } from "./chance.ts";
import type { Unit } from "./parties.ts";
import { photo, stepTexts } from "./step-texts.ts";
import { remarks } from "./wording.ts";

/** A hazard with the entries that made it. */
export type Life = { readonly hazard: Hazard; readonly entries: readonly Entry[] };

const firstDay = Date.parse("2024-07-01T01:00:00.000Z");
const dayMs = 86_400_000;
/** Days over which the findings are spread. */
const span = 760;

/** The steps that must be signed before a major hazard is struck off. */
const beforeStrikingOff: readonly Step[] = ["describe", "analyse", "hold-accountable", "fix"];

/** How far a life has come: every one has five entries, some more. */
export type Extent = "planned" | "fixed" | "struck-off" | "described";

/** The extent of the nth hazard: half wait to be fixed, a fifth each are fixed or described, a tenth are struck off. */
export function extentOf(number: number): Extent {
  const part = number % 10;
  if (part < 5) return "planned";
  if (part < 7) return "fixed";
  return part < 8 ? "struck-off" : "described";
}

/** Tells the life of the nth hazard, at this unit, through the same decisions as in the application. */
export function lifeOf(number: number, unit: Unit, extent: Extent): Life {
  const told = new Telling(number, unit);
  const { officers } = unit.lead;
  const [first = "", second = "", third = "", fourth = ""] = officers;
  const safety = actorAt(unit, "safety-staff", unit.safety);
  const principal = actorAt(unit, "principal", unit.principal);
  const officer = (person: string) => actorAt(unit, "regulator", person);
  // A general one goes the short way, without being confirmed or described in steps.
  const general = extent === "fixed" ? number % 3 === 0 : extent === "struck-off" && number % 3 !== 0;
  told.report(officer(first));
  told.next("judge", officer(first), {
    level: general ? "general" : "major",
    item: null,
    basis: "重大事故隐患判定标准（示例）第三条",
    reason: "现场情形符合判定情形",
    focuses: number % 7 === 0 ? ["mass-casualty"] : [],
    secondOfficer: second,
    jointPaper: null,
  });
  countersign(told, officer(second));
  if (!general) told.next("confirm", officer(third), { outcome: "confirmed", reason: null });
  told.next("control", safety, {
    measures: "停用相关设备并设置警戒，安排专人值守",
    area: null,
    watchedBy: "安全员",
    from: told.today(),
    photos: [photo],
  });
  told.next("plan", safety, {
    responsible: "车间主任",
    measures: "按方案更换装置并组织检测，验收合格后恢复使用",
    fundsYuan: 50_000,
    fundsSource: "企业安全费用列支",
    deadline: addDays(told.today(), 15 + (number % 60)),
    emergencyPlan: "现场处置方案",
    goal: null,
  });
  if (extent === "described") write(told, safety, "describe");
  if (extent === "fixed" || extent === "struck-off") fix(told, safety);
  if (extent === "struck-off") {
    for (const step of general ? [] : beforeStrikingOff) {
      write(told, safety, step);
      told.next("sign-step", principal, { step });
    }
    if (!general) told.next("accept", principal, acceptance(told, null));
    told.next("accept", officer(third), acceptance(told, fourth));
    if (!general) countersign(told, officer(fourth));
    told.next("strike-off", officer(third), { on: told.today(), opinion: null });
  }
  return told.life();
}

function write<S extends Step>(told: Telling, by: Actor, step: S): void {
  told.next("write-step", by, { step, content: stepTexts[step] } as InputOf<"write-step">);
}

function fix(told: Telling, by: Actor): void {
  told.next("report-fixed", by, {
    doneOn: told.today(),
    what: "已按方案完成整改并检测合格",
    spentYuan: 48_000,
    before: [photo],
    after: [photo],
  });
}

/** The second officer signs for himself what waits for him. */
function countersign(told: Telling, by: Actor): void {
  told.next("countersign", by, { entry: told.life().hazard.seq });
}

function acceptance(told: Telling, secondOfficer: string | null): InputOf<"accept"> {
  const link = nextAcceptance(told.life().hazard)?.key ?? "";
  const opinion = "现场查看符合方案";
  const onPaper = { approver: null, paper: null, jointPaper: null };
  return { link, opinion, photos: [photo], on: told.today(), secondOfficer, ...onPaper };
}

function actorAt({ enterprise, lead }: Unit, role: Role, person: string): Actor {
  const inside = role !== "regulator";
  const post = {
    id: `po_${person}`,
    account: `ac_${person}`,
    person,
    role,
    organisation: inside ? null : lead.organisation.id,
    enterprise: inside ? enterprise.id : null,
    certificate: inside ? null : `示例-${person.slice(-4)}`,
    from: "2024-01-01",
    until: null,
    standing: null,
    takenOverFrom: null,
  };
  return actorOf(post, {
    organisation: inside ? null : lead.organisation,
    enterprise: inside ? enterprise : null,
  });
}

/** One life as it is told: an act a day, each decided and folded as the application does. */
class Telling {
  readonly #id: string;
  readonly #number: number;
  readonly #unit: Unit;
  readonly #entries: Entry[] = [];
  #hazard: Hazard | null = null;
  #at: number;

  constructor(number: number, unit: Unit) {
    this.#id = idOf("hz", number);
    this.#number = number;
    this.#unit = unit;
    this.#at = firstDay + (number % span) * dayMs + (number % 28_800) * 1000;
  }

  today(): string {
    return businessDateOf(new Date(this.#at).toISOString());
  }

  life(): Life {
    if (!this.#hazard) throw new Error("nothing was told");
    return { hazard: this.#hazard, entries: this.#entries };
  }

  report(by: Actor): void {
    const { field } = this.#unit;
    const chance = chanceFrom(this.#number + 77);
    const context = this.#context(by);
    const spot = chance.pick(field.spots);
    const input = {
      text: `${spot}${chance.pick(field.findings)}${chance.pick(remarks)}`,
      spot,
      foundOn: context.today,
      foundBy: "department",
      measured: null,
      exposedPeople: chance.below(40),
      possibleHarm: "可能造成人员伤亡和财产损失",
      photos: [photo],
    } as const;
    const { home } = this.#unit.enterprise;
    const number = `${home}-${context.today.replaceAll("-", "")}-${this.#id.slice(-5).toUpperCase()}`;
    const payload = decideReport(input, { number, belonging: belongingOf(this.#unit) }, context);
    const entry: Entry = { act: "report", version: 1, payload, ...this.#signed(context) };
    this.#hazard = begin(this.#id, entry);
    this.#entries.push(entry);
  }

  next<Name extends ActName>(name: Name, by: Actor, input: InputOf<Name>): void {
    if (!this.#hazard) throw new Error("a life begins with its report");
    this.#at += dayMs;
    const context = this.#context(by);
    const entry: Entry = { ...decide(this.#hazard, { name, input }, context), ...this.#signed(context) };
    this.#hazard = evolve(this.#hazard, entry);
    this.#entries.push(entry);
  }

  #context(actor: Actor): ActContext {
    const at = new Date(this.#at).toISOString();
    return {
      actor,
      onBehalf: null,
      today: businessDateOf(at),
      reportSigners: [],
      seated: [],
      recorders: noRecorders,
      officerNames: {},
      times: { happened: at, device: null, received: at },
      criterion: () => null,
      discussionAskedBy: () => false,
      certificateOf: (person) => (this.#unit.lead.officers.includes(person) ? `示例-${person}` : null),
      belongingOf: () => null,
      acceptanceHints: [],
      organisation: () => null,
      officerAt: () => false,
      calendar: { knownFrom: "", knownUntil: "", holidays: new Set(), makeUpDays: new Set() },
      articles: [],
    };
  }

  #signed({ actor, onBehalf, times }: ActContext) {
    return { seq: this.#entries.length + 1, actor: actor.person, post: actor.post, onBehalf, times };
  }
}

function belongingOf({ enterprise, field, lead, filing }: Unit): Belonging {
  return {
    home: enterprise.home,
    placeCode: enterprise.placeCode,
    enterprise: enterprise.id,
    group: null,
    leadOrganisation: lead.organisation.id,
    superiorOrganisation: lead.organisation.superior,
    filingOrganisation: filing,
    supportingOrganisations: [],
    experts: [],
    unitName: enterprise.name,
    field: field.code,
    unitKind: enterprise.kind,
    supervisionLevel: "county",
    temporaryLead: false,
  };
}
