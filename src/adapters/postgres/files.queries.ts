import type { FileBook } from "#application/files/file-book.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** What is known of stored files, on a transaction. */
export function fileBook(session: Session): FileBook {
  return {
    async note(attachment, by, at) {
      const row = {
        id: attachment.id,
        name: attachment.name,
        media_type: attachment.mediaType,
        size: attachment.size,
        stored_by: by,
        stored_at: at,
        deleted_at: null,
      };
      await run(
        session,
        build
          .insertInto("attachment")
          .values(row)
          .onConflict((conflict) =>
            conflict.column("id").doUpdateSet({ stored_by: row.stored_by, stored_at: row.stored_at }),
          ),
      );
    },
    async find(id) {
      const query = build
        .selectFrom("attachment")
        .selectAll()
        .where("id", "=", id)
        .where("deleted_at", "is", null);
      const row = (await run(session, query)).rows[0];
      if (!row) return null;
      return {
        ...{ id: row.id, name: row.name, mediaType: row.media_type, size: row.size },
        storedBy: row.stored_by,
      };
    },
  };
}
