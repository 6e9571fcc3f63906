import { expect, it } from "vitest";
import { alsoSigned } from "./about-entry.ts";

it("names who signed beside the one whose act it is, as acts were recorded before officers countersigned", () => {
  const entry = { act: "judge", payload: { signers: ["per_first", "per_second"] }, actor: "per_first" };
  expect(alsoSigned({ ...entry, onBehalf: null } as Parameters<typeof alsoSigned>[0])).toEqual([
    "per_second",
  ]);
  const accepted = { act: "accept", payload: { by: ["per_first", "per_second"] }, actor: "per_first" };
  expect(alsoSigned({ ...accepted, onBehalf: null } as Parameters<typeof alsoSigned>[0])).toEqual([
    "per_second",
  ]);
});
