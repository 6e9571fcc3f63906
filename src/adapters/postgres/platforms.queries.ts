import type { PlatformBook } from "#application/platform/platform-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Platform } from "#domain/platform/platform.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import type { Session } from "./session.ts";

/** The platform above on a transaction: the own office's alone; row-level security asks the same. */
export function platformBook(session: Session, { organisation }: Actor): PlatformBook {
  const own = build
    .selectFrom("platform_above")
    .select("state")
    .where("organisation_id", "=", organisation ?? "");
  const read = async (lock: boolean) => {
    const { rows } = await run(session, lock ? own.forUpdate() : own);
    return (rows[0]?.state as Platform | undefined) ?? null;
  };
  return {
    find: () => read(false),
    async hold() {
      const platform = await read(true);
      if (!platform) return null;
      const { home, id } = platform;
      const end = await endOf(session, { home, kind: "platform", id });
      return end ? { platform, end } : null;
    },
    async insert(platform) {
      const { home, id, owner } = platform;
      const row = { home, id, organisation_id: owner, ...changing(platform) };
      await run(session, build.insertInto("platform_above").values(row));
    },
    async save(platform) {
      const update = build.updateTable("platform_above").set(changing(platform));
      await run(session, update.where("home", "=", platform.home).where("id", "=", platform.id));
    },
  };
}

const changing = (platform: Platform) => ({ seq: platform.seq, state: json(platform) });
