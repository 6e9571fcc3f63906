import { z } from "zod";
import { type PlaceKind, placeKinds } from "#domain/places/place.ts";

/** A node of the tree of places; `home` is the reporting unit it belongs to. */
export const PlaceLine = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(Object.keys(placeKinds) as [PlaceKind, ...PlaceKind[]]),
  parent: z.string().nullable(),
  home: z.string(),
});
export type PlaceLine = z.infer<typeof PlaceLine>;

/** Every place of the city, parents before what lies below them. */
export const PlaceList = z.array(PlaceLine);
export type PlaceList = z.infer<typeof PlaceList>;
