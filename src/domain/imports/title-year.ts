import { squeezed } from "./cell-text.ts";

const figures = "〇一二三四五六七八九";

/** The one year that titles name (2023年度…台账, 二〇二三年…); null where they name none, or several. */
export function yearOfTitles(titles: readonly string[]): number | null {
  const years = new Set<number>();
  for (const title of titles) {
    const text = squeezed(title)
      .replace(/[○零]/g, "〇")
      .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (words) =>
        [...words].map((word) => figures.indexOf(word)).join(""),
      );
    for (const found of text.matchAll(/(?<!\d)(20\d\d)(?=年|\.|-|\/)/g)) years.add(Number(found[1]));
  }
  const [year, second] = years;
  return year !== undefined && second === undefined ? year : null;
}
