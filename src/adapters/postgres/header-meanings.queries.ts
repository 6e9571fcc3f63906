import { sql } from "kysely";
import type { ImportBook } from "#application/imports/import-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Field, fields } from "#domain/imports/field.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Ledgers of hazards; the sheets of enterprises and people have heads of their own. */
const kind = "hazard";

/** What the actor's office said that heads mean; one without an office remembers nothing. */
export function headerBook(
  session: Session,
  { organisation, person }: Actor,
): Pick<ImportBook, "headerMemory" | "learnHeaders"> {
  return {
    async headerMemory() {
      if (!organisation) return new Map();
      const query = build.selectFrom("header_meaning").select(["header", "field"]);
      const { rows } = await run(
        session,
        query.where("organisation_id", "=", organisation).where("kind", "=", kind),
      );
      return new Map(rows.flatMap(({ header, field }) => (isField(field) ? [[header, field] as const] : [])));
    },
    async learnHeaders(learned) {
      if (!organisation || learned.length === 0) return;
      const rows = learned.map(({ header, field }) => ({
        organisation_id: organisation,
        kind,
        header,
        field,
        by_person: person,
        at: sql<string>`now()`,
      }));
      const insert = build.insertInto("header_meaning").values(rows);
      await run(
        session,
        insert.onConflict((conflict) =>
          conflict.columns(["organisation_id", "kind", "header"]).doUpdateSet((eb) => ({
            field: eb.ref("excluded.field"),
            by_person: eb.ref("excluded.by_person"),
            at: eb.ref("excluded.at"),
          })),
        ),
      );
    },
  };
}

/** A meaning that a later release no longer has is forgotten. */
function isField(field: string | null): field is Field | null {
  return field === null || Object.hasOwn(fields, field);
}
