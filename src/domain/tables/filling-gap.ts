import { type Hazard, isMajor, owesFiling } from "#domain/hazards/hazard.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import type { TableField } from "./table-field.ts";

/** Where what is missing is filled in: on the hazard, in the file of enterprises, or nowhere here. */
export type FilledInAt = "hazard" | "enterprise";

/** A column that could not be filled for some hazards. */
export type FillingGap = {
  readonly column: string;
  readonly at: FilledInAt;
  readonly hazards: readonly {
    readonly id: string;
    readonly number: string;
    readonly enterprise: string | null;
  }[];
  /** How many there are in all; the list is cut. */
  readonly total: number;
};

const ofEnterprise: readonly TableField[] = ["uscc", "address", "enterprise-kind"];

/** Where the field of a record is filled in. */
export function filledInAt(field: TableField): FilledInAt {
  return ofEnterprise.includes(field) ? "enterprise" : "hazard";
}

const done: readonly Hazard["stage"][] = ["fixed", "accepted", "struck-off"];
const reviewed: readonly Hazard["stage"][] = ["accepted", "struck-off"];

/** True for what the hazard has not come to yet, or never will: a blank that nobody has to fill. */
export function isNotDue(field: TableField, hazard: Hazard): boolean {
  const { stage } = hazard;
  switch (field) {
    case "completed-on":
    case "funds-spent":
      return !done.includes(stage);
    case "reviewed-on":
    case "review-result":
      return !reviewed.includes(stage);
    case "struck-off-on":
      return stage !== "struck-off";
    case "confirmed-on":
      return stage === "found" || stage === "judged";
    case "listed-on":
    case "listing-document":
      return standingListing(hazard.listings) === null;
    case "filing-number":
    case "filed-on":
      return !owesFiling(hazard);
    case "citation":
    case "basis":
    case "clause":
      return stage !== "found" && !isMajor(hazard);
    case "goal":
    case "emergency-plan":
    case "funds":
      return stage === "found" || stage === "judged" || !isMajor(hazard);
    case "platform-number":
    case "reported-on":
    case "harm":
    case "exposed":
    case "township":
    case "spot":
      return true;
    default:
      return false;
  }
}
