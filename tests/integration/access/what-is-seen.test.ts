import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessWorld, openAccessWorld } from "./access-world.ts";
import { signed } from "./asking.ts";
import { aJudgedHazard, aSecretHazard, caseSecrets, openACase, secrets } from "./secrets.ts";
import {
  type Asker,
  askers,
  type Standing,
  seesEnterprises,
  seesHazards,
  seesImports,
  standings,
} from "./standings.ts";
import { unzipped } from "./unzipped.ts";

let world: AccessWorld;
let secret: string;
let paper: string;

beforeAll(async () => {
  world = await openAccessWorld();
  ({ hazard: secret, paper } = await aSecretHazard(world));
});

afterAll(() => world?.close());

const readers = askers.filter((asker) => seesHazards[asker].length > 0);
/** Who sees the mine's own hazards is told of the secret one, which is one of them. */
const mayReadAccountability: readonly Asker[] = [
  "principal",
  "safety-staff",
  "technical-lead",
  "team",
  "group",
  "filing-desk",
];

async function read(asker: Asker, url: string) {
  const response = await world.app.inject(signed({ method: "GET", url }, world.browsers[asker]));
  expect(`${asker} ${url} ${response.statusCode}`).toBe(`${asker} ${url} 200`);
  return response;
}

describe("a list shows what may be opened and nothing else", () => {
  /** The standings whose record stands in what was read. */
  const shownOf = (body: string, records: Readonly<Partial<Record<Standing, string>>>) =>
    standings.filter((standing) => {
      const id = records[standing];
      return id !== undefined && body.includes(`"${id}"`);
    });

  it.each(readers)("hazards, to %s", async (asker) => {
    const { body } = await read(asker, "/api/hazards?limit=100");
    expect(shownOf(body, world.hazards)).toEqual(seesHazards[asker]);
  });

  it.each(readers)("hazards found by a word, to %s", async (asker) => {
    const { body } = await read(asker, `/api/hazards?limit=100&text=${encodeURIComponent("示例隐患")}`);
    expect(shownOf(body, world.hazards)).toEqual(seesHazards[asker]);
  });

  it.each(readers)("hazards as a file, to %s", async (asker) => {
    const text = unzipped((await read(asker, "/api/hazards.xlsx")).rawPayload);
    const units = Object.entries(world.units).filter(([, unit]) => text.includes(unit.name));
    const seen = seesHazards[asker].filter((standing) => standing !== "other field");
    expect(units.map(([standing]) => standing)).toEqual(seen);
  });

  it.each(readers)("hazards that are counted, to %s", async (asker) => {
    const { total } = (await read(asker, "/api/counts")).json();
    const listed = (await read(asker, "/api/hazards?limit=1")).json().total;
    expect(total).toBe(listed);
  });

  it.each(readers)("duties, to %s", async (asker) => {
    const { duties } = (await read(asker, "/api/duties")).json();
    const hidden = standings.filter((standing) => !seesHazards[asker].includes(standing));
    const owed = new Set(duties.map(({ hazard }: { hazard: { id: string } }) => hazard.id));
    expect(hidden.filter((standing) => owed.has(world.hazards[standing]))).toEqual([]);
  });

  it.each(askers.filter((asker) => asker !== "expert" && readers.includes(asker)))(
    "enterprises, to %s",
    async (asker) => {
      const { body } = await read(asker, "/api/enterprises?limit=100");
      const ids = Object.fromEntries(standings.map((one) => [one, world.units[one].id]));
      expect(shownOf(body, ids)).toEqual(seesEnterprises[asker]);
    },
  );

  it.each(["city-office", "county-office", "regulator", "township"] as const)(
    "imports, to %s",
    async (asker) => {
      expect(shownOf((await read(asker, "/api/imports")).body, world.imports)).toEqual(seesImports[asker]);
    },
  );
});

const seers = readers.filter((asker) => seesHazards[asker].includes("own"));

