import type { PromptBook } from "#application/prompts/prompt-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Prompt } from "#domain/prompts/prompt.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import { findingRowsOf, promptRowOf, recipientRowsOf } from "./prompt-row.ts";
import type { Session } from "./session.ts";

/** Prompts on a transaction: the body's own, those of departments of the office's area, those sent to the enterprise; row-level security asks the same. */
export function promptBook(session: Session, actor: Actor): PromptBook {
  const statesOf = async (query: ReturnType<typeof inSight>) =>
    (await run(session, query)).rows.map((row) => row.state as Prompt);
  const within = () => inSight(actor);
  return {
    find: async (id) => (await statesOf(within().where("prompt.id", "=", id)))[0] ?? null,
    async hold(id) {
      const [prompt] = await statesOf(within().where("prompt.id", "=", id).forUpdate());
      const end = prompt ? await endOf(session, { home: prompt.home, kind: "prompt", id }) : null;
      return prompt && end ? { prompt, end } : null;
    },
    async insert(prompt) {
      const row = { ...promptRowOf(prompt), state: json(prompt) };
      await run(session, build.insertInto("prompt").values(row));
      await run(session, build.insertInto("prompt_recipient").values([...recipientRowsOf(prompt)]));
    },
    save: (prompt) => save(session, actor, prompt),
    list: (most) => statesOf(within().orderBy("prompt.id", "desc").limit(most)),
    fromHazard: (hazard) =>
      statesOf(within().where("prompt.hazard_id", "=", hazard).orderBy("prompt.id", "desc").limit(50)),
    async thatFound(hazard) {
      const query = build.selectFrom("prompt_finding").select("prompt_id").where("hazard_id", "=", hazard);
      return (await run(session, query)).rows.map((row) => row.prompt_id);
    },
  };
}

function inSight(actor: Actor) {
  const { organisation, enterprise, role, home } = actor;
  return build
    .selectFrom("prompt")
    .select("state")
    .where((eb) =>
      eb.or([
        eb("prompt.organisation_id", "=", organisation),
        // What departments sent is read by the committee office of the area.
        ...(role === "city-office" ? [eb("prompt.sent", "=", true)] : []),
        ...(role === "county-office"
          ? [eb.and([eb("prompt.sent", "=", true), eb("prompt.home", "=", home)])]
          : []),
        eb(
          "prompt.id",
          "in",
          eb
            .selectFrom("prompt_recipient")
            .select("prompt_id")
            .where("enterprise_id", "=", enterprise)
            .where("prompt_recipient.sent", "=", true),
        ),
      ]),
    );
}

/** An enterprise that answers sees and writes its own line alone; the sender's acts write them all. */
async function save(session: Session, actor: Actor, prompt: Prompt): Promise<void> {
  const { home, id, ...columns } = promptRowOf(prompt);
  const update = build.updateTable("prompt").set({ ...columns, state: json(prompt) });
  await run(session, update.where("home", "=", home).where("id", "=", id));
  const theirs = recipientRowsOf(prompt).filter(
    ({ enterprise_id }) => actor.enterprise === null || actor.enterprise === enterprise_id,
  );
  const gone = build.deleteFrom("prompt_recipient").where("prompt_id", "=", id);
  await run(session, actor.enterprise ? gone.where("enterprise_id", "=", actor.enterprise) : gone);
  await run(session, build.insertInto("prompt_recipient").values(theirs));
  if (actor.enterprise === null) return;
  const found = findingRowsOf(prompt).filter((row) => row.enterprise === actor.enterprise);
  const own = build.selectFrom("hazard").select("id").where("enterprise_id", "=", actor.enterprise);
  const former = build.deleteFrom("prompt_finding").where("prompt_id", "=", id);
  await run(session, former.where("hazard_id", "in", own));
  if (found.length === 0) return;
  const noted = build.insertInto("prompt_finding").values(found.map(({ enterprise: _, ...row }) => row));
  await run(
    session,
    noted.onConflict((conflict) => conflict.doNothing()),
  );
}
