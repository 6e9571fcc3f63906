import { z } from "zod";
import { actId, line } from "./hazards/fields.ts";
import { HazardLineShape } from "./hazards/hazard-line.ts";

const PlatformLine = HazardLineShape.pick({
  id: true,
  number: true,
  text: true,
  unitName: true,
  level: true,
  stage: true,
  foundOn: true,
  deadline: true,
}).extend({
  seq: z.number(),
  /** How the platform above knows it, by what was noted here. */
  onPlatform: z.object({ platform: z.string(), number: z.string(), on: z.string() }).nullable(),
  /** The row of the last export that speaks of it, and the number in it. */
  row: z.object({ sheet: z.string(), row: z.number(), number: z.string().nullable() }).nullable(),
  /** On what the two do not agree, in words. */
  differences: z.array(z.object({ what: z.string(), ours: z.string(), theirs: z.string() })),
});
/** A hazard beside what the platform above holds of it. */
export type PlatformLine = z.infer<typeof PlatformLine>;

const TheirLine = z.object({
  sheet: z.string(),
  row: z.number(),
  number: z.string().nullable(),
  text: z.string(),
  unitName: z.string().nullable(),
  status: z.string().nullable(),
  /** The first row of the export with the same number. */
  sameNumber: z.object({ sheet: z.string(), row: z.number() }).nullable(),
});
/** A row of the platform's export that no record here speaks of. */
export type TheirLine = z.infer<typeof TheirLine>;

function list<Line extends z.ZodType>(of: Line) {
  return z.object({ lines: z.array(of), total: z.number() });
}

/** 上级平台: what was settled, and the lists. Each list is cut; the total counts all of it. */
export const PlatformPage = z.object({
  settled: z.object({ name: z.string(), table: z.string().nullable(), seq: z.number() }).nullable(),
  tables: z.array(z.object({ id: z.string(), name: z.string() })),
  export: z
    .object({
      fileName: z.string(),
      takenAt: z.string(),
      takenBy: z.string(),
      unread: z.number(),
      digitsLost: z.number(),
    })
    .nullable(),
  unreported: list(PlatformLine),
  agreeing: list(PlatformLine),
  differing: list(PlatformLine),
  theirsAlone: list(TheirLine),
  /** There are more records than are laid beside the export. */
  more: z.boolean(),
  today: z.string(),
});
export type PlatformPage = z.infer<typeof PlatformPage>;

/** What the platform is called, and the saved table in whose layout rows are handed to it. */
export const SettlePlatform = z.object({
  actId,
  basedOnSeq: z.number().int().min(1).optional(),
  name: line("平台名称"),
  table: z.string().max(60).nullable(),
});
/** What was sent is kept. */
export const PlatformKept = z.object({ kept: z.literal(true) });
