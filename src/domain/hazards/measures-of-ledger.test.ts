import { expect, it } from "vitest";
import { measuresOfLedger } from "./measures-of-ledger.ts";

it.each([
  ["加装泄爆片。对企业罚款2万元。", "加装泄爆片。"],
  ["责令停产；立案查处；清理积尘", "责令停产；清理积尘"],
  ["警告，罚款626万元，停产整顿", ""],
  ["1.设置警告标志\n2.依法给予行政处罚\n3.培训", "1.设置警告标志\n3.培训"],
  ["重新设置锁气卸灰装置", "重新设置锁气卸灰装置"],
  [null, ""],
])("of %j a plan begins with %j", (words, measures) => {
  expect(measuresOfLedger(words)).toBe(measures);
});
