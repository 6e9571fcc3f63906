import { reportDirectly } from "#application/direct-reports/report-directly.ts";
import { askExport } from "#application/documents/ask-export.ts";
import { decideExport } from "#application/documents/decide-export.ts";
import { keepFile } from "#application/files/keep-file.ts";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import { importLedger } from "#application/imports/import-ledger.ts";
import { draftPaper } from "#application/papers/draft-paper.ts";
import { actOnPrompt } from "#application/prompts/act-on-prompt.ts";
import { draftPrompt } from "#application/prompts/draft-prompt.ts";
import { saveTable } from "#application/tables/keep-table.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { importDeskOf } from "#main/import-desk.ts";
import type { Installed } from "#main/open-installation.ts";
import { aBlankTable, tableDeskOf, tableSettings } from "#tests/worlds/tables.ts";
import { type Standing, standings } from "./standings.ts";

/** What is asked for. */
export type Records = {
  /** Hazards that are open; the expert is assigned to the first. */
  readonly hazards: Readonly<Record<Standing, string>>;
  /** Hazards that were withdrawn: every act that is let through is told so, and changes nothing. */
  readonly withdrawn: Readonly<Record<Standing, string>>;
  /** Tables of superiors: the city's, which is shared, and the other county's own. */
  readonly tables: Readonly<Record<"own" | "other county", string>>;
  readonly imports: Readonly<Record<"own" | "other county", string>>;
  /** Exports: of the department that leads the mine, approved by its county; and of the other county's office, waiting. */
  readonly exports: Readonly<Record<"own" | "other county", string>>;
  /** Prompts of the department that leads both mines: to the own mine, and to the other one. */
  readonly prompts: Readonly<Record<"own" | "other enterprise", string>>;
  /** What the mine's safety staff told the department that leads it. */
  readonly directReport: string;
  /** Drafts: of the department that leads the mine, and of the other county's office. */
  readonly papers: Readonly<Record<"own" | "other county", string>>;
};

type People = {
  readonly office: Actor;
  readonly county: Actor;
  readonly clerk: Actor;
  readonly expert: Actor;
  readonly regulator: Actor;
  /** Another officer of the same department. */
  readonly second: Actor;
  readonly safety: Actor;
};
type Ground = { readonly units: Readonly<Record<Standing, Enterprise>>; readonly photo: Attachment };

/** Reports a hazard of a unit in one of its fields. */
export async function aHazard(
  installed: Installed,
  finder: Actor,
  of: {
    readonly unit: Enterprise;
    readonly field: string;
    readonly photos: readonly Attachment[];
    readonly foundBy?: FoundBy;
  },
): Promise<string> {
  const { unit, field, photos, foundBy = "self" } = of;
  const known = { spot: null, foundOn: null, measured: null, exposedPeople: 3, possibleHarm: null };
  const reported = await reportHazard(installed, finder, {
    actId: crypto.randomUUID(),
    input: { text: `${unit.name}的示例隐患`, foundBy, photos, ...known },
    ...{ enterprise: unit.id, unitName: null, placeCode: null, field },
  });
  return reported.id;
}

/** Makes the records, all reported by the city's office. */
export async function recordsOf(
  installed: Installed,
  { office, county, clerk, expert, regulator, second, safety }: People,
  { units, photo }: Ground,
): Promise<Records> {
  const foursome = async () => {
    const made: Partial<Record<Standing, string>> = {};
    for (const standing of standings) {
      // The other field is the same mine's: another department leads on its fires.
      const elsewhere = standing === "other field";
      const unit = elsewhere ? units.own : units[standing];
      made[standing] = await aHazard(installed, office, {
        unit,
        field: elsewhere ? "fire" : "mine",
        photos: [photo],
      });
    }
    return made as Record<Standing, string>;
  };
  const hazards = await foursome();
  const withdrawn = await foursome();
  await actOnHazard(installed, office, {
    actId: crypto.randomUUID(),
    hazard: hazards.own,
    act: "assign-expert",
    input: { person: expert.person, task: "核算通风能力" },
  });
  for (const hazard of Object.values(withdrawn)) {
    const input = { reason: "重复上报" };
    await actOnHazard(installed, office, { actId: crypto.randomUUID(), hazard, act: "withdraw", input });
  }
  return {
    hazards,
    withdrawn,
    exports: {
      own: await anExport(installed, regulator, county),
      "other county": await anExport(installed, clerk, null),
    },
    directReport: await aDirectReport(installed, safety),
    papers: {
      own: await aDraft(installed, regulator, hazards.own),
      "other county": await aDraft(installed, clerk, hazards["other county"]),
    },
    prompts: {
      own: await aPrompt(installed, {
        by: regulator,
        second,
        unit: units["other enterprise"],
        to: units.own,
      }),
      "other enterprise": await aPrompt(installed, {
        by: regulator,
        second,
        unit: units.own,
        to: units["other enterprise"],
      }),
    },
    tables: { own: await aTable(installed, office), "other county": await aTable(installed, clerk) },
    imports: { own: await anImport(installed, county), "other county": await anImport(installed, clerk) },
  };
}

