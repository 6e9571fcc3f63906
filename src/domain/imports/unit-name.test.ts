import { describe, expect, it } from "vitest";
import { namesFit } from "./unit-name.ts";

describe("two names", () => {
  it.each([
    ["示例潞城化工有限公司", "示例潞城化工有限责任公司"],
    ["示例化工", "山西示例化工股份有限公司"],
    ["长治市示例机械（集团）有限公司", "示例机械集团"],
    ["示例煤业 一矿", "示例煤业集团潞城一矿"],
  ])("%s and %s may be one unit", (one, other) => {
    expect([namesFit(one, other), namesFit(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["示例潞城机械制造有限公司", "示例潞城化工有限公司"],
    ["示例煤业一矿", "示例煤业二矿"],
    ["示例单位098", "示例单位097"],
    ["示例潞城商业广场", "示例潞城乙面馆"],
  ])("%s and %s are two", (one, other) => {
    expect([namesFit(one, other), namesFit(other, one)]).toEqual([false, false]);
  });
});
