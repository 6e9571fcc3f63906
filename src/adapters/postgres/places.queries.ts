import { places } from "#domain/places/place.ts";
import { build, run } from "./build.ts";
import { nameKey } from "./name-key.ts";
import type { Session } from "./session.ts";

/** Writes the places of this release, which other tables refer to; those of an earlier one stay. */
export async function writePlaces(session: Session): Promise<void> {
  const rows = places.map((place) => ({ ...place, name_key: nameKey(place.name) }));
  await run(
    session,
    build
      .insertInto("place")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((eb) => ({
          name: eb.ref("excluded.name"),
          name_key: eb.ref("excluded.name_key"),
          kind: eb.ref("excluded.kind"),
          parent: eb.ref("excluded.parent"),
        })),
      ),
  );
}
