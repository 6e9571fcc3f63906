/** One finding to learn the ranking from: the numbers of each candidate, and which of them are right. */
export type RankingExample = {
  readonly rows: readonly Float32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
};

/** One finding to learn yes or no from. */
export type JudgedExample = {
  readonly row: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
};

/** How long and how boldly to learn, and how dear a large weight is. */
export type Course = { readonly rounds: number; readonly rate: number; readonly penalty: number };

/** Weights under which the right candidates of each example get as much of the probability as can be (softmax, Adam). Same input, same weights. */
export function learnRanking(
  examples: readonly RankingExample[],
  start: readonly number[],
  course: Course,
): readonly number[] {
  return descend(start, course, (weights, slope) => {
    for (const example of examples) pullOf(example, weights, slope);
    return sum(examples.map(({ weight }) => weight));
  });
}

/** Adds to the slope what one example asks for: more for what is right, less for what took its place. */
function pullOf({ rows, right, weight }: RankingExample, weights: readonly number[], slope: number[]): void {
  const shares = new Float64Array(rows.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < rows.length; at += 1) {
    const score = dot(rows[at] ?? [], weights);
    shares[at] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  let ofRight = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const share = Math.exp((shares[at] ?? 0) - highest);
    shares[at] = share;
    total += share;
    if (right[at]) ofRight += share;
  }
  if (ofRight === 0) return;
  for (let at = 0; at < rows.length; at += 1) {
    const share = shares[at] ?? 0;
    const pull = share / total - (right[at] ? share / ofRight : 0);
    if (Math.abs(pull) > 1e-4) addTo(slope, rows[at] ?? [], pull * weight);
  }
}

/** Weights of a logistic model (Adam). Same input, same weights. */
export function learnJudging(
  examples: readonly JudgedExample[],
  start: readonly number[],
  course: Course,
): readonly number[] {
  return descend(start, course, (weights, slope) => {
    for (const { row, yes, weight } of examples) {
      const probability = 1 / (1 + Math.exp(-dot(row, weights)));
      addTo(slope, row, (probability - (yes ? 1 : 0)) * weight);
    }
    return sum(examples.map(({ weight }) => weight));
  });
}

/** Adam, with a penalty on the square of each weight's way from the start. */
function descend(
  start: readonly number[],
  { rounds, rate, penalty }: Course,
  slopeAt: (weights: readonly number[], slope: number[]) => number,
): readonly number[] {
  const weights = [...start];
  const speed = start.map(() => 0);
  const spread = start.map(() => 0);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = start.map(() => 0);
    const total = slopeAt(weights, slope) || 1;
    for (let at = 0; at < weights.length; at += 1) {
      const step = (slope[at] ?? 0) / total + penalty * ((weights[at] ?? 0) - (start[at] ?? 0));
      speed[at] = 0.9 * (speed[at] ?? 0) + 0.1 * step;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * step * step;
      const even = (speed[at] ?? 0) / (1 - 0.9 ** round);
      const scale = Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (rate * even) / scale;
    }
  }
  return weights;
}

function dot(row: ArrayLike<number>, weights: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < weights.length; at += 1) total += (row[at] ?? 0) * (weights[at] ?? 0);
  return total;
}

function addTo(slope: number[], row: ArrayLike<number>, factor: number): void {
  for (let at = 0; at < slope.length; at += 1) slope[at] = (slope[at] ?? 0) + factor * (row[at] ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
