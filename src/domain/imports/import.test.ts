import { describe, expect, it } from "vitest";
import { foldImport, type Import, reasonNotToUndo } from "./import.ts";

const signed = {
  version: 1,
  actor: "ps_1",
  post: null,
  onBehalf: null,
  times: { happened: "2026-11-24T01:00:00.000Z", device: null, received: "2026-11-24T01:00:00.000Z" },
};
const who = { person: "ps_1", role: "regulator" } as const;
const begun = { home: "140406", fileName: "示例.xlsx", fileHash: "00", read: 3, refused: [], skipped: 1 };
const first = { ...signed, act: "begin", seq: 1, payload: begun };
const finished = { ...signed, act: "finish", seq: 2, payload: { created: 2, duplicate: 1 } };
const undone = { ...signed, act: "undo", seq: 3, payload: { reason: "文件选错" } };

describe("an import", () => {
  it("has counts that add up to its rows once it is finished", () => {
    expect(foldImport("im_1", [first]).counts).toBeNull();
    const counts = { read: 3, created: 2, duplicate: 1, refused: [], skipped: 1 };
    expect(foldImport("im_1", [first, finished]).counts).toEqual(counts);
  });

  it("can be undone while nobody has acted, and again when that was cut short", () => {
    const taken: Import = foldImport("im_1", [first, finished]);
    expect(reasonNotToUndo(taken, { acted: 0, standing: 2, withdrawn: 0 }, who)).toBeNull();
    expect(reasonNotToUndo(taken, { acted: 1, standing: 2, withdrawn: 0 }, who)?.message).toContain(
      "已有 1 条有人办理",
    );
    const gone = foldImport("im_1", [first, finished, undone]);
    expect(reasonNotToUndo(gone, { acted: 0, standing: 1, withdrawn: 1 }, who)).toBeNull();
    // Cut short, with a record on which somebody acted in the meantime: the rest can still go.
    expect(reasonNotToUndo(gone, { acted: 1, standing: 2, withdrawn: 1 }, who)).toBeNull();
    expect(reasonNotToUndo(gone, { acted: 0, standing: 0, withdrawn: 2 }, who)?.code).toBe("wrong-state");
    const left = reasonNotToUndo(gone, { acted: 1, standing: 1, withdrawn: 1 }, who);
    expect(left?.message).toBe("这次导入已经撤销，其中 1 条已有人办理，没有撤回，同一文件可以重新导入。");
    const other = { person: "ps_other", role: "regulator" } as const;
    expect(reasonNotToUndo(taken, { acted: 0, standing: 2, withdrawn: 0 }, other)?.code).toBe("not-yours");
    const office = { person: "ps_other", role: "county-office" } as const;
    expect(reasonNotToUndo(taken, { acted: 0, standing: 2, withdrawn: 0 }, office)).toBeNull();
  });

  it("is not folded from acts that it does not know", () => {
    expect(() => foldImport("im_1", [finished])).toThrow("does not begin");
    expect(() => foldImport("im_1", [first, { ...undone, act: "none" }])).toThrow("Unknown act");
  });
});
