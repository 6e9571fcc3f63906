import { expect, it } from "vitest";
import { nameAsRead } from "./person-name.ts";

it("is the same name however it was typed", () => {
  const typed = [
    "示例孙丙",
    " 示例孙丙 ",
    "示例 孙丙",
    "示例　孙丙",
    "示例孙\u200b丙",
    "示例孙\u2060丙",
    "示例\u3164孙丙",
  ];
  expect([...new Set(typed.map(nameAsRead))]).toEqual(["示例孙丙"]);
  expect(nameAsRead("ＷＡＮＧ·五")).toBe("WANG·五");
  expect(nameAsRead("示例孙乙")).not.toBe(nameAsRead("示例孙丙"));
});
