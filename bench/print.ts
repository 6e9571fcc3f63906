import type { Times } from "./timing.ts";

/** One figure beside its floor. */
export type Measured = {
  readonly name: string;
  readonly kind: "read" | "act";
  readonly clients: number;
  readonly server: Times;
  readonly floor: Times;
};

/** A whole run. */
export type Report = {
  readonly size: string;
  readonly cores: number;
  readonly database: string;
  readonly figures: readonly Measured[];
  readonly importRows: number;
  readonly coldStartMs: number;
  readonly memoryMiB: { readonly idle: number; readonly load: number };
};

const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));
const ratio = (server: number, floor: number) => (floor > 0 ? rounded(server / floor) : 0);

/** The report as data: what a program reads. */
export function asJson({ size, cores, database, figures, coldStartMs, memoryMiB }: Report): string {
  const flat = figures.map(({ name, kind, clients, server, floor }) => ({
    name,
    kind,
    clients,
    p50Ms: rounded(server.p50),
    p99Ms: rounded(server.p99),
    floorP50Ms: rounded(floor.p50),
    floorP99Ms: rounded(floor.p99),
    ratioP50: ratio(server.p50, floor.p50),
    ratioP99: ratio(server.p99, floor.p99),
  }));
  return JSON.stringify({
    size,
    cores,
    database,
    figures: flat,
    coldStartMs: Math.round(coldStartMs),
    memoryMiB,
  });
}

/** What a figure is held to at p50: a multiple of the floor, or so many milliseconds more, whichever is larger. */
const aims = { read: { times: 2.5, more: 3 }, act: { times: 3, more: 5 } } as const;

/** True when the figure keeps to its aim. */
function keepsAim({ kind, server, floor }: Measured): boolean {
  const { times, more } = aims[kind];
  return server.p50 <= Math.max(floor.p50 * times, floor.p50 + more);
}

/** The report as a table: what a person reads. */
export function asTable(report: Report): string {
  const { figures, importRows, memoryMiB } = report;
  const cell = (value: number) => value.toFixed(1).padStart(9);
  const lines = figures.map((figure) => {
    const { name, clients, server, floor } = figure;
    const numbers = [server.p50, server.p95, server.p99, floor.p50, floor.p99].map(cell).join("");
    const times = `${ratio(server.p50, floor.p50).toFixed(2)}×`.padStart(9);
    return `${name.padEnd(18)}${String(clients).padStart(3)}${numbers}${times}  ${keepsAim(figure) ? "ok" : "over the aim"}`;
  });
  const imported = figures.find(({ name }) => name === "import");
  const rate = imported ? Math.round((importRows * 1000) / imported.server.p50) : 0;
  return [
    `size ${report.size}, ${report.database} database, ${report.cores} cores; times in milliseconds`,
    "",
    `${"figure".padEnd(18)}  n      p50      p95      p99  floor50  floor99    ratio`,
    ...lines,
    "",
    `import      ${importRows} rows, ${rate} rows a second`,
    `cold start  ${Math.round(report.coldStartMs)} ms`,
    `memory      ${memoryMiB.idle} MiB idle, ${memoryMiB.load} MiB under load`,
  ].join("\n");
}
