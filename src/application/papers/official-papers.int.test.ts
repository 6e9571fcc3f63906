import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paperByCodeOn } from "#adapters/postgres/paper-by-code.ts";
import type { Paper } from "#domain/documents/paper.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type OfficialPaper, stageOf } from "#domain/papers/official-paper.ts";
import { yearOfNumber } from "#domain/parties/number-series.ts";
import { actOn, deskOf, draft, seal, serve, signedOff, today } from "#tests/worlds/papers.ts";
import { closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { viewRegister } from "./list-papers.ts";
import { lookBehindCode } from "./look-behind-code.ts";
import { setPaperSeries, viewOfficeKinds, wordPaper } from "./office-papers.ts";
import { printCompanion, printDraft } from "./print-official-paper.ts";
import { setAgain } from "./seal-paper.ts";
import { viewPaper } from "./view-paper.ts";

const year = yearOfNumber(today);
let world: World;
let hazard: Hazard;
const by = () => world.cast.officer1;

beforeAll(async () => {
  world = await openWorld();
  hazard = await tell(world, await report(world), [["judge", "officer1"]]);
});
afterAll(() => closeVerified(world));

describe("the sign-off of a paper", () => {
  it("goes from draft to served, each with its day and its paper", async () => {
    const drafted = await draft(world, by(), hazard);
    expect(stageOf(drafted)).toBe("draft");
    const approved = await signedOff(world, by(), drafted, `示例改(${year})1号`);
    expect(approved.number?.text).toBe(`示例改〔${year}〕1号`);
    const issued = await seal(world, by(), drafted);
    expect(issued.issued?.on).toBe(today);
    for (const twice of [["示例officer1", "示例 officer1"], ["示例officer1"]]) {
      const alone = serve(world, by(), issued, twice);
      await expect(alone).rejects.toMatchObject({ code: "incomplete", field: "deliveredBy" });
    }
    const served = await serve(world, by(), issued);
    expect(stageOf(served)).toBe("served");
    const { own } = await viewPaper(deskOf(world), by(), drafted.id);
    expect(own?.approval?.by).toBe("示例局长乙");
    expect(own?.service?.deliveredBy).toEqual(["示例officer1", "示例officer2"]);
  });

  it("is not the drafter's to review or to approve, entered by name or not", async () => {
    const drafted = await draft(world, by(), hazard);
    const own = { by: "示例officer1", opinion: "同意。", on: today, scan: null };
    const review = actOn(world, by(), drafted, { act: "review", input: own });
    await expect(review).rejects.toMatchObject({ code: "same-person" });
  });

  it("asks for the scan of the approval, and for a number before a paper goes out", async () => {
    const drafted = await draft(world, by(), hazard);
    const opinion = { by: "示例科长甲", opinion: "同意。", on: today, scan: null };
    await actOn(world, by(), drafted, { act: "review", input: opinion });
    const unproved = actOn(world, by(), drafted, { act: "approve", input: { ...opinion, by: "示例局长乙" } });
    await expect(unproved).rejects.toMatchObject({ code: "incomplete", field: "scan" });
    const approved = await signedOff(world, by(), await draft(world, by(), hazard), `示例改〔${year}〕2号`);
    expect(stageOf(approved)).toBe("approved");
    const back = await actOn(world, by(), approved, { act: "return", input: { reason: "措辞需改" } });
    expect([stageOf(back), back.number?.text]).toEqual(["draft", `示例改〔${year}〕2号`]);
    await expect(seal(world, by(), back)).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("prints its 呈批件 and 送达回证 from what was entered", async () => {
    const drafted = await draft(world, by(), hazard);
    const about = (companion: "approval-sheet" | "service-receipt") =>
      printCompanion(deskOf(world), by(), { paper: drafted.id, companion });
    expect((await about("approval-sheet")).paper.title).toBe("公文呈批件");
    expect((await about("service-receipt")).paper.title).toBe("送达回证");
    expect((await printDraft(deskOf(world), by(), drafted.id)).paper.title).toBe("隐患整改通知单（草稿）");
  });
});

describe("the issued file", () => {
  let issued: OfficialPaper;
  beforeAll(async () => {
    const approved = await signedOff(world, by(), await draft(world, by(), hazard), `示例改〔${year}〕10号`);
    issued = await seal(world, by(), approved);
  });

  it("is kept with what it was composed of, and set again comes out equal, PDF and DOCX", async () => {
    const { files } = world.installed;
    const kept = issued.issued;
    if (!kept) throw new Error("nothing was issued");
    const source = JSON.parse(
      new TextDecoder().decode((await files.read(kept.source)) ?? undefined),
    ) as Paper;
    const again = await setAgain(deskOf(world), source);
    expect(Buffer.compare(again.pdf, Buffer.from((await files.read(kept.pdf.id)) ?? []))).toBe(0);
    expect(Buffer.compare(again.docx, Buffer.from((await files.read(kept.docx.id)) ?? []))).toBe(0);
  });

  it("is told by its code to anybody: kind, number, day, issuer and hash, and nothing else", async () => {
    const code = issued.issued?.code ?? "";
    expect(code).toMatch(/^[0-9a-z]{20}$/);
    const found = await lookBehindCode(paperByCodeOn(world.database), code.toUpperCase());
    expect(found).toEqual({
      ...{ kind: "隐患整改通知单", number: `示例改〔${year}〕10号`, on: today, withdrawn: false },
      ...{ issuer: world.bodies.industry.name, hash: issued.issued?.pdf.id },
    });
    const other = lookBehindCode(paperByCodeOn(world.database), "0".repeat(20));
    await expect(other).rejects.toMatchObject({ code: "not-found" });
  });

  it("carries no code where it stays inside", async () => {
    const record = await draft(world, by(), hazard, { kind: "inspection-record" });
    const opinion = { by: "示例科长甲", opinion: "同意。", on: today, scan: null };
    await actOn(world, by(), record, { act: "review", input: opinion });
    const scan = issued.approval?.scan ?? null;
    await actOn(world, by(), record, { act: "approve", input: { ...opinion, by: "示例局长乙", scan } });
    expect((await seal(world, by(), record)).issued?.code).toBeNull();
  });

  it("is told as withdrawn once it is", async () => {
    await actOn(world, by(), issued, { act: "withdraw", input: { reason: "示例：主送单位有误" } });
    const found = await lookBehindCode(paperByCodeOn(world.database), issued.issued?.code ?? "");
    expect(found.withdrawn).toBe(true);
  });
});

describe("文号", () => {
  const series = { prefix: "示例函", digits: 1, year, next: 5 };
  const number = (paper: OfficialPaper, typed = "") =>
    actOn(world, by(), paper, { act: "number", input: { number: typed } });

  it("is typed from the register where the office has no series, once a body and year", async () => {
    const [one, other] = [await draft(world, by(), hazard), await draft(world, by(), hazard)];
    await expect(number(one)).rejects.toMatchObject({ code: "incomplete", field: "number" });
    await expect(number(one, "12号")).rejects.toMatchObject({ code: "invalid", field: "number" });
    await number(one, `示例函〔${year}〕3号`);
    await expect(number(other, `示例函（${year}）3号`)).rejects.toMatchObject({ code: "duplicate" });
    await expect(number(other, `示例函〔${year}〕003号`)).rejects.toMatchObject({ code: "duplicate" });
    await expect(number(other, `示例函〔${year - 1}〕4号`)).rejects.toMatchObject({ code: "invalid" });
    expect((await number(other, `示例函〔${year}〕0004号`)).number).toMatchObject({
      ...{ year, text: `示例函〔${year}〕0004号` },
    });
  });

  it("is drawn from the series without gap or double by papers numbered at once, passing over what was typed", async () => {
    const input = { ...series, kind: "rectification-notice" as const };
    await setPaperSeries(deskOf(world), by(), { actId: randomUUID(), input });
    await number(await draft(world, by(), hazard), `示例函〔${year}〕6号`);
    const drafts: OfficialPaper[] = [];
    for (let nth = 0; nth < 4; nth += 1) drafts.push(await draft(world, by(), hazard));
    const numbered = await Promise.all(drafts.map((paper) => number(paper)));
    const given = numbered.map((paper) => paper.number?.text);
    expect(given.toSorted()).toEqual([5, 7, 8, 9].map((nth) => `示例函〔${year}〕${nth}号`));
  });

  it("is not under a prefix by which another body of the place numbers", async () => {
    const input = { ...series, prefix: "示例办函", kind: "supervision-letter" as const };
    await setPaperSeries(deskOf(world), world.cast.office, { actId: randomUUID(), input });
    const paper = await draft(world, by(), hazard);
    await expect(number(paper, `示例办函〔${year}〕1号`)).rejects.toMatchObject({
      ...{ code: "invalid", field: "number", message: expect.stringContaining(world.bodies.office.name) },
    });
    const same = { ...input, kind: "rectification-notice" as const };
    const set = setPaperSeries(deskOf(world), by(), { actId: randomUUID(), input: same });
    await expect(set).rejects.toMatchObject({ code: "invalid", field: "prefix" });
  });

  it("keeps its place in the register when the paper is withdrawn, and says why", async () => {
    const paper = await number(await draft(world, by(), hazard));
    await actOn(world, by(), paper, { act: "withdraw", input: { reason: "示例：重复拟稿" } });
    const query = { year, text: paper.number?.text, offset: 0, limit: 20 };
    const { lines } = await viewRegister(world.installed.openBooks, by(), query);
    expect(lines.map(({ stage, withdrawn }) => [stage, withdrawn])).toEqual([
      ["withdrawn", "示例：重复拟稿"],
    ]);
    const next = await number(await draft(world, by(), hazard));
    expect(next.number?.text).not.toBe(paper.number?.text);
  });
});

describe("an office's wording", () => {
  const wording = {
    ...{ title: "示例区隐患整改通知单", hidden: [] },
    sentences: { closing: "示例：本通知单一式三份。" },
    extra: [{ label: "监督电话", text: "0355-0000000" }],
  };
  const word = (over = {}) =>
    wordPaper(deskOf(world), by(), {
      actId: randomUUID(),
      input: { kind: "rectification-notice", wording: { ...wording, ...over } },
    });

  it("counts its versions, and an issued paper keeps the one that it was made with", async () => {
    await word();
    await word({ title: "示例区整改通知单（修订）" });
    const paper = await signedOff(world, by(), await draft(world, by(), hazard), `示例改〔${year}〕30号`);
    const issued = await seal(world, by(), paper);
    await word();
    expect(issued.issued?.wording).toBe(2);
    const kinds = await viewOfficeKinds(deskOf(world), by());
    expect(kinds.find(({ kind }) => kind === "rectification-notice")?.wording.version).toBe(3);
    const printed = await printDraft(deskOf(world), by(), (await draft(world, by(), hazard)).id);
    expect(printed.paper.title).toBe("示例区隐患整改通知单（草稿）");
  });

  it("changes no column and no field that a form must have", async () => {
    await expect(word({ hidden: ["what"] })).rejects.toMatchObject({ code: "invalid" });
    await expect(word({ sentences: { other: "x" } })).rejects.toMatchObject({ code: "invalid" });
  });
});
