import { expect, it } from "vitest";
import type { Picture } from "#domain/imports/sheet.ts";
import { picturesToKeep, pictureWarnings } from "./row-pictures.ts";

/** The head of a PNG of that size; nobody unpacks more of it. */
function ofSize(width: number, height: number): Picture {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return { sheet: "示例", row: 3, column: 4, type: "png", bytes };
}

it("a picture in a workbook is kept up to the pixels that an upload may have, and a larger one is told", () => {
  const pictures = [ofSize(8_000, 6_000), ofSize(20_000, 20_000)];
  expect(picturesToKeep({ pictures })).toEqual(pictures.slice(0, 1));
  expect(pictureWarnings({ pictures })).toEqual([
    "第2张图片的像素过多（20000×20000，超过 5000 万），不导入；请缩小后在记录中上传。",
  ]);
});
