import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { importLedger } from "#application/imports/import-ledger.ts";
import { setPaperSeries } from "#application/papers/office-papers.ts";
import { setFilingSeries } from "#application/parties/set-filing-series.ts";
import { openPublicList } from "#application/publication/act-on-public-list.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import { yearOfNumber } from "#domain/parties/number-series.ts";
import { Refusal } from "#domain/refusal.ts";
import { importDeskOf } from "#main/import-desk.ts";
import type { Installed } from "#main/open-installation.ts";
import { settle } from "./settle.ts";
import { actorNamed, newStage, type Stage, setClock } from "./stage.ts";
import { directReportStories } from "./stories-direct-reports.ts";
import { industryStories } from "./stories-industry.ts";
import { ledgerStories } from "./stories-ledger.ts";
import { mineStories } from "./stories-mine.ts";
import { paperStories } from "./stories-papers.ts";
import { placeStories } from "./stories-places.ts";
import { inOrderOfTime, type Story } from "./story.ts";

const settledDaysAgo = 150;
const importedDaysAgo = 120;
const ledgerFile = "county-ledger.xlsx";

/** Every story of the demonstration. */
const stories: readonly Story[] = [
  ...ledgerStories,
  ...mineStories,
  ...industryStories,
  ...placeStories,
  ...paperStories,
  ...directReportStories,
];

/**
 * Makes the demonstration in an empty installation: the use cases are run by the people whose acts they are, with the
 * clock set back and moved on from act to act. Whatever a rule refuses is a fault of the script and ends it.
 */
export async function makeDemonstration(installed: Installed): Promise<void> {
  const stage = newStage(installed, businessDateOf(new Date().toISOString()));
  try {
    setClock(stage, settledDaysAgo, 8 * 60);
    await settle(stage);
    await setSeries(stage);
    setClock(stage, importedDaysAgo, 9 * 60);
    await takeInLedger(stage);
    await play(stage);
    await openList(stage);
  } finally {
    installed.clock.ms = 0;
  }
}

/** The main county's desk numbers by a series; the other desks type their numbers from a register. */
async function setSeries(stage: Stage): Promise<void> {
  const year = yearOfNumber(addDays(stage.today, -settledDaysAgo));
  const input = { prefix: "潞城示例重隐备", digits: 4, year, next: 1 };
  const desk = actorNamed(stage, "beian-lucheng");
  await setFilingSeries(stage.installed, desk, { actId: randomUUID(), input });
  const papers = {
    prefix: "潞城示例应急改",
    digits: 1,
    year,
    next: 1,
    kind: "rectification-notice" as const,
  };
  const officer = actorNamed(stage, "yingji-lucheng-1");
  await setPaperSeries(stage.installed, officer, { actId: randomUUID(), input: papers });
}

/** One county shows its listed hazards to the public; all others have not opened their list. */
async function openList(stage: Stage): Promise<void> {
  const office = actorNamed(stage, "anwei-shi");
  const input = { basis: "示例安委办〔示例〕7号第二条", keepDays: 30 };
  await openPublicList(stage.installed.openBooks, office, { actId: randomUUID(), home: "140423", input });
}

async function takeInLedger(stage: Stage): Promise<void> {
  const office = actorNamed(stage, "anwei-shi");
  const bytes = new Uint8Array(await readFile(new URL(ledgerFile, import.meta.url)));
  const input = { fileName: ledgerFile, bytes, choices: {} };
  const batch = await importLedger(importDeskOf(stage.installed), office, { actId: randomUUID(), input });
  await stage.installed.openBooks(office, "act", async (books) => {
    for (const { row, hazard: id } of await books.imports.rowsOf(batch, { offset: 0, limit: 500 })) {
      const hazard = await books.hazards.find(id);
      if (hazard) stage.hazards.set(`row-${row}`, hazard);
    }
  });
}

async function play(stage: Stage): Promise<void> {
  for (const { story, line, nth, minutes } of inOrderOfTime(stories)) {
    setClock(stage, line.daysAgo, minutes);
    const actId = `demonstration:${story}:${nth + 1}`;
    await line.play(stage, story, actId).catch((error: unknown) => {
      throw new Error(`The demonstration stumbles over ${actId}: ${sentenceOf(error)}`, { cause: error });
    });
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.message} (${error.code}, ${error.field ?? "-"})`;
  return error instanceof Error ? error.message : String(error);
}
