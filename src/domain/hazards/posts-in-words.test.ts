import { expect, it } from "vitest";
import { departmentsInWords, postsInWords } from "./posts-in-words.ts";

it.each([
  ["车间主任", "车间主任"],
  ["打磨车间主任示例王五，电话13800000000", "车间主任"],
  ["示例王五（安全科）、生产副厂长示例李六", "安全科、生产副厂长"],
  ["主要负责人牵头，分管负责人组织实施", "主要负责人、分管负责人"],
  ["示例王主任", "主任"],
  ["潞城区应急管理局示例王五", "潞城区应急管理局"],
  ["示例王五", null],
  ["", null],
  [null, null],
])("of %j a list says %j", (words, said) => {
  expect(postsInWords(words)).toBe(said);
});

it.each([
  ["潞城区应急管理局 示例王五", "潞城区应急管理局"],
  ["长治市潞州区消防救援大队、区住建局", "长治市潞州区消防救援大队、区住建局"],
  ["区安委办督查组示例李六", "区安委办、督查组"],
  ["示例王五（安全科科长）", "安全科"],
  ["车间主任", "车间"],
  ["王应急", null],
  ["李建科、王局", null],
  ["示例王五", null],
])("of %j only the departments are %j", (words, said) => {
  expect(departmentsInWords(words)).toBe(said);
});
