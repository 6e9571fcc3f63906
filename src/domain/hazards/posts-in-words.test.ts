import { expect, it } from "vitest";
import { postsInWords } from "./posts-in-words.ts";

it.each([
  ["车间主任", "车间主任"],
  ["打磨车间主任示例王五，电话13800000000", "车间主任"],
  ["示例王五（安全科）、生产副厂长示例李六", "安全科、生产副厂长"],
  ["主要负责人牵头，分管负责人组织实施", "主要负责人、分管负责人"],
  ["示例王主任", "主任"],
  ["示例王五", null],
  ["", null],
  [null, null],
])("of %j a list says %j", (words, said) => {
  expect(postsInWords(words)).toBe(said);
});
