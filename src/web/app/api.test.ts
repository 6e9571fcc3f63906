import { describe, expect, it } from "vitest";
import { ProblemError, problemIn, sentenceOf } from "./api.ts";
import { worthRetrying } from "./queries.ts";

describe("problemIn", () => {
  it("reads the problem document of the server", () => {
    const told = {
      type: "urn:zhiyuan:invalid",
      title: "invalid",
      status: 422,
      detail: "请核对日期。",
      field: "on",
    };
    expect(problemIn(JSON.stringify(told), 422)).toMatchObject({ detail: "请核对日期。", field: "on" });
  });

  it.each(["<html>502</html>", "", "{}"])(
    "says something a person can act on where there is none: %j",
    (text) => {
      expect(problemIn(text, 502).detail).toContain("请稍后再试");
    },
  );
});

describe("what is asked again", () => {
  const failed = (status: number) => new ProblemError({ title: "t", status, detail: "d" });

  it("is only what the network or the server failed at, and not for ever", () => {
    expect(worthRetrying(0, failed(0))).toBe(true);
    expect(worthRetrying(0, failed(503))).toBe(true);
    expect(worthRetrying(2, failed(503))).toBe(false);
    expect(worthRetrying(0, failed(403))).toBe(false);
    expect(worthRetrying(0, new Error("shape"))).toBe(false);
  });
});

describe("sentenceOf", () => {
  it("tells the server's sentence, and never the words of a programmer", () => {
    expect(sentenceOf(new ProblemError({ title: "t", status: 409, detail: "请刷新后重新办理。" }))).toBe(
      "请刷新后重新办理。",
    );
    expect(sentenceOf(new TypeError("x is undefined"))).not.toContain("undefined");
  });
});
