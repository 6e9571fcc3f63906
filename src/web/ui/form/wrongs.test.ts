import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ProblemError } from "#web/app/api.ts";
import { wrongsInProblem, wrongsOf } from "./wrongs.ts";

describe("wrongsOf", () => {
  it("names every wrong field by its path, with the first sentence about it", () => {
    const shape = z.object({
      text: z.string().min(4, "太短").regex(/x/, "没有 x"),
      list: z.array(z.number("不是数字")),
    });
    const { error } = shape.safeParse({ text: "a", list: [1, "b"] });
    expect(error && [...wrongsOf(error)]).toEqual([
      ["text", "太短"],
      ["list.1", "不是数字"],
    ]);
  });
});

describe("wrongsInProblem", () => {
  const problem = (field?: string) =>
    new ProblemError({ title: "incomplete", status: 422, detail: "请填写", field });

  it.each([
    ["content.root", "", "content.root"],
    ["input.opinion", "", "opinion"],
    ["text", "input", "input.text"],
    ["input.text", "input", "input.text"],
    ["onBehalf.paper", "input", "onBehalf.paper"],
  ])("finds the field of %s under '%s': %s", (field, prefix, path) => {
    expect([...wrongsInProblem(problem(field), prefix)]).toEqual([[path, "请填写"]]);
  });

  it("names every field that the problem tells of beside the first", () => {
    const others = [
      { field: "funds", detail: "缺资金" },
      { detail: "另一句" },
      { field: "plan", detail: "重复" },
    ];
    const several = new ProblemError({
      title: "incomplete",
      status: 422,
      detail: "缺方案",
      field: "plan",
      others,
    });
    expect([...wrongsInProblem(several)]).toEqual([
      ["plan", "缺方案"],
      ["funds", "缺资金"],
    ]);
  });

  it("names none where the problem names none", () => {
    expect(wrongsInProblem(problem()).size).toBe(0);
    expect(wrongsInProblem(new Error("x")).size).toBe(0);
  });
});
