import { squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

const yes = /^(是|对|有|已|√|✓|✔|☑|✅|Y|YES|T|TRUE)$/i;
const no = /^(否|不是|没有|无|未|×|✗|✘|☒|❌|X|N|NO|F|FALSE)$/i;
/** A ticked box before one of two words: ☑是□否. */
const ticked = /[☑√✓✔■](是|否|有|无)/;

/** What a cell answers to a question with two answers (是否整改, 是否挂牌, 是否重大); null where it answers neither. */
export function readYesNo(cell: Cell | undefined): boolean | null {
  const text = squeezed(cell);
  const word = ticked.exec(text)?.[1] ?? text;
  if (yes.test(word)) return true;
  return no.test(word) ? false : null;
}
