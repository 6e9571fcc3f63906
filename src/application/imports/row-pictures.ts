import { tooManyPixels } from "#application/files/picture.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import type { Picture } from "#domain/imports/sheet.ts";

type WithPictures = Pick<LedgerRow, "pictures">;

/** The pictures of a row that are kept as photos: no drawings, and none larger than an upload may be. */
export function picturesToKeep({ pictures }: WithPictures): readonly Picture[] {
  // A drawing can carry scripts; what is kept as a photo is shown by browsers.
  return pictures.filter(({ type, bytes }) => type !== "svg" && tooManyPixels(bytes) === null);
}

/** What is said of each picture of a row that is too large to be kept. */
export function pictureWarnings({ pictures }: WithPictures): readonly string[] {
  return pictures.flatMap(({ bytes }, index) => {
    const picture = tooManyPixels(bytes);
    if (!picture) return [];
    const size = `${picture.width}×${picture.height}`;
    return [`第${index + 1}张图片的像素过多（${size}，超过 5000 万），不导入；请缩小后在记录中上传。`];
  });
}
