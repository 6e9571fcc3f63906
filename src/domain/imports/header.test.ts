import { describe, expect, it } from "vitest";
import { fieldOfHeader, isForeignHeader } from "./header.ts";
import { headerWords } from "./header-words.ts";

const fieldOf = (head: string) => fieldOfHeader(head)?.field ?? null;

describe("what the head of a column means", () => {
  it.each([
    "应完成日期",
    "应整改完成时间",
    "计划完成",
    "限期完成日期",
    "要求完成",
    "要求整改完成时间",
    "计划于何日完成整改时间",
    "须整改完成日期",
    "责令整改完成期限",
    "整改完成最后期限",
  ])("%s is the deadline, never the day of completion", (head) => {
    expect(fieldOf(head)).toBe("deadline");
  });

  it.each([
    ["办理进展", "status"],
    ["目前整改进展", "status"],
    ["是否按期整改完毕", "status"],
    ["整改要求及处罚", "measures"],
    ["整改建议或意见", "measures"],
    ["实际整改到位时间", "completed-on"],
    ["隐患闭环日期", "completed-on"],
    ["被检对象", "unit-name"],
    ["排查发现的隐患", "hazard"],
    ["检查发现问题", "hazard"],
    ["问题部位", "spot"],
    ["违反的法律法规", "basis"],
    ["执法检查时间", "found-on"],
    ["所属镇街", "township"],
    ["社会统一信用代码", "uscc"],
    ["整改落实责任人", "responsible"],
    ["复核日期", "reviewed-on"],
    ["核查结论", "review-result"],
    ["是否构成重大事故隐患", "level"],
    ["督查发现的突出问题", "hazard"],
    ["隐患详情及照片编号", "hazard"],
    ["对应法规标准条文", "basis"],
    ["检查日", "found-on"],
    ["复查日", "reviewed-on"],
    ["改正情况", "status"],
  ])("%s is %s", (head, field) => {
    expect(fieldOf(head)).toBe(field);
  });

  it.each(["行业主管部门", "填报日期", "监管责任人", "联系电话", "上报时间"])(
    "%s stands over something that no record holds, and is not guessed at",
    (head) => {
      expect(fieldOf(head)).toBeNull();
      expect(isForeignHeader(head)).toBe(true);
    },
  );

  it("gives each word to one field", () => {
    const words = Object.values(headerWords).flatMap((list) => list.split(/\s+/));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
