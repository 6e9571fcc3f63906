/** How many records a run is measured on. */
export const sizes = {
  small: { enterprises: 40, hazards: 600, requests: 0.1, importRows: 100 },
  county: { enterprises: 2_000, hazards: 50_000, requests: 1, importRows: 1_000 },
} as const;
export type Size = keyof typeof sizes;

export type BenchArguments =
  | { readonly size: Size; readonly json: boolean }
  /** One large ledger of so many rows instead of the figures. */
  | { readonly importRows: number }
  /** Lists of so many rows handed out instead of the figures. */
  | { readonly exportRows: number };

/** Reads what was typed after the command. @throws an Error in a sentence for anything unknown */
export function readBenchArguments(given: readonly string[]): BenchArguments {
  if (given[0] === "--import" && /^[1-9]\d{0,5}$/.test(given[1] ?? "") && given.length === 2) {
    return { importRows: Number(given[1]) };
  }
  if (given[0] === "--export" && /^[1-9]\d{0,5}$/.test(given[1] ?? "") && given.length === 2) {
    return { exportRows: Number(given[1]) };
  }
  const rest = given.filter((word) => word !== "--json");
  const [flag = "--size", size = "county", ...more] = rest;
  if (flag !== "--size" || !Object.hasOwn(sizes, size) || more.length > 0) {
    throw new Error(
      `用法：npm run -s bench -- [--json] --size ${Object.keys(sizes).join("|")}，或者 --import 行数，或者 --export 行数`,
    );
  }
  return { size: size as Size, json: rest.length < given.length };
}
