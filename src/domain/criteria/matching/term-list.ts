/** Terms with their weights, one text after another. Arrays of numbers that grow by themselves take three times as long. */
export type TermList = {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** Where the terms of each text end. */
  readonly ends: readonly number[];
};

const firstRoom = 1 << 16;

/** An empty list to write into; `list` gives what has been written. */
export function newTermList() {
  let terms = new Int32Array(firstRoom);
  let weights = new Float32Array(firstRoom);
  const ends: number[] = [];
  let length = 0;

  function grow(): void {
    const [had, hadWeights] = [terms, weights];
    terms = new Int32Array(had.length * 2);
    weights = new Float32Array(had.length * 2);
    terms.set(had);
    weights.set(hadWeights);
  }

  return {
    push(term: number, weight: number): void {
      if (length === terms.length) grow();
      terms[length] = term;
      weights[length] = weight;
      length += 1;
    },
    endText(): void {
      ends.push(length);
    },
    list: (): TermList => ({ terms: terms.subarray(0, length), weights: weights.subarray(0, length), ends }),
  };
}
