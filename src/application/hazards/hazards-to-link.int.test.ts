import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importLedger } from "#application/imports/import-ledger.ts";
import { registerEnterprise } from "#application/parties/register-enterprise.ts";
import { importDeskOf } from "#main/import-desk.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";
import { actOnHazard } from "./act-on-hazard.ts";
import { hazardsToLink } from "./hazards-to-link.ts";

const ledger = `县区,单位名称,统一社会信用代码,行业领域,隐患描述,发现时间
潞城区,示例新厂（潞城）,,冶金工贸,除尘系统未清灰,2026.6.1
潞城区,示例新厂 (潞城),,冶金工贸,地沟盖板缺失,2026.6.1
潞城区,示例简称,91140406MA0KGXJ87U,冶金工贸,配电箱未接地,2026.6.1
潞城区,示例新厂（潞城）分厂,,冶金工贸,消火栓无水,2026.6.1
长子县,示例新厂（潞城）,,冶金工贸,门锁死,2026.6.1`;

const nothing = {
  homeConfirmed: true,
  unitName: null,
  unitKind: null,
  supervisionLevel: null,
  placeCode: null,
  field: null,
  foundOn: null,
};

describe("hazards that name a unit which was registered after they came in", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("are found by exactly its name or its code, and joined by an act on each", async () => {
    const { installed, cast, unit } = world;
    const input = { fileName: "示例.csv", bytes: new TextEncoder().encode(ledger), choices: {} };
    await importLedger(importDeskOf(installed), cast.office, { actId: randomUUID(), input });
    const file = { ...unit, name: "示例新厂(潞城)", uscc: "91140406MA0KGXJ87U" };
    const enterprise = await registerEnterprise({ ...installed }, cast.office, {
      actId: randomUUID(),
      input: { ...file, principal: null, safetyContact: null },
    });
    const found = await hazardsToLink(installed.openBooks, cast.office, enterprise.id);
    expect(found.lines.map(({ hazard }) => hazard.text).sort()).toEqual([
      ...["地沟盖板缺失", "配电箱未接地", "门锁死", "除尘系统未清灰"],
    ]);
    expect(found.total).toBe(4);
    expect(found.lines.filter(({ homeOpen }) => homeOpen).map(({ hazard }) => hazard.text)).toEqual([
      "门锁死",
    ]);
    for (const { hazard, seq } of found.lines) {
      const joined = await actOnHazard(installed, cast.office, {
        actId: randomUUID(),
        basedOnSeq: seq,
        hazard: hazard.id,
        act: "complete",
        input: { ...nothing, enterprise: enterprise.id },
      });
      expect(joined.belonging.enterprise).toBe(enterprise.id);
    }
    expect((await hazardsToLink(installed.openBooks, cast.office, enterprise.id)).total).toBe(0);
  });

  it("are not told to those who cannot see the file of the unit", async () => {
    await expect(hazardsToLink(world.installed.openBooks, world.cast.office, "en_none")).rejects.toThrow(
      "没有这个单位",
    );
  });
});
