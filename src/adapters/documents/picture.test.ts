import { describe, expect, it } from "vitest";
import { printablePicture, readPicture } from "#application/files/picture.ts";
import { aJpegHead, aPng } from "./pictures.samples.ts";

describe("readPicture", () => {
  it("reads a PNG by its bytes", () => {
    expect(readPicture(aPng(40, 30))).toEqual({ format: "png", width: 40, height: 30, turn: 0 });
  });

  it("gives a lying phone photo its upright size and the turn it needs", () => {
    expect(readPicture(aJpegHead(4000, 3000, 6))).toEqual({
      format: "jpg",
      width: 3000,
      height: 4000,
      turn: 90,
    });
    expect(readPicture(aJpegHead(4000, 3000, 1))).toEqual({
      format: "jpg",
      width: 4000,
      height: 3000,
      turn: 0,
    });
  });

  it("is nothing when the file is something else, empty or cut off", () => {
    for (const bytes of [
      Buffer.from("<svg/>"),
      Buffer.alloc(0),
      aPng().subarray(0, 12),
      aJpegHead(9, 9, 1).subarray(0, 20),
    ]) {
      expect(readPicture(bytes)).toBeNull();
    }
  });
});

describe("printablePicture", () => {
  it("takes the photos that phones make, and none that unpacks to hundreds of megabytes", () => {
    expect(printablePicture(aJpegHead(8000, 6000, 6))).not.toBeNull();
    expect(printablePicture(aJpegHead(12_000, 12_000, 1))).toBeNull();
  });
});
