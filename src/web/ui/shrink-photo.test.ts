import { describe, expect, it } from "vitest";
import { fitWithin, jpegName } from "./shrink-photo.ts";

describe("fitWithin", () => {
  it.each([
    [4000, 3000, 1600, 1200],
    [3000, 4000, 1200, 1600],
    [800, 600, 800, 600],
    [9000, 2, 1600, 1],
  ])("makes %i × %i into %i × %i", (width, height, toWidth, toHeight) => {
    expect(fitWithin(width, height)).toEqual({ width: toWidth, height: toHeight });
  });
});

describe("jpegName", () => {
  it.each([
    ["IMG_1.HEIC", "IMG_1.jpg"],
    ["现场", "现场.jpg"],
    [".png", "photo.jpg"],
  ])("names %s %s", (name, jpeg) => {
    expect(jpegName(name)).toBe(jpeg);
  });
});
