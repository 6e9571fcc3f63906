import type { Sizes } from "#adapters/documents/docx/page.ts";
import type { Block, Form, Pictures, Signatures, Table, TreeNode } from "#domain/documents/block.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { type Line, type LineCell, type Look, oneText, pointsOf, sharedOut } from "./line.ts";

/** Looks of the parts of a paper of these sizes. */
export function looksOf(sizes: Sizes) {
  const text = { face: "body", size: sizes.body, align: "left", boxed: false } as const;
  const cell = { face: "body", size: sizes.table, align: "left", boxed: true } as const;
  return {
    text,
    right: { ...text, align: "right" },
    note: { ...text, size: sizes.note },
    caption: { ...text, size: sizes.caption, align: "center" },
    headings: {
      1: { ...text, face: "heading" },
      2: { ...text, face: "subheading" },
      3: text,
    },
    cell,
    centred: { ...cell, align: "center" },
    head: { ...cell, face: "heading", align: "center" },
  } as const satisfies Readonly<Record<string, Look | Readonly<Record<number, Look>>>>;
}

type Looks = ReturnType<typeof looksOf>;

/** A low empty line, so that two grids do not become one. */
const gap: Line = { cells: [], least: 7 };

/** A block as lines of a sheet. */
export function blockLines(block: Block, sizes: Sizes): readonly Line[] {
  const looks = looksOf(sizes);
  switch (block.kind) {
    case "heading":
      return [oneText(`　　${block.text}`, looks.headings[block.level])];
    case "paragraph":
      return paragraphLines(`${block.lead ?? ""}${block.text}`, looks.text);
    case "table":
      return tableLines(block, looks);
    case "form":
      return [gap, ...formLines(block, looks)];
    case "pictures":
      return [gap, ...pictureLines(block, looks)];
    case "tree":
      return [gap, ...treeLines(block.root, looks)];
    case "signatures":
      return [gap, ...signatureLines(block, looks)];
    case "seal":
      return [
        oneText(`${block.unit}（盖章）`, looks.right, pointsOf(10)),
        oneText(writtenDate(block.on), looks.right),
      ];
    case "note":
      return block.text.split("\n").map((line) => oneText(line, looks.note));
    case "page-break":
      return [{ ...oneText("", looks.text), onNewPage: true }];
  }
}

/** Each begins two characters in, as Chinese paragraphs do. */
export function paragraphLines(text: string, look: Look): readonly Line[] {
  return text.split("\n").map((line) => oneText(`　　${line}`, look));
}

function tableLines({ caption, columns, rows }: Table, looks: Looks): readonly Line[] {
  const shares = columns.map(({ width }) => width);
  const head = sharedOut(
    shares,
    columns.map(({ title }) => ({ text: title, look: looks.head })),
  );
  const body = rows.map((row) =>
    sharedOut(
      shares,
      row.map((cell, at) => {
        const look = columns[at]?.align === "center" ? looks.centred : looks.cell;
        return typeof cell === "string"
          ? { text: cell, look }
          : { text: "", look: looks.centred, pictures: cell };
      }),
    ),
  );
  return [
    caption ? oneText(caption, looks.note) : gap,
    { ...head, head: true },
    ...(rows.length > 0 ? body : [oneText("无", looks.centred)]),
  ];
}

function formLines({ widths, rows }: Form, looks: Looks): readonly Line[] {
  return rows.map(({ cells, heightMm }) =>
    sharedOut(
      widths,
      cells.map(({ role, text, span }) => ({ text, span, look: role === "label" ? looks.head : looks.cell })),
      pointsOf(heightMm),
    ),
  );
}

function signatureLines({ places }: Signatures, looks: Looks): readonly Line[] {
  const shares = [24, 22, 33, 21];
  const row = (texts: readonly string[], look: Look, heightMm: number) =>
    sharedOut(
      shares,
      texts.map((text) => ({ text, look })),
      pointsOf(heightMm),
    );
  return [
    row(["签字环节", "签名", "日期", "备注"], looks.head, 0),
    ...places.map(({ label, name, on, note }) =>
      row([label, name ?? "", writtenDate(on), note ?? ""], looks.centred, 12),
    ),
  ];
}

function pictureLines({ items }: Pictures, looks: Looks): readonly Line[] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => {
    const pair = items.slice(index * 2, index * 2 + 2);
    const halves = (cellOf: (item: Pictures["items"][number]) => Omit<LineCell, "from" | "to">) =>
      sharedOut([1, 1], pair.map(cellOf));
    return [
      halves((item) => ({ text: "", look: looks.caption, pictures: [item] })),
      halves(({ caption }) => ({ text: caption, look: looks.caption })),
    ];
  }).flat();
}

/** Each node under the one it hangs on, further in. */
function treeLines(node: TreeNode, looks: Looks, depth = 0): readonly Line[] {
  const label = node.label === null ? "" : `${node.label}${node.text === "" ? "" : "："}`;
  const own = oneText(`${"　".repeat(depth)}${label}${node.text}`, depth < 2 ? looks.head : looks.cell);
  const [cell] = own.cells;
  const left = cell ? [{ ...cell, look: { ...cell.look, align: "left" } as const }] : [];
  return [{ ...own, cells: left }, ...node.children.flatMap((child) => treeLines(child, looks, depth + 1))];
}
