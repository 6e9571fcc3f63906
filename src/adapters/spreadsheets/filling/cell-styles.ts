import { beside, childOf, childrenOf, localName, type XmlElement } from "./xml-tree.ts";

/** What the format of a cell asks for, and styles made from it. */
export type CellStyles = {
  /** `day`: a number that is shown as a date; `share`: as a percentage; `text`: everything is text; else `plain`. */
  formatOf(style: string | undefined): "day" | "share" | "text" | "plain";
  /** True where a long text takes several lines. */
  isWrapped(style: string | undefined): boolean;
  /** The same style with long texts in several lines: a text that its column cuts off is read by nobody. */
  wrapped(style: string | undefined): string;
  /** The same style for a text that would be read as a formula if somebody edited the cell. */
  asText(style: string | undefined): string;
};

/** Formats that every program knows by number: dates are 14–22, those of East Asia among 27–58. */
const builtInDay = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads the styles of a workbook; made ones are added to it. */
export function cellStylesIn(styles: XmlElement): CellStyles {
  const formats = childOf(styles, "cellXfs");
  const codes = new Map(
    childrenOf(childOf(styles, "numFmts") ?? styles, "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const all = formats ? [...childrenOf(formats, "xf")] : [];
  const at = (style: string | undefined) => all[Number(style ?? 0)];
  const made = new Map<string, string>();
  /** The number of a style made from this one, added once. */
  const changed = (what: string, style: string | undefined, change: (xf: XmlElement) => XmlElement) => {
    const key = `${what} ${style ?? "0"}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    if (!formats) return style ?? "0";
    const own = change(at(style) ?? beside(formats, "xf", {}));
    const number = String(all.length);
    made.set(key, number);
    all.push(own);
    formats.children.push(own);
    formats.attributes["count"] = String(all.length);
    return number;
  };
  return {
    formatOf(style) {
      const id = Number(at(style)?.attributes["numFmtId"] ?? 0);
      if (id === 49) return "text";
      if (id === 9 || id === 10) return "share";
      const code = plainCode(codes.get(id) ?? "");
      if (code === "@") return "text";
      if (code.includes("%")) return "share";
      return builtInDay(id) || /[ymd年月日]/i.test(code) ? "day" : "plain";
    },
    isWrapped(style) {
      const xf = at(style);
      const alignment = xf && childOf(xf, "alignment");
      return /^(1|true)$/.test(alignment?.attributes["wrapText"] ?? "");
    },
    wrapped: (style) =>
      changed("wrapped", style, (xf) => {
        const given = childOf(xf, "alignment")?.attributes ?? {};
        const alignment = beside(xf, "alignment", { vertical: "center", ...given, wrapText: "1" });
        const others = xf.children.filter(
          (child) => typeof child === "string" || localName(child) !== "alignment",
        );
        const attributes = { ...xf.attributes, applyAlignment: "1" };
        return { ...xf, attributes, children: [alignment, ...others] };
      }),
    asText: (style) =>
      changed("text", style, (xf) => ({ ...xf, attributes: { ...xf.attributes, quotePrefix: "1" } })),
  };
}

/** The code without what it prints word for word, its colours and conditions. */
function plainCode(code: string): string {
  const [first = ""] = code.split(";");
  return first.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
}
