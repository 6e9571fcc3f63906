/** A clause as steps from the article down (`条11 项10`, or `5.2.3`), and the words that follow it. */
export type ClausePath = { readonly path: string; readonly rest: string };

const numeral = "[\\d〇零一二三四五六七八九十百]+";
const stepAtStart = new RegExp(`^(?:第?\\(?(${numeral})\\)?(部分|条|款|项|目)|第?\\((${numeral})\\))`);
const figuresAtStart = /^第?(\d+(?:\.\d+)+)条?(?:第?\(?([a-z])\)(?:项|款)?)?/i;

/**
 * Reads a clause that stands at the beginning of the words: 第十一条第（十）项, 第11条(10), 第一部分第（一）项第2目, 5.2.3,
 * 4.1 a). A bare number in brackets is an item (项). Null where the words do not begin with a clause.
 */
export function clausePath(words: string): ClausePath | null {
  const text = words.normalize("NFKC").replace(/\s+/g, "");
  const figures = figuresAtStart.exec(text);
  if (figures) {
    const letter = figures[2] ? `${figures[2].toLowerCase()})` : "";
    return { path: `${figures[1]}${letter}`, rest: text.slice(figures[0].length) };
  }
  const steps: string[] = [];
  let rest = text;
  for (let found = stepAtStart.exec(rest); found; found = stepAtStart.exec(rest)) {
    steps.push(`${found[2] ?? "项"}${numberOf(found[1] ?? found[3] ?? "")}`);
    rest = rest.slice(found[0].length);
  }
  return steps.length > 0 ? { path: steps.join(" "), rest } : null;
}

const digits = "〇一二三四五六七八九";

/** 一百八十六, 二十, 十一 and 一一 as figures. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const chinese = text.replaceAll("零", "〇");
  if (!/[十百]/.test(chinese)) return Number([...chinese].map((one) => digits.indexOf(one)).join(""));
  let sum = 0;
  let pending = 0;
  for (const one of chinese) {
    if (one === "百" || one === "十") {
      sum += (pending || 1) * (one === "百" ? 100 : 10);
      pending = 0;
    } else pending = digits.indexOf(one);
  }
  return sum + pending;
}
