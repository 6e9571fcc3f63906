/** One run of numbers: of an office, under a prefix, in a year. */
export type NumberRun = { readonly organisation: string; readonly prefix: string; readonly year: number };

/** Port: the numbers of an office's filings inside one transaction; one that fails gives its numbers back. */
export type FilingBook = {
  /** The number that comes next in the run; 1 where none was drawn yet. */
  next(run: NumberRun): Promise<number>;
  /** Takes the next number. Others who ask for one of the same run wait until this transaction ends. */
  draw(run: NumberRun): Promise<number>;
  /** Lets the run go on with this number. */
  goOnWith(run: NumberRun, next: number): Promise<void>;
  /** Notes that the office gives this number (in comparable form) to the hazard; false when another hazard has it. */
  give(number: {
    readonly organisation: string;
    readonly key: string;
    readonly hazard: string;
  }): Promise<boolean>;
};
