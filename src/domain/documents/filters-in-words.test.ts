import { expect, it } from "vitest";
import { filtersInWords } from "./filters-in-words.ts";

it("says the filters of a list in one line, and that there are none", () => {
  const filters = { home: "140406", stages: ["found", "fixing"], only: "listed", text: "瓦斯" };
  expect(filtersInWords({ ...filters, order: "deadline", descending: false })).toBe(
    "属地潞城区，待判定、整改中，挂牌督办，含“瓦斯”",
  );
  expect(filtersInWords({ order: "found", descending: true })).toBe("管辖范围内全部");
});

it("shows a filter for tips as one for department checks", () => {
  expect(filtersInWords({ foundBy: "tip" })).toBe("监管部门检查");
});
