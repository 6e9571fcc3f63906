import { describe, expect, it } from "vitest";
import type { Entry } from "#domain/ledger/entry.ts";
import { decideImport, type ImportInput } from "./acts/import.ts";
import { decideReport } from "./acts/report.ts";
import { dutiesOf } from "./duties.ts";
import { aBelonging, aContext, aFinding, aPhoto, cast, now, onBehalfOf } from "./hazard.samples.ts";
import { begin, offered } from "./registry.ts";
import { shownTo } from "./shown-to.ts";
import { andThen, reported, type Story, told, toPlan } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const judged = andThen(reported(), "judge", cast.officer1);

const row: ImportInput = {
  finding: aFinding({ foundOn: null }),
  from: {
    importId: "imp_1",
    sheet: "台账",
    row: 7,
    done: false,
    basis: "某判定标准第三条",
    measures: null,
    status: null,
  },
  standing: "major",
  item: null,
  deadline: "2026-12-01",
  deadlineUnread: false,
  doneOn: null,
  listed: null,
  homeKnown: false,
};

const bare = aBelonging({ enterprise: null, unitName: null, field: null, leadOrganisation: null });

function imported(over: Partial<ImportInput> = {}, belonging = bare): Story {
  const placed = { number: "140423-20261124-ROW07", belonging };
  const payload = decideImport({ ...row, ...over }, placed, { actor: cast.countyOffice });
  const times = { happened: now, device: null, received: now };
  const by = { actor: cast.countyOffice.person, post: null, onBehalf: null, times };
  const entry: Entry = { act: "import", version: 1, payload, seq: 1, ...by };
  return { hazard: begin("hz_7", entry), entries: [entry] };
}

describe("a report", () => {
  const placed = { number: "n", belonging: aBelonging() };

  it("comes from posts that go to sites, in words, of a day that has been", () => {
    expect(() => decideReport(aFinding(), placed, aContext(cast.filing))).toThrow(because("not-permitted"));
    expect(() => decideReport(aFinding({ text: "坏了" }), placed, aContext(cast.team))).toThrow(
      because("incomplete", "text"),
    );
    expect(() => decideReport(aFinding({ foundOn: "2026-11-25" }), placed, aContext(cast.team))).toThrow(
      because("invalid", "foundOn"),
    );
    expect(decideReport(aFinding({ foundOn: null }), placed, aContext(cast.team)).finding.foundOn).toBe(
      "2026-11-24",
    );
  });
});

describe("a row of a ledger", () => {
  it("comes in as its ledger says, signed by nobody, with its gaps as duties", () => {
    const { hazard } = imported();
    expect(hazard.stage).toBe("judged");
    expect(hazard.judgements[0]).toMatchObject({ level: "major", signers: [], basis: "某判定标准第三条" });
    expect(hazard.gaps).toEqual(["home", "unit", "field", "found-on", "lead"]);
    expect(dutiesOf(hazard).map(({ act }) => act)).toEqual(
      expect.arrayContaining(["assign-lead", "complete", "confirm"]),
    );
  });

  it("is never major where it cites no criterion", () => {
    const { hazard } = imported({ standing: "not-confirmed" });
    expect(hazard.stage).toBe("found");
    expect(hazard.judgements).toEqual([]);
  });

  it("is struck off without process when it is done: no steps, no clocks", () => {
    const { hazard } = imported({ from: { ...row.from, done: true }, doneOn: "2023-08-01" }, aBelonging());
    expect(hazard.stage).toBe("struck-off");
    expect(hazard.rectification.struckOff).toMatchObject({ on: "2023-08-01", by: null });
    expect(dutiesOf(hazard).map(({ act }) => act)).toEqual(["complete"]);
    const again = andThen({ hazard, entries: [] }, "reopen", cast.countyOffice);
    expect(again.hazard.stage).toBe("judged");
    expect(dutiesOf(again.hazard).map(({ act }) => act)).toContain("confirm");
  });

  it("takes the general standing and the listing along", () => {
    const general = imported({ standing: "general", listed: "county" }, aBelonging());
    expect(general.hazard.stage).toBe("confirmed");
    const done = told(general, [
      ["report-fixed", cast.safety],
      ["accept", cast.officer3],
    ]);
    expect(andThen(done, "delist", cast.countyOffice).hazard.listings[0]?.delisted?.opinion).toBe(
      "整改完成，同意摘牌",
    );
  });

  it("may be judged by signature, but not lowered on the way", () => {
    const story = imported({}, aBelonging());
    const input = { level: "general" as const, item: null };
    expect(() => andThen(story, "judge", cast.officer1, { input })).toThrow(because("invalid", "level"));
    expect(andThen(story, "judge", cast.officer1).hazard.judgements.at(-1)?.signers).toHaveLength(2);
  });

  it("comes from posts that keep ledgers", () => {
    const placed = { number: "n", belonging: bare };
    expect(() => decideImport(row, placed, { actor: cast.safety })).toThrow(because("not-permitted"));
    const empty = { ...row, finding: aFinding({ text: " " }) };
    expect(() => decideImport(empty, placed, { actor: cast.countyOffice })).toThrow(
      because("incomplete", "text"),
    );
  });
});

