/** Lifts a payload of one version to the next. Pure, and kept for ever: entries live for decades. */
export type Upcaster = (payload: unknown) => unknown;

/** By act, the upcasters in order: the first lifts version 1 to 2, the second 2 to 3. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** Joint acts before officers countersigned: both were recorded as signers, and nobody is waited for. */
const signedByBoth: Upcaster = (payload) => ({ ...(payload as object), awaits: null, jointPaper: null });

/** The upcasters of every act on hazards. An act that is not named here has had one shape only. */
const hazardUpcasters: Upcasters = {
  judge: [signedByBoth],
  "re-judge": [signedByBoth],
  accept: [signedByBoth],
  "examine-resume": [signedByBoth],
};

/** The version in which the act is recorded now. */
export function currentVersion(act: string, upcasters: Upcasters = hazardUpcasters): number {
  return (upcasters[act]?.length ?? 0) + 1;
}

/**
 * The payload in the shape that `evolve` knows today. A version that this software does not know is a fault:
 * the ledger was written by a newer one.
 */
export function upcast(
  entry: { readonly act: string; readonly version: number; readonly payload: unknown },
  upcasters: Upcasters = hazardUpcasters,
): unknown {
  const known = currentVersion(entry.act, upcasters);
  if (!Number.isInteger(entry.version) || entry.version < 1 || entry.version > known) {
    throw new Error(`Unknown version ${entry.version} of ${entry.act}; known up to ${known}`);
  }
  const due = upcasters[entry.act]?.slice(entry.version - 1) ?? [];
  return due.reduce((payload, lift) => lift(payload), entry.payload);
}
