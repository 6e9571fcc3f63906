import { z } from "zod";
import { RoleName } from "#contract/access.ts";
import { type Level, levels } from "#domain/access/actor.ts";
import { type UnitKind, unitKinds } from "#domain/hazards/belonging.ts";
import {
  type EnterpriseFlag,
  enterpriseFlags,
  type SupervisionLevel,
  supervisionLevels,
} from "#domain/parties/enterprise.ts";
import { type OrganisationKind, organisationKinds } from "#domain/parties/organisation.ts";
import { type PlaceKind, placeKinds } from "#domain/places/place.ts";

function keysOf<Key extends string>(names: Readonly<Record<Key, string>>) {
  return z.enum(Object.keys(names) as [Key, ...Key[]]);
}

const paging = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** What a list of enterprises is asked for. */
export const EnterpriseListQuery = z.object({
  home: z.string().optional(),
  field: z.string().optional(),
  text: z.string().max(100).optional(),
  ...paging,
});

/** An enterprise as one line of a list. */
export const EnterpriseLine = z.object({
  id: z.string(),
  home: z.string(),
  name: z.string(),
  uscc: z.string().nullable(),
  placeCode: z.string(),
  kind: keysOf<UnitKind>(unitKinds),
  fields: z.array(z.string()),
  supervisionLevel: keysOf<SupervisionLevel>(supervisionLevels),
  flags: z.array(keysOf<EnterpriseFlag>(enterpriseFlags)),
});
export type EnterpriseLine = z.infer<typeof EnterpriseLine>;

/** A page of enterprises. */
export const EnterprisePageShape = z.object({ lines: z.array(EnterpriseLine), total: z.number() });

/** An enterprise as its page shows it. */
export const EnterpriseView = EnterpriseLine.extend({
  address: z.string(),
  headcount: z.number().nullable(),
  /** Id of the managing group company, and its name. */
  group: z.string().nullable(),
  groupName: z.string().nullable(),
  principalName: z.string().nullable(),
  safetyContactName: z.string().nullable(),
  filingBureauName: z.string().nullable(),
  departments: z.array(
    z.object({
      field: z.string(),
      lead: z.string().nullable(),
      leadName: z.string().nullable(),
      temporary: z.boolean(),
      supporting: z.array(z.string()),
      supportingNames: z.array(z.string()),
    }),
  ),
});
export type EnterpriseView = z.infer<typeof EnterpriseView>;

/** An organisation as one line of a list. */
export const OrganisationLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: keysOf<OrganisationKind>(organisationKinds),
  placeCode: z.string(),
  home: z.string(),
  level: z.enum(levels as readonly [Level, ...Level[]]),
  supervised: z.array(z.string()),
  superior: z.string().nullable(),
});
export type OrganisationLine = z.infer<typeof OrganisationLine>;

/** All organisations; names of authorities are no secret. */
export const OrganisationsShape = z.object({ organisations: z.array(OrganisationLine) });

/** The tree of places. */
export const PlacesShape = z.object({
  places: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: keysOf<PlaceKind>(placeKinds),
      parent: z.string().nullable(),
      home: z.string(),
    }),
  ),
});

/** What a list of accounts is asked for. */
export const AccountListQuery = z.object({
  home: z.string().optional(),
  role: RoleName.optional(),
  /** Part of a name or of a login. */
  text: z.string().trim().max(50).optional(),
  ...paging,
});