/** Where nothing leaves without approval. */
async function anExport(installed: Installed, by: Actor, decider: Actor | null): Promise<string> {
  const desk = { ...installed, exportRows: 0 };
  const filters = { order: "deadline", descending: false } as const;
  const input = { layout: "upper", filters, reason: "示例用途" } as const;
  const request = await askExport(desk, by, { actId: crypto.randomUUID(), input });
  if (decider) {
    const decision = { actId: crypto.randomUUID(), input: { approved: true, note: null } };
    await decideExport(desk, decider, { ...decision, request });
  }
  return request;
}

async function aTable(installed: Installed, by: Actor): Promise<string> {
  const desk = tableDeskOf(installed);
  const input = { ...tableSettings, fileName: "示例周报.xlsx", bytes: await aBlankTable(), asked: {} };
  return saveTable(desk, by, { actId: crypto.randomUUID(), input });
}

type Prompting = {
  readonly by: Actor;
  readonly second: Actor;
  readonly unit: Enterprise;
  readonly to: Enterprise;
};

/** A prompt from a major hazard of one mine to another, sent. */
async function aPrompt(installed: Installed, { by, second, unit, to }: Prompting): Promise<string> {
  const hazard = await aHazard(installed, by, { unit, field: "mine", photos: [], foundBy: "department" });
  const actId = () => crypto.randomUUID();
  const judged = await actOnHazard(installed, by, {
    ...{ actId: actId(), hazard, act: "judge" },
    input: {
      ...{ level: "major", item: null, basis: "示例判定标准第一条", reason: "示例主要通风机停运" },
      ...{ focuses: [], secondOfficer: second.person, jointPaper: null },
    },
  });
  const entry = waitingIn(judged)[0]?.second.entry ?? 0;
  await actOnHazard(installed, second, { actId: actId(), hazard, act: "countersign", input: { entry } });
  const written = {
    recipients: [to.id],
    text: "请排查主要通风机的备用电源。",
    namesUnit: false,
    replyBy: null,
  };
  const { id } = await draftPrompt(installed, by, { actId: actId(), input: { hazard, ...written } });
  const bytes = new TextEncoder().encode("%PDF-1.4 示例批准");
  const decision = await keepFile(installed, by, { name: "示例.pdf", bytes });
  const approval = { decidedBy: "示例局长", decidedOn: businessDateOf(new Date().toISOString()), decision };
  await actOnPrompt(installed, by, { actId: actId(), prompt: id, act: "send", input: approval });
  return id;
}

async function aDraft(installed: Installed, by: Actor, hazard: string): Promise<string> {
  const input = {
    kind: "governance-ledger" as const,
    ...{ title: "示例治理台账", recipient: "示例单位" },
    ...{ hazards: [hazard], given: {} },
  };
  return (await draftPaper(installed, by, { actId: crypto.randomUUID(), input })).id;
}

/** A ledger of one row. */
export const aLedger = "序号,隐患内容,发现日期\n1,示例配电箱门未关闭,2026-03-02\n";

async function anImport(installed: Installed, by: Actor): Promise<string> {
  const input = { fileName: "示例台账.csv", bytes: Buffer.from(aLedger), choices: {} };
  return (await importLedger(importDeskOf(installed), by, { actId: crypto.randomUUID(), input })).id;
}

async function aDirectReport(installed: Installed, by: Actor): Promise<string> {
  const about = { hazard: null, field: "mine", spot: null, photos: [], told: null };
  const input = { ...about, what: "示例采区通风设施损坏仍在生产" };
  return (await reportDirectly(installed, by, { actId: crypto.randomUUID(), input })).id;
}