describe("what a ledger said beside its fields", () => {
  it("is read by offices, and not by the enterprise or its experts", () => {
    const { hazard } = imported({ from: { ...row.from, noted: "备注：群众反映" } });
    expect(shownTo(hazard, ["county-office"]).importedFrom?.noted).toBe("备注：群众反映");
    expect(shownTo(hazard, ["enterprise"]).importedFrom?.noted).toBeUndefined();
    expect(shownTo(hazard, ["expert"]).importedFrom?.noted).toBeUndefined();
  });
});

describe("complete", () => {
  it("fills the gaps from the enterprise's file and never changes the reporting unit", () => {
    const { hazard } = andThen(imported(), "complete", cast.countyOffice, {
      input: { foundOn: "2023-07-01" },
    });
    expect(hazard.gaps).toEqual([]);
    expect(hazard.belonging).toMatchObject({
      home: "140423",
      enterprise: "ent_1",
      leadOrganisation: "org_lead",
    });
    expect(() => andThen({ hazard, entries: [] }, "complete", cast.countyOffice)).toThrow(
      because("wrong-state"),
    );
  });

  it("owes a named unit its file, and takes it up where nothing else was missing", () => {
    const named = aBelonging({ enterprise: null, unitName: "示例饭店" });
    const whole = { finding: aFinding(), homeKnown: true } as const;
    const story = imported(whole, named);
    expect(story.hazard.gaps).toEqual(["enterprise"]);
    expect(dutiesOf(story.hazard).find(({ act }) => act === "complete")?.what).toBe("补全企业库关联");
    const linked = andThen(story, "complete", cast.countyOffice, { input: { foundOn: null } });
    expect(linked.hazard.belonging.enterprise).toBe("ent_1");
    expect(linked.hazard.gaps).toEqual([]);
    const older = { hazard: { ...story.hazard, gaps: [] }, entries: [] };
    expect(andThen(older, "complete", cast.countyOffice).hazard.belonging.enterprise).toBe("ent_1");
    const done = imported({ ...whole, from: { ...row.from, done: true } }, named);
    expect(dutiesOf(done.hazard)).toEqual([]);
  });

  it("gives a day to a deadline that the ledger had in words, and to no other", () => {
    const unread = imported({ deadline: null, deadlineUnread: true }, aBelonging());
    expect(dutiesOf(unread.hazard).find(({ act }) => act === "complete")?.what).toContain("整改期限");
    const input = { enterprise: null, foundOn: "2023-07-01", deadline: "2023-08-01" };
    const { hazard } = andThen(unread, "complete", cast.countyOffice, { input });
    expect(hazard.gaps).toEqual([]);
    expect(hazard.rectification.deadline).toBe("2023-08-01");
    const early = { ...input, deadline: "2023-06-01" };
    expect(() => andThen(unread, "complete", cast.countyOffice, { input: early })).toThrow(
      because("invalid", "deadline"),
    );
    expect(() => andThen(imported(), "complete", cast.countyOffice, { input })).toThrow(
      because("invalid", "deadline"),
    );
  });

  it("is owed no deadline any more once a plan sets one", () => {
    const unread = imported({ deadline: null, deadlineUnread: true, standing: "general" }, aBelonging());
    expect(unread.hazard.gaps).toContain("deadline");
    expect(andThen(unread, "plan", cast.safety).hazard.gaps).not.toContain("deadline");
  });

  it.each([
    ["a unit of another reporting unit", { enterprise: "ent_away" }, "invalid", "enterprise"],
    ["a unit that is not in the file", { enterprise: "ent_unknown" }, "invalid", "enterprise"],
    ["a coming day", { foundOn: "2026-12-01" }, "invalid", "foundOn"],
    ["nothing filled in", { enterprise: null, field: null, homeConfirmed: false }, "incomplete", null],
  ])("is refused with %s", (_name, input, code, field) => {
    expect(() => andThen(imported(), "complete", cast.countyOffice, { input })).toThrow(because(code, field));
  });

  it("keeps a name where there is no file, and a lead that was assigned", () => {
    const assigned = andThen(imported(), "assign-lead", cast.countyOffice);
    const input = { enterprise: null, unitName: "示例饭店" };
    const { hazard } = andThen(assigned, "complete", cast.countyOffice, { input });
    expect(hazard.gaps).toEqual(["enterprise", "found-on"]);
    const filed = andThen({ hazard, entries: [] }, "complete", cast.countyOffice, {
      input: { foundOn: "2023-07-01" },
    });
    expect(filed.hazard.belonging).toMatchObject({ leadOrganisation: "org_new", temporaryLead: true });
  });
});

