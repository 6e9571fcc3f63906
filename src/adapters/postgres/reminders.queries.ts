import type { ReminderBook } from "#application/reminders/reminder-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { build, json, run } from "./build.ts";
import type { Session } from "./session.ts";

/** What the actor has read, on a transaction. */
export function reminderBook(session: Session, { post, person }: Actor): ReminderBook {
  return {
    async readKeys() {
      const query = build.selectFrom("reminder_reading").select("read_keys").where("post_id", "=", post);
      return ((await run(session, query)).rows[0]?.read_keys as readonly string[] | undefined) ?? [];
    },
    async noteRead(keys, at) {
      const noted = { read_keys: json(keys), read_at: at };
      const insert = build
        .insertInto("reminder_reading")
        .values({ post_id: post, person_id: person, ...noted });
      await run(
        session,
        insert.onConflict((conflict) => conflict.column("post_id").doUpdateSet(noted)),
      );
    },
  };
}
