import { Refusal } from "#domain/refusal.ts";
import { mostParts, mostUnpackedBytes } from "./limits.ts";

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
const utf8 = new TextDecoder();
const zip64Mark = 0xffff_ffff;

/** Said of a zip that is not whole. */
export const damaged = () => new Refusal("invalid", "文件已损坏，无法打开。请重新保存一份后再导入。");
const tooBig = () =>
  new Refusal("invalid", "文件解压后过大，已拒绝读取。请删去无关的工作表和图片，或分成几个文件导入。");

/** A part of an .xlsx as the directory of the zip names it; `at` is where its own head begins. */
export type ZipPart = {
  readonly name: string;
  readonly at: number;
  /** Bytes in the zip. */
  readonly packed: number;
  /** Bytes that it claims to unpack to. */
  readonly size: number;
};

/**
 * The parts of an .xlsx, with what each claims to unpack to, before anything is unpacked. The reader holds every part to
 * its claim, so that a part which unpacks to more than it says is caught there.
 *
 * @throws {Refusal} `invalid` when it is too big, has too many parts or is damaged.
 */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw tooBig();
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw damaged();
    const size = unpackedSize(view, at);
    unpacked += size;
    if (unpacked > mostUnpackedBytes) throw tooBig();
    const nameLength = view.getUint16(at + 28, true);
    const name = utf8.decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
    parts.push({ name, at: view.getUint32(at + 42, true), packed: view.getUint32(at + 20, true), size });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function unpackedSize(view: DataView, at: number): number {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (size === zip64Mark || packed === zip64Mark) throw tooBig();
  // A part that claims to hold nothing would be unpacked without a limit.
  if (size === 0 && packed > 2) throw damaged();
  return size;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw damaged();
}
