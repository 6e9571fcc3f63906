/** One run of numbers: of a body, under a prefix, in a year. */
export type NumberRun = { readonly body: string; readonly prefix: string; readonly year: number };

/** Port: the numbers that a body gives to its filings and papers inside one transaction; one that fails gives its numbers back. */
export type NumberBook = {
  /** The number that comes next in the run; 1 where none was drawn yet. */
  next(run: NumberRun): Promise<number>;
  /** Takes the next number. Others who ask for one of the same run wait until this transaction ends. */
  draw(run: NumberRun): Promise<number>;
  /** Lets the run go on with this number. */
  goOnWith(run: NumberRun, next: number): Promise<void>;
  /** Notes that the body gives this number (in comparable form) to a filing or a paper; false when another has it. */
  give(number: { readonly body: string; readonly key: string; readonly holder: string }): Promise<boolean>;
};