describe("who gave a tip is known to the tip office alone", () => {
  it.each(seers)("a tip shows as a department's check to %s", async (asker) => {
    const page = await read(asker, `/api/hazards/${secret}`);
    expect(page.json().hazard.finding.foundBy).toBe("department");
    const others = ["timeline", "people"].map((part) => `/api/hazards/${secret}/${part}`);
    const bodies = [page.body];
    for (const url of [...others, "/api/hazards?limit=100", "/api/duties"])
      bodies.push((await read(asker, url)).body);
    for (const url of ["/api/hazards.xlsx", `/api/hazards/${secret}/report.docx`]) {
      bodies.push(unzipped((await read(asker, url)).rawPayload));
    }
    expect(bodies.filter((body) => body.includes('"tip"') || body.includes("举报"))).toEqual([]);
    expect(bodies.at(-2)).toContain("监管部门检查");
  });

  it.each(seers)("no filter tells a tip from a check, to %s", async (asker) => {
    expect((await read(asker, "/api/hazards?foundBy=tip")).json().total).toBe(0);
    expect((await read(asker, "/api/hazards?foundBy=department")).body).toContain(secret);
    const asFile = unzipped((await read(asker, "/api/hazards.xlsx?foundBy=tip")).rawPayload);
    expect(asFile).not.toContain(secrets.text);
  });

  it("takes down nobody's name with it", async () => {
    const request = {
      method: "POST" as const,
      url: "/api/hazards",
      payload: {
        actId: crypto.randomUUID(),
        onBehalf: { personName: "示例举报人", channel: "phone" },
        ...{ enterprise: world.units.own.id, unitName: null, placeCode: null, field: "mine" },
        input: {
          ...{ text: "示例电话反映的隐患", spot: null, foundOn: null, foundBy: "tip", measured: null },
          ...{ exposedPeople: null, possibleHarm: null, photos: [] },
        },
      },
    };
    const response = await world.app.inject(signed(request, world.browsers.regulator));
    expect(response.statusCode).toBe(422);
    expect(response.json().detail).toBe("举报的隐患不代录举报人，请由经办人直接登记。");
  });
});

describe("who was held accountable is read by enterprise, group and filing bureau only", () => {
  it.each(seers)("on the page and in the report, to %s", async (asker) => {
    const page = (await read(asker, `/api/hazards/${secret}`)).body;
    const report = unzipped((await read(asker, `/api/hazards/${secret}/report.docx`)).rawPayload);
    const others = [(await read(asker, `/api/hazards/${secret}/timeline`)).body];
    others.push((await read(asker, `/api/hazards/${secret}/people`)).body);
    const open = mayReadAccountability.includes(asker);
    const words = [secrets.measure, secrets.rule];
    expect(words.filter((word) => page.includes(word))).toEqual(open ? words : []);
    expect(words.filter((word) => report.includes(word))).toEqual(open ? words : []);
    expect(page.includes(secrets.returned)).toBe(open);
    expect(others.filter((body) => [...words, secrets.returned].some((word) => body.includes(word)))).toEqual(
      [],
    );
  });

  it.each(seers)("on the paper that it was entered from, to %s", async (asker) => {
    const open = mayReadAccountability.includes(asker);
    const url = `/api/hazards/${secret}/files/${paper}`;
    const { statusCode } = await world.app.inject(signed({ method: "GET", url }, world.browsers[asker]));
    expect(statusCode).toBe(open ? 200 : 404);
    expect((await read(asker, `/api/hazards/${secret}/timeline`)).body.includes(paper)).toBe(open);
  });

  it.each(seers)("on the form for signature, to %s", async (asker) => {
    const url = `/api/hazards/${secret}/steps/hold-accountable/form.pdf`;
    const { statusCode } = await world.app.inject(signed({ method: "GET", url }, world.browsers[asker]));
    expect(statusCode).toBe(mayReadAccountability.includes(asker) ? 200 : 403);
  });
});

