import { describe, expect, it } from "vitest";
import type { HeldRow } from "./held-row.ts";
import type { OwnRecord } from "./own-record.ts";
import { reconcile } from "./reconciliation.ts";

const onPlatform = { platform: "示例省平台", number: "SL-2026-0001", on: "2026-11-02" };
const record = (of: Partial<OwnRecord> = {}): OwnRecord => ({
  ...{ id: "hz_1", number: "示例-1", seq: 3, text: "除尘系统未设置泄爆装置", unitName: "示例甲公司" },
  ...{ level: "major", stage: "fixing", foundOn: "2026-11-01", deadline: "2026-12-01", onPlatform: null },
  ...of,
});
const row = (of: Partial<HeldRow> = {}): HeldRow => ({
  ...{ sheet: "表", row: 2, number: "SL-2026-0001", text: "除尘系统未设置泄爆装置", unitName: "示例甲公司" },
  foundOn: { kind: "date", date: "2026-11-01", precision: "day" },
  ...{ deadline: "2026-12-01", level: "major", status: "open", statusText: "整改中" },
  ...of,
});
const held = (...rows: readonly HeldRow[]) => ({ rows, on: "2026-11-20" });

describe("our records beside the platform's export", () => {
  it("wait to be reported while no number is noted; what looks the same there stands beside them", () => {
    expect(reconcile([record()], null).unreported).toMatchObject([{ row: null, differences: [] }]);
    const shorter = row({ text: "除尘系统没有设置泄爆装置。" });
    const { unreported, theirsAlone } = reconcile([record()], held(shorter));
    expect(unreported[0]?.row?.number).toBe("SL-2026-0001");
    expect(theirsAlone).toEqual([]);
  });

  it("are not taken for one another at another unit, on another day, or in other words", () => {
    const day = { kind: "date", date: "2026-10-01", precision: "day" } as const;
    for (const other of [{ unitName: "示例乙公司" }, { foundOn: day }, { text: "消防通道堵塞" }]) {
      const { unreported, theirsAlone } = reconcile([record()], held(row(other)));
      expect([unreported[0]?.row, theirsAlone.length]).toEqual([null, 1]);
    }
  });

  it("are matched by the number first, whatever the words", () => {
    const numbered = record({ onPlatform });
    const twin = record({ id: "hz_2" });
    const { agreeing, unreported } = reconcile(
      [twin, numbered],
      held(row({ row: 3, number: "SL-2026-0002" }), row()),
    );
    expect(agreeing.map((one) => [one.record.id, one.row?.row])).toEqual([["hz_1", 2]]);
    expect(unreported.map((one) => [one.record.id, one.row?.row])).toEqual([["hz_2", 3]]);
  });

  it("are the same under a number in large and in small letters", () => {
    const small = record({ onPlatform: { ...onPlatform, number: "sl-2026-0001" } });
    expect(reconcile([small], held(row({ text: "另一种写法" }))).agreeing).toHaveLength(1);
    const twice = reconcile([small, record({ id: "hz_2", number: "示例-2", onPlatform })], held(row()));
    expect(twice.differing).toHaveLength(2);
  });

  it("differ where the platform says otherwise, each thing side by side; a blank cell says nothing", () => {
    const numbered = record({ onPlatform, stage: "struck-off" });
    const other = row({ deadline: "2026-12-31", unitName: "示例甲有限公司", level: "general" });
    expect(reconcile([numbered], held(other)).differing[0]?.differences).toEqual([
      { what: "整改状态", ours: "已销号", theirs: "整改中" },
      { what: "整改期限", ours: "2026-12-01", theirs: "2026-12-31" },
      { what: "单位名称", ours: "示例甲公司", theirs: "示例甲有限公司" },
      { what: "隐患级别", ours: "重大事故隐患", theirs: "一般事故隐患" },
    ]);
    const silent = row({
      deadline: null,
      unitName: null,
      level: null,
      status: "unknown",
      foundOn: { kind: "none" },
    });
    expect(reconcile([numbered], held(silent)).agreeing).toHaveLength(1);
    expect(reconcile([record({ onPlatform, stage: "fixed" })], held(row())).agreeing).toHaveLength(1);
  });

  it("differ where the platform does not have them, unless they were reported since", () => {
    const lists = reconcile([record({ onPlatform })], held());
    expect(lists.differing[0]?.differences).toMatchObject([{ what: "平台记录" }]);
    const since = { ...onPlatform, on: "2026-11-20" };
    expect(reconcile([record({ onPlatform: since })], held()).agreeing).toHaveLength(1);
  });

  it("differ where two of them are noted under one number, and a number twice on the platform is told", () => {
    const [first, second] = [record({ onPlatform }), record({ id: "hz_2", number: "示例-2", onPlatform })];
    const { differing, theirsAlone } = reconcile(
      [first, second],
      held(row(), row({ row: 5, text: "安全出口上锁", unitName: "示例丁公司" })),
    );
    expect(differing.map(({ record: { id }, differences }) => [id, differences.at(-1)?.ours])).toEqual([
      ["hz_1", "隐患 示例-2 也登记了这个编号"],
      ["hz_2", "隐患 示例-1 也登记了这个编号"],
    ]);
    expect(theirsAlone.map(({ row: at, sameNumber }) => [at, sameNumber])).toEqual([
      [5, { sheet: "表", row: 2 }],
    ]);
  });

  it("differ where they are none of the major ones here, and what was withdrawn is not there", () => {
    const general = record({ level: "general" });
    expect(reconcile([general], held(row({ level: null }))).differing[0]?.differences).toMatchObject([
      { what: "隐患级别", ours: "一般事故隐患" },
    ]);
    expect(reconcile([record({ stage: "withdrawn" })], held(row())).theirsAlone).toHaveLength(1);
  });
});
