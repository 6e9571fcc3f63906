import { z } from "zod";
import { RoleName } from "#contract/access.ts";
import { AttachmentShape } from "#contract/files.ts";
import { type Part, parts } from "#domain/hazards/belonging.ts";
import type { Filing } from "#domain/hazards/filing.ts";
import type { SecondSignature } from "#domain/hazards/joint-act.ts";
import { type ListedLevel, type Listing, listedLevels } from "#domain/hazards/listing.ts";
import type { Rectification } from "#domain/hazards/rectification.ts";
import type { Stoppage } from "#domain/hazards/stoppage.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import { ReturnShape } from "./five-steps.ts";

const text = z.string();
const orNull = z.string().nullable();
const photos = z.array(AttachmentShape);

const SecondShape = z.object({
  entry: z.number(),
  officer: text,
  since: text,
  signedOn: orNull,
}) satisfies z.ZodType<SecondSignature>;

/** What the record of a joint act keeps of the second signature; absent where one signs alone. */
export const jointly = { second: SecondShape.exactOptional(), jointPaper: AttachmentShape.exactOptional() };

/** The 整改 track. */
export const RectificationShape = z.object({
  controls: z.array(
    z.object({ measures: text, area: orNull, watchedBy: text, from: text, photos, at: text }),
  ),
  plan: z
    .object({
      responsible: text,
      measures: text,
      fundsYuan: z.number(),
      fundsSource: text,
      deadline: text,
      emergencyPlan: text,
      goal: orNull,
    })
    .nullable(),
  deadline: orNull,
  extensions: z.array(
    z.object({
      to: text,
      reason: text,
      protection: text,
      askedBy: text,
      at: text,
      answer: z
        .object({
          granted: z.boolean(),
          reason: orNull,
          by: text,
          decision: z.object({ by: text, on: text, scan: AttachmentShape }).exactOptional(),
        })
        .nullable(),
    }),
  ),
  completion: z
    .object({
      doneOn: text,
      what: text,
      spentYuan: z.number(),
      before: photos,
      after: photos,
      by: text,
      at: text,
    })
    .nullable(),
  acceptance: z.array(
    z.object({
      link: text,
      by: z.array(text),
      opinion: text,
      aboutHints: text.exactOptional(),
      photos,
      paper: AttachmentShape.nullable(),
      on: text,
      at: text,
      ...jointly,
    }),
  ),
  opinions: z.array(z.object({ by: text, opinion: text, at: text })),
  returns: z.array(ReturnShape),
  struckOff: z.object({ on: orNull, by: orNull, opinion: orNull, at: text }).nullable(),
}) satisfies z.ZodType<Rectification>;

const AnnouncementShape = z.object({ on: text, where: text, proof: photos, by: text, at: text });

/** One order of the 停产 track. */
export const StoppageShape = z.object({
  area: text,
  basis: text,
  orderedBy: text,
  orderedOn: text,
  document: orNull,
  at: text,
  request: z.object({ by: text, grounds: text, at: text }).nullable(),
  examination: z
    .object({ agreed: z.boolean(), opinion: text, by: z.array(text), photos, at: text, ...jointly })
    .nullable(),
  resumedOn: orNull,
  announced: z
    .object({ stop: AnnouncementShape.exactOptional(), resumption: AnnouncementShape.exactOptional() })
    .exactOptional(),
}) satisfies z.ZodType<Stoppage>;

const linkParts = ["enterprise", "group", "lead", "township", "mine-safety", "government"] as const;

/** One signature that a chain asks for. */
export const ChainLinkShape: z.ZodType<ChainLink> = z.object({
  key: text,
  label: text,
  roles: z.array(RoleName),
  organisationPart: z.enum(linkParts),
  officers: z.number(),
  onPaper: z.boolean().exactOptional(),
  optionalWhen: z.enum(["no-group", "no-technical-lead", "no-safety-staff"]).exactOptional(),
});

const Filed = z.object({ number: text, on: text, by: text, at: text });

/** The report and its filing. */
export const FilingShape = z.object({
  chain: z.array(ChainLinkShape),
  signatures: z.array(z.object({ link: text, by: text, at: text })),
  submittedAt: orNull,
  report: AttachmentShape.nullable(),
  filed: Filed.nullable(),
  returns: z.array(ReturnShape),
  lookBacks: z.array(
    z.object({ on: text, by: z.array(text), holds: z.boolean(), finding: text, photos, at: text }),
  ),
  earlier: z.array(Filed),
}) satisfies z.ZodType<Filing>;

/** One listing of the 挂牌 track. */
export const ListingShape = z.object({
  level: z.enum(Object.keys(listedLevels) as [ListedLevel, ...ListedLevel[]]),
  by: orNull,
  part: z.enum(parts as readonly [Part, ...Part[]]),
  listedBy: z.enum(["department", "government"]),
  supervisor: orNull,
  document: orNull,
  on: orNull,
  deadline: orNull,
  decision: z.object({ by: text, on: text, scan: AttachmentShape }).exactOptional(),
  caseLeader: text.exactOptional(),
  progress: z.array(z.object({ what: text, photos, by: text, at: text })).exactOptional(),
  publication: z
    .object({
      ...{ unit: text, wording: text, supervisor: text, reviewedBy: text, at: text },
      approval: z.object({ by: text, on: text, scan: AttachmentShape }),
      withdrawn: z.object({ reason: text, by: text, at: text }).nullable(),
      earlier: z.number(),
    })
    .exactOptional(),
  announced: z
    .object({ listed: AnnouncementShape.exactOptional(), delisted: AnnouncementShape.exactOptional() })
    .exactOptional(),
  filedAbove: z.object({ on: text, how: text, by: text, at: text }).exactOptional(),
  delisted: z.object({ on: text, by: text, opinion: text }).nullable(),
}) satisfies z.ZodType<Listing>;
