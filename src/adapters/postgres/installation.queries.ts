import type { InstallationBook } from "#application/access/installation-book.ts";
import type { Installation } from "#domain/access/installation.ts";
import { Refusal } from "#domain/refusal.ts";
import { build, json, run } from "./build.ts";
import type { Session } from "./session.ts";

const name = "installation";

/** What the installation serves, on a transaction. */
export function installationBook(session: Session): InstallationBook {
  return {
    async find() {
      const query = build.selectFrom("setting").select("value").where("name", "=", name);
      return ((await run(session, query)).rows[0]?.value as Installation | undefined) ?? null;
    },
    async fix(installation) {
      const insert = build.insertInto("setting").values({ name, value: json(installation) });
      const { rows } = await run(
        session,
        insert.onConflict((conflict) => conflict.doNothing()).returning("name"),
      );
      if (rows.length > 0) return;
      throw new Refusal("wrong-state", "本系统已经完成初始化，请直接登录。");
    },
  };
}