describe("a case is known to its handlers, the legal reviewer and the head alone", () => {
  let judged: Awaited<ReturnType<typeof aJudgedHazard>>;
  let scan: string;
  const before = new Map<Asker, readonly string[]>();
  const outsiders = seers.filter((asker) => asker !== "legal-reviewer");

  /** Everything that an asker can read of the hazard, and of what is owed and listed. */
  async function everything(asker: Asker): Promise<readonly string[]> {
    const own = ["", "/timeline", "/people", "/kinds", "/papers"].map(
      (part) => `/api/hazards/${judged.hazard}${part}`,
    );
    const others = ["/api/hazards?limit=100", "/api/duties", "/api/counts", "/api/reminders"];
    const bodies: string[] = [];
    for (const url of [...own, ...others]) {
      const answer = await world.app.inject(signed({ method: "GET", url }, world.browsers[asker]));
      // What is refused or not found names its own request, and nothing else.
      bodies.push(
        `${url} ${answer.statusCode} ${answer.statusCode === 200 ? answer.body : answer.json().detail}`,
      );
    }
    for (const url of ["/api/hazards.xlsx", `/api/hazards/${judged.hazard}/report.docx`]) {
      const answer = await world.app.inject(signed({ method: "GET", url }, world.browsers[asker]));
      bodies.push(answer.statusCode === 200 ? unzipped(answer.rawPayload) : `${url} ${answer.statusCode}`);
    }
    return bodies;
  }

  beforeAll(async () => {
    judged = await aJudgedHazard(world);
    for (const asker of outsiders) before.set(asker, await everything(asker));
    ({ scan } = await openACase(world, judged));
  });

  it.each(outsiders)("nothing that %s reads changes when one is opened and decided", async (asker) => {
    const after = await everything(asker);
    // The workbook tells when it was made and its number of export.
    expect(after.slice(0, -2)).toEqual(before.get(asker)?.slice(0, -2));
    for (const word of [...Object.values(caseSecrets), "43210", "43,210"]) {
      expect(
        after.filter((body) => body.includes(word)),
        word,
      ).toEqual([]);
    }
  });

  it.each(outsiders)(
    "no search finds it, no file of it opens and no act answers otherwise, to %s",
    async (asker) => {
      for (const word of Object.values(caseSecrets)) {
        const url = `/api/hazards?text=${encodeURIComponent(word)}`;
        expect((await read(asker, url)).json().total, word).toBe(0);
      }
      const file = { method: "GET", url: `/api/hazards/${judged.hazard}/files/${scan}` } as const;
      expect((await world.app.inject(signed(file, world.browsers[asker]))).statusCode).toBe(404);
      const procedure = { case: "cs_1", kind: "told", on: "2026-01-01", evidence: null };
      const answers: string[] = [];
      for (const id of [judged.hazard, secret]) {
        const payload = { actId: crypto.randomUUID(), happenedAt: "2026-01-01T00:00:00Z", input: procedure };
        const url = `/api/hazards/${id}/acts/record-procedure`;
        const answer = await world.app.inject(
          signed({ method: "POST", url, payload }, world.browsers[asker]),
        );
        answers.push(`${answer.statusCode} ${answer.json().detail}`);
      }
      expect(answers[0]).toBe(answers[1]);
    },
  );

  it("the trail of the auditor names no act of it", async () => {
    const { body } = await read("auditor", "/api/audit/entries?limit=200");
    for (const act of ["open-case", "record-procedure", "record-penalty"]) expect(body).not.toContain(act);
  });

  it("the legal reviewer of its department reads the whole of it", async () => {
    const page = (await read("legal-reviewer", `/api/hazards/${judged.hazard}`)).body;
    for (const word of Object.values(caseSecrets)) expect(page).toContain(word);
    expect(page).toContain("第一百零二条");
  });
});

describe("a report without an enterprise", () => {
  const report = (asker: Asker, placeCode: string | null) =>
    world.app.inject(
      signed(
        {
          method: "POST",
          url: "/api/hazards",
          payload: {
            actId: crypto.randomUUID(),
            ...{ enterprise: null, unitName: "示例小店", placeCode, field: "fire" },
            input: {
              ...{
                text: "示例楼道堆放杂物",
                spot: null,
                foundOn: null,
                foundBy: "department",
                measured: null,
              },
              ...{ exposedPeople: null, possibleHarm: null, photos: [] },
            },
          },
        },
        world.browsers[asker],
      ),
    );
  const onSite = readers.filter(
    (asker) => !["group", "filing-desk", "expert", "legal-reviewer"].includes(asker),
  );

  it.each(onSite)("stays in the sight of who made it: %s", async (asker) => {
    for (const placeCode of ["140406100", null]) {
      const response = await report(asker, placeCode);
      expect(response.statusCode).toBe(201);
      await read(asker, `/api/hazards/${response.json().id}`);
    }
  });

  it.each(["county-office", "township"] as const)(
    "of a place out of reach is refused to %s",
    async (asker) => {
      const response = await report(asker, "140423100");
      expect(response.statusCode).toBe(422);
      expect(response.json().detail).toContain("不在您的管辖范围内");
    },
  );

  it("is asked for its enterprise from a group", async () => {
    const response = await report("group", "140406100");
    expect([response.statusCode, response.json().detail]).toEqual([422, "请选择隐患所在的所属企业。"]);
  });
});
