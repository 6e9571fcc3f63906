import { z } from "zod";
import { sectorCodes } from "#domain/criteria/sector.ts";
import { factors, type Verification, verifications } from "#domain/criteria/standard.ts";
import { type Comparison, comparisons } from "#domain/criteria/succession.ts";
import { FocusName, FoundByName } from "./hazards/hazard-line.ts";

const VerificationName = z.enum(Object.keys(verifications) as [Verification, ...Verification[]]);

/** One situation of a standard. `summary` is ours (摘要，非原文). */
const LibraryItem = z.object({
  id: z.string(),
  standard: z.string(),
  clause: z.string(),
  code: z.string(),
  group: z.string(),
  applies: z.string(),
  summary: z.string(),
  factors: z.array(z.enum(factors)),
  keywords: z.array(z.string()),
  focus: FocusName.nullable(),
  verification: VerificationName,
  partial: z.boolean(),
  toSee: z.array(z.string()),
  /** The wording that an office imported, and from where. */
  officialText: z.object({ text: z.string(), source: z.string() }).nullable(),
  withdrawnOn: z.string().nullable(),
});

const DeliberationShape = z.object({
  minimumPeople: z.number(),
  majority: z.tuple([z.number(), z.number()]).nullable(),
  minutes: z.boolean(),
  basis: z.string(),
});

const CombinationShape = z.object({
  clause: z.string(),
  verification: VerificationName,
  exclusions: z.array(z.string()),
  alone: z.array(z.string()),
  together: z.array(
    z.object({
      scope: z.string(),
      parts: z.array(z.object({ name: z.string(), codes: z.array(z.string()), atLeast: z.number() })),
    }),
  ),
  inWords: z.array(z.object({ scope: z.string(), rule: z.string() })),
});

const LibraryStandard = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string(),
  issuedOn: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  effectiveOnSource: z.string().nullable(),
  supersedes: z.array(z.string()),
  supersededBy: z.string().nullable(),
  supplements: z.string().nullable(),
  status: z.enum(["in-force", "superseded"]),
  sectors: z.array(z.enum(sectorCodes)),
  origin: z.enum(["catalogue", "office"]),
  localSector: z.string().nullable(),
  verification: VerificationName,
  notes: z.string().nullable(),
  missing: z.array(z.string()),
  combination: CombinationShape.nullable(),
  people: z.object({ collective: DeliberationShape.nullable(), experts: DeliberationShape.nullable() }),
  items: z.array(LibraryItem),
  withdrawn: z.array(LibraryItem),
});

const LibrarySuccession = z.object({
  from: z.string(),
  to: z.string(),
  compared: z.enum(Object.keys(comparisons) as [Comparison, ...Comparison[]]),
  note: z.string(),
  rows: z.array(
    z.object({ from: z.string(), to: z.array(z.string()).nullable(), note: z.string().nullable() }),
  ),
});

/** The whole library in one piece, kept by the browser and asked after by its tag. */
export const LibraryShape = z.object({
  standards: z.array(LibraryStandard),
  successions: z.array(LibrarySuccession),
  aids: z.object({ initials: z.record(z.string(), z.string()), synonyms: z.array(z.array(z.string())) }),
});

/** An item of a standard, as an address names it. */
export const ItemAddress = z.object({ id: z.string().max(80), code: z.string().max(40) });

/** How often an item was cited within reach, where, and how; every figure is a filter of the ledger. */
export const ItemUsageShape = z.object({
  total: z.number(),
  open: z.number(),
  struckOff: z.number(),
  repeats: z.number(),
  byHome: z.array(z.object({ home: z.string(), count: z.number() })),
  byEnterprise: z.array(z.object({ enterprise: z.string(), name: z.string(), count: z.number() })),
  /** Null where so few are not broken down. */
  byWay: z.array(z.object({ foundBy: FoundByName, count: z.number() })).nullable(),
});
export type ItemUsage = z.infer<typeof ItemUsageShape>;

/** Hazards judged major by a criterion that the library does not hold, by field. */
export const UncataloguedShape = z.array(z.object({ field: z.string().nullable(), count: z.number() }));
export type Uncatalogued = z.infer<typeof UncataloguedShape>;
