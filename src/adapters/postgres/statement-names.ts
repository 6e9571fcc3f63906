import { createHash } from "node:crypto";

/** Most statements that each connection keeps planned. */
const most = 400;
/** Longer texts are written once (many rows in one statement) and are not worth keeping. */
const longest = 6000;

/**
 * The name under which a connection keeps a statement parsed and planned: under row-level security planning takes
 * several times as long as running. Nothing for a statement that is not kept.
 */
export function statementNames(): (sql: string) => string | null {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known) return known;
    if (sql.length > longest || names.size >= most) return null;
    const name = `kept_${createHash("sm3").update(sql, "utf8").digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}
