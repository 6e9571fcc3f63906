import { describe, expect, it } from "vitest";
import { controlId, valueAt, withValue } from "./paths.ts";

const values = { content: { causes: [{ cause: "a", whys: ["x"] }] }, note: null };

describe("valueAt", () => {
  it("reads through objects and lists", () => {
    expect(valueAt(values, "content.causes.0.whys.0")).toBe("x");
  });

  it.each(["content.root", "note.more", "content.causes.7.cause", "constructor"])(
    "finds nothing at %s",
    (path) => {
      expect(valueAt(values, path)).toBeUndefined();
    },
  );
});

describe("withValue", () => {
  it("changes one place and leaves the old values alone", () => {
    const next = withValue(values, "content.causes.0.cause", "b");
    expect(valueAt(next, "content.causes.0.cause")).toBe("b");
    expect(valueAt(next, "content.causes.0.whys.0")).toBe("x");
    expect(values.content.causes[0]?.cause).toBe("a");
  });

  it("makes what lies on the way, a list for a number", () => {
    expect(withValue({}, "fields.0.place", "门口")).toEqual({ fields: [{ place: "门口" }] });
    expect(withValue({ fields: null }, "fields.text", "x")).toEqual({ fields: { text: "x" } });
  });
});

describe("controlId", () => {
  it("is one word", () => {
    expect(controlId("content.causes.0.cause")).toBe("field-content-causes-0-cause");
  });
});
