import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import { viewHazard } from "#application/hazards/view-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { inputFor } from "#tests/worlds/told-inputs.ts";
import { act, openWorld, tell, type World, wholeLife } from "#tests/worlds/world.ts";
import { keepFile } from "./keep-file.ts";
import { readHazardFile } from "./read-hazard-file.ts";

const bytesOf = (what: string) => Buffer.from(`%PDF-1.7 ${what}`);

describe("a file of a hazard", () => {
  let world: World;
  /** One with a paper, as its finder sent it in; and one of the same unit that names none. */
  let theirs: Hazard;
  let bare: Hazard;
  let paper: Attachment;
  beforeAll(async () => {
    world = await openWorld();
    const { officer1, safety } = world.cast;
    paper = await upload(officer1, "检查记录");
    theirs = await reported(officer1, [paper], "department");
    bare = await reported(safety, [], "self");
  });
  afterAll(() => world.close());

  const upload = (by: Actor, what: string) =>
    keepFile(world.installed, by, { name: `${what}.pdf`, bytes: bytesOf(what) });
  const reported = (
    by: Actor,
    photos: readonly Attachment[],
    foundBy: "department" | "self",
    text = "示例隐患",
  ) => {
    const known = { spot: null, foundOn: null, measured: null, exposedPeople: null, possibleHarm: null };
    return reportHazard(world.installed, by, {
      actId: randomUUID(),
      input: { text, foundBy, photos, ...known },
      ...{ enterprise: world.unit.id, unitName: null, placeCode: null, field: "industrial" },
    });
  };
  const read = (by: Actor, hazard: Hazard, file: Attachment) =>
    readHazardFile(world.installed, by, { hazard: hazard.id, file: file.id });

  it("is read by whoever sees the hazard that names it", async () => {
    expect(Buffer.from((await read(world.cast.safety, theirs, paper)).bytes)).toEqual(bytesOf("检查记录"));
  });

  it("bears a name without marks that turn it round or hide in it", async () => {
    const name = "报告\u202egnp.exe\u200b\u0007.pdf";
    const kept = await keepFile(world.installed, world.cast.safety, { name, bytes: bytesOf("倒写文件名") });
    expect(kept.name).toBe("报告gnp.exe.pdf");
  });

  it("is not read through a hazard that only says its hash in words", async () => {
    const { safety } = world.cast;
    const saying = await reported(safety, [], "self", paper.id);
    await expect(read(safety, saying, paper)).rejects.toMatchObject({ code: "not-found" });
    const spot = await actOnHazard(world.installed, safety, {
      actId: randomUUID(),
      hazard: bare.id,
      act: "correct",
      input: { fields: { spot: paper.id }, reason: "补充部位" },
    });
    await expect(read(safety, spot, paper)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not taken into another hazard by who knows its hash and never had it", async () => {
    const { officer1, safety } = world.cast;
    const named = reported(safety, [paper], "self");
    await expect(named).rejects.toMatchObject({ code: "incomplete" });
    const hazard = await tell(world, await reported(officer1, [], "department"), wholeLife.slice(0, 3));
    const controlled = act(world, hazard, { name: "control", by: safety, input: { photos: [paper] } });
    await expect(controlled).rejects.toMatchObject({ code: "incomplete" });
  });

  it("is no signed paper of who knows its hash and never had it", async () => {
    const { safety, township } = world.cast;
    const hazard = await tell(
      world,
      await reported(world.cast.officer1, [], "department"),
      wholeLife.slice(0, 3),
    );
    const recorded = (by: Actor, file: Attachment) =>
      actOnHazard(world.installed, by, {
        ...{ actId: randomUUID(), hazard: hazard.id, act: "control" },
        input: { ...inputFor(world, hazard, "control"), photos: [] },
        onBehalf: { personName: "示例代签人", channel: "paper", paper: file.id },
      });
    await expect(recorded(township, paper)).rejects.toMatchObject({ field: "onBehalf.paper" });
    const own = await upload(township, "签字纸质件");
    const done = await recorded(township, own);
    expect(Buffer.from((await read(safety, done, own)).bytes)).toEqual(bytesOf("签字纸质件"));
  });

  it("may be named again in its own hazard, and by a colleague who sends in the very same", async () => {
    const { safety, principal } = world.cast;
    const hazard = await tell(world, theirs, wholeLife.slice(0, 3));
    const again = await act(world, hazard, { name: "control", by: safety, input: { photos: [paper] } });
    expect(again.rectification.controls.at(-1)?.photos).toEqual([paper]);
    const photo = await upload(principal, "现场照片");
    await expect(reported(safety, [photo], "self")).rejects.toMatchObject({ code: "incomplete" });
    const same = await upload(safety, "现场照片");
    expect(same.id).toBe(photo.id);
    const taken = await reported(safety, [same], "self");
    expect(Buffer.from((await read(principal, taken, photo)).bytes)).toEqual(bytesOf("现场照片"));
  });

  it("that is the signed report is read by who may read 追责, for it holds it word for word", async () => {
    const { officer1, safety, principal, filing, township, superior } = world.cast;
    const upTo = wholeLife.findIndex(([name]) => name === "submit-report");
    const signed = await tell(world, await reported(officer1, [], "department"), wholeLife.slice(0, upTo));
    const scan = await upload(safety, "整改报告签字扫描件");
    const sent = await act(world, signed, { name: "submit-report", by: safety, input: { report: scan } });
    for (const by of [safety, principal, filing]) {
      expect(Buffer.from((await read(by, sent, scan)).bytes)).toEqual(bytesOf("整改报告签字扫描件"));
    }
    for (const by of [officer1, township, superior, world.cast.office]) {
      await expect(read(by, sent, scan)).rejects.toMatchObject({ code: "not-found" });
      expect((await viewHazard(world.installed, by, sent.id)).hazard.filing.report).toBeNull();
    }
  });
});
