import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import { tableInSight } from "#application/tables/propose-table.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import {
  beginPlatform,
  checkedSettings,
  evolvePlatform,
  type PlatformBegun,
  type PlatformSettings,
} from "#domain/platform/platform.ts";
import type { PlatformDesk } from "./platform-desk.ts";

/**
 * Settles what the platform above is called and in which saved table it takes rows in. The same act sent twice is one act.
 *
 * @throws {Refusal} `not-permitted`, `incomplete`, `invalid`; `not-found` for a table out of sight; `conflict`
 */
export async function settlePlatform(
  desk: Pick<PlatformDesk, "openBooks" | "newId">,
  actor: Actor,
  command: Command<PlatformSettings>,
): Promise<void> {
  const settings = checkedSettings(actor, command.input);
  await desk.openBooks(actor, "act", async (books) => {
    if (settings.table !== null) await tableInSight(books, settings.table);
    const held = await books.platforms.hold();
    if (await books.ledger.subjectOfAct(command.actId)) return;
    const { home, organisation: owner } = actor;
    const id = held?.platform.id ?? desk.newId("pf");
    const subject = { home: held?.platform.home ?? home, kind: "platform", id } as const;
    const moment = await momentOf(books.ledger, subject, command, held?.end ?? null);
    if (held) {
      const decision = { act: "settle", version: 1, payload: settings };
      const entry = await record(books.ledger, moment, decision, { actor, command });
      await books.platforms.save(evolvePlatform(held.platform, entry));
      return;
    }
    const payload: PlatformBegun = { ...settings, home, owner: owner ?? "" };
    const decision = { act: "settle", version: 1, payload };
    const begun: Entry = {
      ...{ ...decision, seq: 1, times: moment.times },
      ...{ actor: actor.person, post: actor.post, onBehalf: null },
    };
    // Its policy in the ledger asks for the row.
    await books.platforms.insert(beginPlatform(id, begun));
    await record(books.ledger, moment, decision, { actor, command });
  });
}
