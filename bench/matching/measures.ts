import type { Outcome } from "./cross-validate.ts";

/** A figure with the interval that holds it 95 times in 100. */
export type Measure = { readonly value: number; readonly low: number; readonly high: number };

const draws = 1000;

/** Measures, and draws pages anew with replacement to see how far the figure could lie otherwise (bootstrap by page). */
export function measured(
  outcomes: readonly Outcome[],
  figure: (drawn: readonly Outcome[]) => number,
): Measure {
  const pages = byPage(outcomes);
  const random = drawing();
  const values = Array.from({ length: draws }, () =>
    figure(pages.flatMap(() => pages[Math.floor(random() * pages.length)] ?? [])),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number) =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return { value: figure(outcomes), low: at(0.025), high: at(0.975) };
}

function byPage(outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
  const pages = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const page = outcome.worked.lesson.page ?? outcome.worked.lesson.text;
    const known = pages.get(page);
    if (known) known.push(outcome);
    else pages.set(page, [outcome]);
  }
  return [...pages.values()];
}

/** The same draws each time: the table is the same for the same file. */
function drawing(): () => number {
  let state = 20_251_101;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const isMajor = ({ worked }: Outcome) => worked.lesson.accept.length > 0;
const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);

/** Share of the rows with an item that have an accepted one among the first so many. */
export const topShare =
  (most: number, orderOf: (outcome: Outcome) => readonly string[] = ({ order }) => order) =>
  (outcomes: readonly Outcome[]): number => {
    const asked = outcomes.filter(isMajor);
    const hit = (one: Outcome) =>
      orderOf(one)
        .slice(0, most)
        .some((id) => one.worked.lesson.accept.includes(id));
    return share(asked.filter(hit).length, asked.length);
  };

/** Recall, specificity and F1 of saying "major" where `says` does. */
export function verdictFigures(says: (outcome: Outcome) => boolean) {
  const recall = (all: readonly Outcome[]) => {
    const major = all.filter(isMajor);
    return share(major.filter(says).length, major.length);
  };
  const specificity = (all: readonly Outcome[]) => {
    const general = all.filter((one) => !isMajor(one));
    return share(general.filter((one) => !says(one)).length, general.length);
  };
  const f1 = (all: readonly Outcome[]) => {
    const right = all.filter((one) => isMajor(one) && says(one)).length;
    const wrong = all.filter((one) => isMajor(one) !== says(one)).length;
    return share(2 * right, 2 * right + wrong);
  };
  return { recall, specificity, f1 };
}

/** `.899 [.83, .95]`. */
export function written({ value, low, high }: Measure): string {
  const two = (number: number) => number.toFixed(3).replace(/^0/, "");
  return `${two(value)} [${two(low)}, ${two(high)}]`;
}
