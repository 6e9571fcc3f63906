import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessWorld, openAccessWorld } from "./access-world.ts";
import { signed } from "./asking.ts";
import { aSecretHazard, secrets } from "./secrets.ts";
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