describe("correct", () => {
  it("puts named fields right with a reason", () => {
    expect(andThen(judged, "correct", cast.officer3).hazard.finding.spot).toBe("打磨车间西侧");
    expect(() => andThen(judged, "correct", cast.officer3, { input: { reason: "" } })).toThrow(
      because("incomplete", "reason"),
    );
    expect(() =>
      andThen(judged, "correct", cast.officer3, { input: { fields: { spot: "打磨车间" } } }),
    ).toThrow(because("incomplete", "fields"));
    expect(() => andThen(judged, "correct", cast.officer3, { input: { fields: { text: "短" } } })).toThrow(
      because("incomplete", "fields.text"),
    );
  });

  it("fills in an unknown source and never rewrites a known one", () => {
    const unknown = reported({ finding: { foundBy: "unknown" } });
    const input = { fields: { foundBy: "department" as const } };
    expect(andThen(unknown, "correct", cast.officer3, { input }).hazard.finding.foundBy).toBe("department");
    const self = { fields: { foundBy: "self" as const } };
    expect(() => andThen(judged, "correct", cast.officer3, { input: self })).toThrow(
      because("invalid", "fields.foundBy"),
    );
  });

  it("keeps the day found within the edition that was cited", () => {
    const input = { fields: { foundOn: "2023-05-01" } };
    expect(() => andThen(judged, "correct", cast.officer3, { input })).toThrow(because("invalid", "item"));
  });

  it("is the reporter's until it is judged", () => {
    const own = { ...cast.safety, person: "per_officer1" };
    expect(andThen(reported(), "correct", own).hazard.finding.spot).toBe("打磨车间西侧");
    expect(() => andThen(judged, "correct", own)).toThrow(because("not-yours"));
  });
});

describe("withdraw", () => {
  it("undoes a report or an import while nobody has acted on it", () => {
    expect(andThen(reported(), "withdraw", cast.officer1).hazard.stage).toBe("withdrawn");
    expect(andThen(imported(), "withdraw", cast.countyOffice).hazard.stage).toBe("withdrawn");
    expect(() => andThen(judged, "withdraw", cast.officer1)).toThrow(because("wrong-state"));
    const noted = andThen(
      reported({ finding: { foundBy: "self" }, by: cast.safety }),
      "instruct",
      cast.countyOffice,
    );
    const back = andThen(noted, "withdraw", cast.safety);
    expect(back.hazard.stage).toBe("withdrawn");
    expect(dutiesOf(back.hazard)).toMatchObject([{ act: "answer-instruction" }]);
    expect(() => andThen(reported(), "withdraw", cast.officer3)).toThrow(because("not-yours"));
  });

  it("leaves nothing to be done", () => {
    const gone = andThen(reported(), "withdraw", cast.officer1);
    expect(dutiesOf(gone.hazard)).toEqual([]);
    const open = Object.values(cast).flatMap((by) =>
      offered(gone.hazard, aContext(by)).filter(({ reason }) => reason === null),
    );
    expect(open).toEqual([]);
  });
});

