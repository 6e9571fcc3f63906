import { z } from "zod";
import { type ListedLevel, listedLevels } from "#domain/hazards/listing.ts";
import { actId, text } from "./hazards/fields.ts";

const said = z.string();
const orNull = said.nullable();

/** The area whose list it is. */
export const PublicListOf = z.object({ home: said.max(20) });

/** 开放: by which text of the office's own, and how long delisted hazards stay. */
const Opening = z.object({
  basis: text("开放的依据"),
  keepDays: z.coerce
    .number("请填写天数。")
    .int("天数应当是整数。")
    .min(0, "天数最少是 0。")
    .max(365, "天数最多 365。"),
});

/** The acts as sent. */
export const OpenPublicList = Opening.extend({ actId });
/** 关闭 as sent. */
export const ClosePublicList = z.object({ reason: text("关闭的理由"), actId });

/** The lists on which the reader's office decides. */
export const PublicLists = z.object({
  lists: z.array(z.object({ home: said, area: said, opened: Opening.nullable(), closedFor: orNull })),
});
/** The public list of an area, as its office keeps it. */
export type KeptPublicList = z.infer<typeof PublicLists>["lists"][number];

/** What the public reads of an area's listed hazards. */
export const PublicLines = z.object({
  lines: z.array(
    z.object({
      level: z.enum(Object.keys(listedLevels) as [ListedLevel, ...ListedLevel[]]),
      ...{ unit: said, wording: said, supervisor: said },
      ...{ listedOn: orNull, deadline: orNull, delistedOn: orNull },
    }),
  ),
});
/** One hazard on a public list. */
export type PublicLine = z.infer<typeof PublicLines>["lines"][number];
