import type { Role } from "#domain/access/role.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { HazardFacts } from "./hazard-facts.ts";
import type { Paper } from "./paper.ts";

/** A field that no record holds and that is filled in for the one paper; `suggested` proposes what the record comes near to. */
export type AskedField = {
  readonly name: string;
  readonly label: string;
  readonly kind: "line" | "text" | "day" | "yes-no";
  readonly optional: boolean;
  /** A name or a phone: kept sealed, never plain in the ledger. */
  readonly personal?: true;
  readonly suggested?: (facts: HazardFacts) => string | null;
};

/** How an office words a kind of paper (N8): nothing given leaves it as the kind has it. */
export type Wording = {
  readonly title: string | null;
  /** Fixed sentences by the slot that they fill. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Rows of the office's own: label and fixed text. */
  readonly extra: readonly { readonly label: string; readonly text: string }[];
  /** Optional fields that the office leaves out, by name. */
  readonly hidden: readonly string[];
};

/** The wording of a kind as it comes. */
export const plainWording: Wording = { title: null, sentences: {}, extra: [], hidden: [] };

/** What a paper is composed of: the record, and what was filled in for this one paper. */
export type PaperContent = {
  /** One hazard or, where the kind lists them, several. */
  readonly facts: readonly HazardFacts[];
  /** Who issues it. */
  readonly issuer: string;
  /** 主送. */
  readonly recipient: string | null;
  /** 文号; null prints room for it. */
  readonly number: string | null;
  /** 成文日期; null prints blanks. */
  readonly on: BusinessDate | null;
  readonly preparedOn: BusinessDate;
  readonly given: Readonly<Record<string, string>>;
  readonly wording: Wording;
};

/** What of a hazard decides whether what a paper states of it is so. */
export type Standing = Pick<
  Hazard,
  "finding" | "leniency" | "reopened" | "stage" | "rectification" | "filing"
>;

/** One kind of paper: its template as data, and the small function that composes it. */
export type PaperKind = {
  readonly label: string;
  /** 公文格式 (GB/T 9704) or form. */
  readonly page: Paper["kind"];
  readonly about: "hazard" | "hazards";
  /** Nothing is called major before it is judged so. */
  readonly majorOnly: boolean;
  /** Posts that issue it, and the part towards the hazard that they play. */
  readonly roles: readonly Role[];
  readonly parts: readonly Part[];
  /**
   * Whose words the printed form is, whoever prints it: of those who found the hazard, or of the enterprise. Left out:
   * of the body that issues it.
   */
  readonly voice?: "finder" | "enterprise";
  /** Goes out of the office: the issued file carries a code and its QR. */
  readonly outgoing: boolean;
  /**
   * `body`: goes to another body of government or a department instead of the unit; it reads the paper once it is issued.
   * `file`: kept by the body that makes it, and read by nobody else.
   */
  readonly to?: "body" | "file";
  /** Goes to the body above the one that makes it. */
  readonly upwards?: true;
  /** Printed for pens and never drafted here: a draft would be read by the whole body. */
  readonly printedOnly?: true;
  /** The recipient answers by the day filled in as `answerBy`; what is unanswered then is counted. */
  readonly answered?: true;
  /** Why it is not made on this hazard as it stands today, in a sentence; null once it can be. */
  readonly notBefore?: (hazard: Standing, today: BusinessDate) => string | null;
  readonly asked: readonly AskedField[];
  /** Fixed sentences by slot, which an office may word anew. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Optional fields that an office may leave out: name and label. */
  readonly hideable: Readonly<Record<string, string>>;
  /** Fields of the record without which the paper is not whole, by their path in the facts. */
  readonly needs: readonly string[];
  readonly compose: (content: PaperContent) => Paper;
};
