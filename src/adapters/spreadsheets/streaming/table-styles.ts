import { formattedDeclaration, spreadsheetNames } from "./book-parts.ts";

const alignments = ["left", "center", "right"] as const;
type Align = (typeof alignments)[number];

/** Styles by their number in the part below. */
export const tableStyles = {
  title: 1,
  line: 2,
  head: 3,
  /** Of a text: formatted as text, so that what somebody typed is never run as a formula, also when it is edited later. */
  text: (align: Align = "left") => 4 + alignments.indexOf(align),
  number: (align: Align = "left") => 7 + alignments.indexOf(align),
} as const;

const fonts = [
  { name: "仿宋", size: 11 },
  { name: "方正小标宋简体", size: 18 },
  { name: "黑体", size: 11 },
];
const [body, large, heavy] = [0, 1, 2];
const [general, asText] = [0, 49];

function cellFormat(font: number, format: number, boxed: boolean, horizontal: Align | null): string {
  const across = horizontal ? ` horizontal="${horizontal}"` : "";
  const wrap = boxed ? ' wrapText="1"' : "";
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${boxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment${across} vertical="center"${wrap}/></xf>`;
}

/** The part that says how cells look: titles, lines, heads, and the boxed and wrapped cells of a table. */
export function stylesPart(): string {
  const formats = [
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    cellFormat(large, general, false, "center"),
    cellFormat(body, general, false, null),
    cellFormat(heavy, general, true, "center"),
    ...alignments.map((align) => cellFormat(body, asText, true, align)),
    ...alignments.map((align) => cellFormat(body, general, true, align)),
  ];
  const faces = fonts.map(({ name, size }) => `<font><sz val="${size}"/><name val="${name}"/></font>`);
  const sides = ["left", "right", "top", "bottom"];
  const thin = sides.map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join("");
  const none = sides.map((side) => `<${side}/>`).join("");
  return [
    formattedDeclaration,
    `<styleSheet xmlns="${spreadsheetNames}">`,
    `<fonts count="${faces.length}">${faces.join("")}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    `<borders count="2"><border>${none}<diagonal/></border><border>${thin}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}
