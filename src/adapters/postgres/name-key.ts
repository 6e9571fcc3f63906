import { pinyin } from "pinyin-pro";

/** The key by which Chinese names sort: pinyin without tones. PGlite has no ICU collation. */
export function nameKey(name: string): string {
  return pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive" }).join(" ").toLowerCase();
}
