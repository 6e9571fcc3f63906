/**
 * How database values reach the code, the same on both databases: int8 as number, dates as `YYYY-MM-DD` text,
 * moments as ISO text in UTC. Keyed by PostgreSQL type id.
 */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: (text) => Number(text),
  1082: (text) => text,
  1184: (text) => new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toISOString(),
  1700: (text) => Number(text),
};
