import { describe, expect, it } from "vitest";
import { wayOf } from "./kept-answers.ts";

const asked = (path: string, navigates = false, method = "GET") => wayOf({ method, path, navigates });

describe("what the browser keeps for when there is no network", () => {
  it("is the criteria, and of the server's other answers none", () => {
    expect(asked("/api/library")).toBe("data");
    expect(asked("/api/criteria/matcher")).toBe("data");
    for (const path of [
      "/api/hazards",
      "/api/hazards/hz_1/files/f",
      "/api/me",
      "/api/counts",
      "/api/criteria/uncatalogued",
      "/api/library/x",
    ]) {
      expect(asked(path)).toBe("network");
    }
    expect(asked("/api/library", false, "POST")).toBe("network");
  });

  it("is the page at every address and the app's files, but no paper that is opened in a tab", () => {
    expect(asked("/standards", true)).toBe("page");
    expect(asked("/assets/a-1.js")).toBe("file");
    expect(asked("/api/hazards/hz_1/report.pdf", true)).toBe("network");
    expect(asked("/somewhere.js")).toBe("network");
  });
});
