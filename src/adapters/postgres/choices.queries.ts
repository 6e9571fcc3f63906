import type { ChoiceBook } from "#application/reminders/choice-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { NoticeChannel, NoticeState } from "#domain/reminders/notice.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Choices of where to be reminded, on a transaction; row-level security keeps them to the actor and the actor's body. */
export function choiceBook(session: Session, { person, organisation }: Actor): ChoiceBook {
  const holders = [`person ${person}`, ...(organisation ? [`body ${organisation}`] : [])];
  return {
    async find(holder) {
      const query = build.selectFrom("notice_choice").selectAll().where("holder", "=", holder);
      const row = (await run(session, query)).rows[0];
      return row ? { channel: row.channel as NoticeChannel, addressSealed: row.address_sealed } : null;
    },
    async keep(holder, choice) {
      if (choice === null) {
        await run(session, build.deleteFrom("notice_choice").where("holder", "=", holder));
        return;
      }
      const { channel, addressSealed: address_sealed, at: chosen_at } = choice;
      const chosen = { person_id: person, channel, address_sealed, chosen_at };
      const insert = build.insertInto("notice_choice").values({ holder, ...chosen });
      await run(
        session,
        insert.onConflict((conflict) => conflict.column("holder").doUpdateSet(chosen)),
      );
    },
    async notices(most) {
      const query = build.selectFrom("notice").selectAll().where("holder", "in", holders);
      const { rows } = await run(session, query.orderBy("day", "desc").orderBy("id").limit(most));
      return rows.map((row) => ({
        id: row.id,
        day: row.day,
        channel: row.channel as NoticeChannel,
        state: row.state as NoticeState,
        sentAt: row.sent_at,
        deliveredAt: row.delivered_at,
        readAt: row.read_at,
        reason: row.reason,
      }));
    },
    async noteNoticesRead(at) {
      const read = build.updateTable("notice").set({ read_at: at }).where("holder", "in", holders);
      await run(session, read.where("state", "=", "delivered").where("read_at", "is", null));
    },
  };
}
