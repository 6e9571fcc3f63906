import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FileStore } from "./file-book.ts";
import { mediaTypeOf } from "./media-type.ts";
import { tooManyPixels } from "./picture.ts";

/** What keeping a file needs. */
export type FileDesk = { readonly openBooks: OpenBooks; readonly files: FileStore };

const limitBytes = 20 * 1024 * 1024;

/**
 * Keeps a photo or a scanned paper. It is safe on disk before it is noted, and it belongs to nothing until an act names it.
 *
 * @throws {Refusal} `invalid` for anything but pictures and PDF, by what the bytes are and not by the name; over 20 MB, or over 50 megapixels
 */
export async function keepFile(
  desk: FileDesk,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Attachment> {
  const attachment = await checkedFile(desk.files, file);
  await desk.openBooks(actor, "act", async (books) => {
    await books.files.note(attachment, actor.person, await books.ledger.now());
  });
  return attachment;
}

/** Keeps the bytes of a file and says what it is, noted nowhere yet. @throws {Refusal} `invalid`, as `keepFile` */
export async function checkedFile(
  files: FileStore,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Attachment> {
  const mediaType = mediaTypeOf(file.bytes);
  if (!mediaType) throw new Refusal("invalid", "只能上传照片（JPG、PNG）或者 PDF 扫描件。");
  if (file.bytes.byteLength > limitBytes) throw new Refusal("invalid", "文件超过 20 MB，请压缩后再上传。");
  if (tooManyPixels(file.bytes)) {
    throw new Refusal("invalid", "照片的像素过多（超过 5000 万），请缩小后再上传。");
  }
  const id = await files.keep(file.bytes);
  const name =
    file.name
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .slice(-120)
      .toWellFormed() || "未命名";
  return { id, name, mediaType, size: file.bytes.byteLength };
}
