import { randomUUID } from "node:crypto";
import { chanceFrom, idOf } from "./records/chance.ts";
import type { Parties } from "./records/parties.ts";
import { benchFields } from "./records/wording.ts";
import type { Asked } from "./server/http-client.ts";

/** Who asks for a figure, by the name of their login. */
export type Asker = keyof Parties["logins"];

/** One thing that is measured: what is asked, by whom, how often. */
export type Figure = {
  readonly name: string;
  readonly kind: "read" | "act";
  readonly as: Asker;
  /** How often by one client; sixteen together ask four times as often. */
  readonly requests: number;
  /** The nth request; a number is never asked twice in a run. */
  ask(number: number): Asked;
};

/** What the figures ask about. */
export type Subjects = {
  readonly parties: Parties;
  readonly hazards: number;
  readonly toSign: number;
  /** How much of the full number of requests is asked. */
  readonly share: number;
};

const findings = benchFields.flatMap((field) => field.findings);
const homesOf = ({ units }: Parties) => [...new Set(units.map(({ enterprise }) => enterprise.home))];

/** Every figure but the import, in the order in which they are measured. */
export function figuresOf(subjects: Subjects): readonly Figure[] {
  const { parties, hazards, share } = subjects;
  const reads = Math.ceil(240 * share);
  const acts = Math.ceil(100 * share);
  const read = { kind: "read", requests: reads } as const;
  return [
    { ...read, name: "list", as: "city", ask: (number) => get(listPath(parties, number)) },
    { ...read, name: "list-department", as: "regulator", ask: departmentList },
    { ...read, name: "search-2", as: "city", ask: (number) => get(searchPath(number, 2)) },
    { ...read, name: "search-4", as: "city", ask: (number) => get(searchPath(number, 4)) },
    { ...read, name: "hazard", as: "city", ask: (number) => get(hazardPath(hazards, number)) },
    { name: "report", kind: "act", as: "safety", requests: acts, ask: report },
    {
      name: "sign-step",
      kind: "act",
      as: "principal",
      requests: acts,
      ask: (number) => sign(subjects, number),
    },
  ];
}

const get = (path: string): Asked => ({ method: "GET", path });

function listPath(parties: Parties, number: number): string {
  const chance = chanceFrom(number + 1000);
  const asked = new URLSearchParams({
    home: chance.pick(homesOf(parties)),
    stages: chance.pick(["fixing", "fixed", "struck-off"]),
    field: chance.pick(benchFields).code,
    order: "deadline",
    limit: "20",
  });
  return `/api/hazards?${asked}`;
}

function departmentList(number: number): Asked {
  return get(`/api/hazards?order=deadline&limit=20&offset=${(number % 5) * 20}`);
}

function searchPath(number: number, length: number): string {
  const chance = chanceFrom(number + 2000);
  const from = chance.pick(findings);
  const at = chance.below(from.length - length + 1);
  return `/api/hazards?${new URLSearchParams({ text: from.slice(at, at + length), limit: "20" })}`;
}

function hazardPath(hazards: number, number: number): string {
  return `/api/hazards/${idOf("hz", chanceFrom(number + 3000).below(hazards))}`;
}

function report(number: number): Asked {
  const finding = {
    text: `巡查发现第${number}处防护缺失`,
    spot: "车间西侧",
    foundOn: null,
    foundBy: "self",
    measured: null,
    exposedPeople: 3,
    possibleHarm: null,
    photos: [],
  };
  const where = { enterprise: null, unitName: null, placeCode: null, field: null };
  return post("/api/hazards", { actId: randomUUID(), input: finding, ...where });
}

function sign({ toSign }: Subjects, number: number): Asked {
  if (number >= toSign) throw new Error("no step is left to be signed");
  const id = idOf("hz", number);
  return post(`/api/hazards/${id}/acts/sign-step`, { actId: randomUUID(), input: { step: "describe" } });
}

function post(path: string, body: unknown): Asked {
  return { method: "POST", path, body: JSON.stringify(body) };
}
