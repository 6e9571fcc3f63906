import { type IRunOptions, TextRun } from "docx";

/** Official faces go by name: the office's own machine has them. Figures and Latin in Times New Roman. */
const east = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  heading: "黑体",
  subheading: "楷体_GB2312",
  page: "宋体",
} as const;
export type Face = keyof typeof east;

/** A face for all scripts; `eastAsia` as the hint keeps Chinese quotation marks at full width. */
export function fontOf(face: Face) {
  const latin = face === "page" ? "宋体" : "Times New Roman";
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: east[face], hint: "eastAsia" } as const;
}

/** Text of one line. Size in points. */
export function run(text: string, face: Face, points: number, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text, font: fontOf(face), size: points * 2, ...more });
}

/** Text whose line breaks stay within the paragraph. */
export function runsOfLines(text: string, face: Face, points: number): TextRun[] {
  return text.split("\n").map((line, index) => run(line, face, points, index === 0 ? {} : { break: 1 }));
}
