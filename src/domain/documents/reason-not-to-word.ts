import { Refusal } from "#domain/refusal.ts";
import type { PaperKind, Wording } from "./paper-kind.ts";

const mostExtra = 6;

/** Why an office cannot word a kind so (N8); null when it can: columns and required fields of a form stay as they are. */
export function reasonNotToWord(kind: PaperKind, wording: Wording): Refusal | null {
  const { title, sentences, extra, hidden } = wording;
  if (title !== null && (title.trim() === "" || title.length > 60)) {
    return new Refusal("invalid", "标题须有文字，最多 60 个字；不改标题的请留空。", "title");
  }
  if (Object.keys(sentences).some((slot) => !Object.hasOwn(kind.sentences, slot))) {
    return new Refusal("invalid", "有的固定文字在这类公文里没有位置，请刷新后重新填写。", "sentences");
  }
  if (extra.length > mostExtra) {
    return new Refusal("invalid", `自加栏目最多 ${mostExtra} 个。`, "extra");
  }
  if (extra.some(({ label, text }) => label.trim() === "" || text.trim() === "")) {
    return new Refusal("incomplete", "自加栏目的名称和内容都要填写。", "extra");
  }
  if (hidden.some((name) => !Object.hasOwn(kind.hideable, name))) {
    return new Refusal("invalid", "只能省去这类公文的可选栏目。", "hidden");
  }
  return null;
}