describe("departments and experts", () => {
  it("has exactly one lead, who is not among the supporting ones", () => {
    const { hazard } = andThen(reported(), "assign-lead", cast.countyOffice, {
      input: { organisation: "org_support" },
    });
    expect(hazard.belonging).toMatchObject({
      leadOrganisation: "org_support",
      superiorOrganisation: "org_support_above",
      supportingOrganisations: [],
      temporaryLead: true,
    });
    expect(() =>
      andThen(reported(), "assign-lead", cast.cityOffice, { input: { organisation: "org_unknown" } }),
    ).toThrow(because("invalid", "organisation"));
    const same = { organisation: "org_lead", temporary: false };
    expect(() => andThen(reported(), "assign-lead", cast.cityOffice, { input: same })).toThrow(
      because("duplicate", "organisation"),
    );
  });

  it("stops no clock for a dispute over the lead", () => {
    const planned = told(reported(), toPlan);
    const { hazard } = andThen(planned, "assign-lead", cast.countyOffice);
    expect(hazard.rectification.deadline).toBe(planned.hazard.rectification.deadline);
  });

  it("sets the supporting departments", () => {
    const { hazard } = andThen(reported(), "set-supporting", cast.officer1);
    expect(hazard.belonging.supportingOrganisations).toEqual(["org_fire"]);
    expect(() =>
      andThen(reported(), "set-supporting", cast.officer1, { input: { organisations: ["org_lead"] } }),
    ).toThrow(because("invalid", "organisations"));
    expect(() =>
      andThen(reported(), "set-supporting", cast.officer1, { input: { organisations: ["org_unknown"] } }),
    ).toThrow(because("invalid", "organisations"));
  });

  it("opens the record to an expert once", () => {
    const { hazard } = andThen(reported(), "assign-expert", cast.officer1);
    expect(hazard.belonging.experts).toContain("per_expert2");
    expect(() =>
      andThen(reported(), "assign-expert", cast.officer1, { input: { person: "per_expert" } }),
    ).toThrow(because("duplicate", "person"));
  });
});

describe("a proposed repeat", () => {
  it("is confirmed or denied by a person, once", () => {
    expect(andThen(judged, "confirm-repeat", cast.officer3).hazard.repeatOf).toBe("hz_0");
    const denied = andThen(judged, "deny-repeat", cast.officer3);
    expect(denied.hazard.notRepeatOf).toEqual(["hz_9"]);
    expect(() => andThen(denied, "deny-repeat", cast.officer3)).toThrow(because("duplicate", "of"));
    expect(() => andThen(judged, "confirm-repeat", cast.officer3, { input: { of: "hz_1" } })).toThrow(
      because("invalid", "of"),
    );
    const confirmed = andThen(judged, "confirm-repeat", cast.officer3);
    expect(() => andThen(confirmed, "deny-repeat", cast.officer3)).toThrow(because("wrong-state"));
  });
});

describe("recording on behalf", () => {
  const context = { onBehalf: onBehalfOf("per_owner") };

  it("is for those without an account, by township, lead department or their own safety staff", () => {
    for (const by of [cast.township, cast.officer3, cast.safety]) {
      expect(andThen(reported(), "control", by, { context }).hazard.rectification.controls).toHaveLength(1);
    }
    expect(() => andThen(reported(), "control", cast.countyOffice, { context })).toThrow(
      because("not-yours"),
    );
    expect(() => andThen(reported(), "control", cast.team, { context })).toThrow(because("not-yours"));
  });

  it("is never for an authority, nor for oneself", () => {
    expect(() => andThen(judged, "confirm", cast.township, { context })).toThrow(because("not-permitted"));
    expect(() => andThen(reported(), "order-stop", cast.officer3, { context })).toThrow(
      because("not-permitted"),
    );
    const self = { onBehalf: onBehalfOf(cast.safety.person, aPhoto.id) };
    expect(() => andThen(reported(), "control", cast.safety, { context: self })).toThrow(
      because("invalid", "onBehalf.personId"),
    );
  });
});

describe("the number on the platform above", () => {
  it("is noted of a major hazard by the office or its lead, and corrected by saying it again", () => {
    const noted = andThen(judged, "note-platform", cast.countyOffice);
    expect(noted.hazard.onPlatform?.number).toBe("SL-2026-000123");
    expect(noted.hazard.stage).toBe(judged.hazard.stage);
    const again = andThen(noted, "note-platform", cast.officer3, { input: { number: " SL 2026—9 " } });
    expect(again.hazard.onPlatform?.number).toBe("SL2026—9");
    expect(() => andThen(reported(), "note-platform", cast.countyOffice)).toThrow(because("wrong-state"));
    expect(() => andThen(judged, "note-platform", cast.countyOffice, { input: { number: "12" } })).toThrow(
      because("invalid", "number"),
    );
  });
});
