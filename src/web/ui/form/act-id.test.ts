import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newActId } from "./act-id.ts";

describe("newActId", () => {
  it("is a UUID that the contract takes, another one each time", () => {
    const ids = Array.from({ length: 50 }, newActId);
    expect(ids.every((id) => z.uuidv4().safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(50);
  });
});
