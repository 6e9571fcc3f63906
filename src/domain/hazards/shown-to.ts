import type { Entry } from "#domain/ledger/entry.ts";
import type { Imported } from "./acts/import.ts";
import type { Reported } from "./acts/report.ts";
import type { ReturnStepInput } from "./acts/return-step.ts";
import type { Part } from "./belonging.ts";
import { type Finding, shownSource } from "./finding.ts";
import type { Hazard } from "./hazard.ts";
import { mayReadStep } from "./reading-steps.ts";
import type { WrittenStep } from "./step-demands.ts";

/**
 * The hazard as who plays these parts may see it: a tip shows as a department's check (design §4), and what stands
 * under 追责 is seen by enterprise, group and filing bureau only.
 */
export function shownTo(hazard: Hazard, parts: readonly Part[]): Hazard {
  const shown = { ...hazard, finding: shownFinding(hazard.finding) };
  if (mayReadStep("hold-accountable", parts)) return shown;
  const withheld = { ...hazard.steps["hold-accountable"], content: null, returns: [] };
  return { ...shown, steps: { ...hazard.steps, "hold-accountable": withheld } };
}

/** The payload of an entry as the same reader may see it in the timeline, what is withheld left out. */
export function shownPayload(entry: Pick<Entry, "act" | "payload">, parts: readonly Part[]): unknown {
  switch (entry.act) {
    case "report":
    case "import": {
      const payload = entry.payload as Reported | Imported;
      return { ...payload, finding: shownFinding(payload.finding) };
    }
    case "write-step":
    case "return-step": {
      const { step } = entry.payload as WrittenStep | ReturnStepInput;
      return mayReadStep(step, parts) ? entry.payload : { step };
    }
    default:
      return entry.payload;
  }
}

function shownFinding(finding: Finding): Finding {
  return { ...finding, foundBy: shownSource(finding.foundBy) };
}
