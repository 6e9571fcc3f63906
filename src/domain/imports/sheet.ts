/** A cell as typed: text stays text, numbers stay numbers, a real date cell is its ISO text `YYYY-MM-DD`. */
export type Cell = string | number | null;

/** A merged area; first row and column are 0, both ends belong to it. The value stands in its top left cell. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A picture and the cell that it hangs on; first row and column are 0. */
export type Picture = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly type: "png" | "jpeg" | "gif" | "svg" | "webp";
  readonly bytes: Uint8Array;
};

/** One sheet of a file that an office keeps. A row may be shorter than the head; what is absent is blank. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly pictures: readonly Picture[];
  /** Nobody who opens the file sees it, and which of its rows nobody sees (filtered away, mostly); the first row is 0. */
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
};

/** A file as read, before anybody says what its columns mean. A CSV is a workbook of one sheet. */
export type Workbook = {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  /** Numbers that are days count from 1904 on. */
  readonly since1904?: boolean;
};
