/** What a statement gave back. */
export type Rows<R> = { readonly rows: R[]; readonly count: number };

/** One connection inside one transaction. */
export type Session = {
  query<R = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Rows<R>>;
  /** The database's clock at this moment; a server is asked, the embedded database runs by this machine's own. */
  now(): Promise<Date>;
};

/**
 * What is waiting when the embedded database has one session for all: acts before pages before jobs.
 * There it also says what lasts through a power cut: what a page notes does not. On a server it says whether a
 * statement may run for as long as it takes.
 */
export const priorities = ["act", "page", "job"] as const;
export type Priority = (typeof priorities)[number];

/** The database role a transaction runs as. `owner` is for migrations, seals and verification alone. */
export type DatabaseRole = "zhiyuan_app" | "zhiyuan_identity" | "owner";

/** How a transaction opens: its priority, role, and the settings that row-level security reads. */
export type Envelope = {
  readonly priority: Priority;
  readonly role: DatabaseRole;
  readonly settings: Readonly<Record<string, string>>;
};

/** A database, embedded or on a server: the same calls, the same SQL. */
export type Database = {
  readonly kind: "embedded" | "server";
  /** Runs the work in one transaction; commits when it returns, rolls back when it throws. */
  transaction<T>(envelope: Envelope, work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Runs work that only reads, on the database as of one moment, for as long as it takes and without holding up
   * acts: on a server in a transaction of its own, embedded on a copy of the folder.
   */
  aside<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Brings all that was committed safely to disk by itself, without a journal; a server has done so already. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The statements that open a transaction, as one text: one round trip. Settings and the role end with the transaction. */
export function openingOf({ settings, role }: Envelope): string {
  const set = Object.entries(settings).map(([name, value]) => [`app.${name}`, value]);
  // Under row-level security planning takes longer than running: a kept statement is never planned anew.
  const own = { plan_cache_mode: "force_generic_plan", role };
  if (role !== "owner") set.push(...Object.entries(own));
  if (set.length === 0) return "begin;";
  const calls = set.map((pair) => `set_config(${pair.map(literal).join(", ")}, true)`);
  return `begin; select ${calls.join(", ")};`;
}
