import { expect, it } from "vitest";
import { upperColumns, upperLedgerRow } from "#domain/documents/upper-ledger.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { andThen, reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { levelConflictIn } from "#domain/imports/level-cell.ts";
import { upperLedgerLine } from "./upper-ledger-line.ts";

const cellsOf = (hazard: Hazard) => {
  const row = upperLedgerRow(
    upperLedgerLine(hazard, { enterprise: null, standards: [], reportedBy: "示例县" }),
  );
  return (label: string) => row[upperColumns.findIndex((column) => column.label === label)];
};

it("says where the hazard is: as 述情 has it, else as it was found", () => {
  const found = told(reported({ finding: { spot: "打磨车间" } }), toPlan);
  expect(cellsOf(found.hazard)("隐患位置")).toBe("打磨车间");
  const nowhere = told(reported({ finding: { spot: null } }), toPlan);
  expect(cellsOf(nowhere.hazard)("隐患位置")).toBeNull();
  expect(cellsOf(andThen(nowhere, "write-step", cast.safety).hazard)("隐患位置")).toBe("打磨车间东侧");
});

it("says which post answers for the rectification, and never by name", () => {
  const planning = told(reported(), toPlan.slice(0, -1));
  const input = { responsible: "生产副厂长示例王五" };
  const planned = andThen(planning, "plan", cast.safety, { input });
  expect(cellsOf(planned.hazard)("整改责任部门/责任人")).toBe("生产副厂长");
  expect(cellsOf(planning.hazard)("整改责任部门/责任人")).toBeNull();
});

it("hands up the level that the old ledger claims, and not that its papers gave two", () => {
  const claimed = (noted: string) => {
    const { hazard } = reported();
    const from = {
      importId: "im_1",
      sheet: "表",
      row: 2,
      done: false,
      basis: null,
      measures: null,
      status: null,
    };
    return cellsOf({ ...hazard, judgements: [], importedFrom: { ...from, noted } })("隐患分类");
  };
  expect(claimed("隐患级别：重大")).toBe("重大");
  expect(claimed(`隐患级别：${levelConflictIn("各表")}`)).toBeNull();
});
