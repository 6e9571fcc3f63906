/** How a spreadsheet names a column, counted from 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** The column of a reference such as `$AB12`, counted from 0. */
export function columnOf(reference: string): number {
  const letters = /[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? "A";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Where rows go when a body gives way to more or fewer; all rows as a spreadsheet numbers them, from 1. */
export type RowMove = {
  readonly first: number;
  /** The last row of the old body; before `first` where there was none. */
  readonly last: number;
  /** How many rows stand there now. */
  readonly rows: number;
};

const shiftOf = ({ first, last, rows }: RowMove) => rows - (last - first + 1);

/** The row after the move: the foot goes with its table; null for a row of the old body that is no more. */
export function movedRow(row: number, move: RowMove): number | null {
  if (row < move.first) return row;
  if (row > move.last) return row + shiftOf(move);
  return row < move.first + move.rows ? row : null;
}

/** The rows of an area after the move: one that reached to the end of the body reaches to its end again. */
function movedRows(from: number, to: number, move: RowMove): readonly [from: number, to: number] | null {
  const top = movedRow(from, move);
  const bottom = to === move.last && from <= move.last ? move.first + move.rows - 1 : movedRow(to, move);
  if (bottom === null && top === null) return null;
  const end = bottom ?? move.first + move.rows - 1;
  return top === null || top > end ? null : [top, end];
}

const areaPattern = /^(\$?[A-Z]{0,3}\$?)(\d+)(?::(\$?[A-Z]{0,3}\$?)(\d+))?$/i;

/** An area such as `A4:J13` after the move; null where nothing of it is left. */
export function movedArea(area: string, move: RowMove): string | null {
  const parts = areaPattern.exec(area);
  if (!parts) return area;
  const [, left = "", from = "", right, to] = parts;
  if (right === undefined || to === undefined) {
    const row = movedRow(Number(from), move);
    return row === null ? null : `${left}${row}`;
  }
  const rows = movedRows(Number(from), Number(to), move);
  return rows && `${left}${rows[0]}:${right}${rows[1]}`;
}

/** Several areas with blanks between, as conditional formats and validations name theirs. */
export function movedAreas(areas: string, move: RowMove): string {
  return areas
    .split(/\s+/)
    .flatMap((area) => movedArea(area, move) ?? [])
    .join(" ");
}

const reference =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\w.!$'])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(!.])/gi;

/** A formula after the move. References into other sheets stay. */
export function movedFormula(formula: string, move: RowMove): string {
  return formula.replace(reference, (all, own: string | undefined) =>
    own === undefined ? all : (movedArea(own, move) ?? all),
  );
}

/** A formula of another sheet after the move of the rows of this one. */
export function movedForeignFormula(formula: string, sheet: string, move: RowMove): string {
  const names = [sheet, `'${sheet.replaceAll("'", "''")}'`].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  const pattern = new RegExp(
    `("(?:[^"]|"")*")|(?<![\\w.\\u4e00-\\u9fff])(${names.join("|")})!(\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?)`,
    "gi",
  );
  return formula.replace(pattern, (all, quoted: string | undefined, name: string, area: string) =>
    quoted === undefined ? `${name}!${movedArea(area, move) ?? area}` : all,
  );
}

/** A formula of the first row of a body as it stands `by` rows further down. */
export function formulaFurther(formula: string, by: number): string {
  return formula.replace(reference, (all, own: string | undefined) => {
    if (own === undefined) return all;
    return own.replace(/(\$?[A-Z]{1,3})(\$?)(\d+)/gi, (_, column: string, fixed: string, row: string) =>
      fixed ? `${column}${fixed}${row}` : `${column}${Number(row) + by}`,
    );
  });
}

/** The areas of a name such as 周报表!$A$1:$J$16, where it is about this sheet. */
export function movedName(definition: string, sheet: string, move: RowMove): string {
  const own = [`${sheet}!`, `'${sheet.replaceAll("'", "''")}'!`];
  return definition
    .split(",")
    .map((part) => {
      const start = own.find((name) => part.startsWith(name));
      return start ? start + (movedArea(part.slice(start.length), move) ?? part.slice(start.length)) : part;
    })
    .join(",");
}
