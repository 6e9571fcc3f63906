import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { PaperBook, PaperLine, RegisterQuery } from "#application/papers/paper-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { kindNamed, paperKindNames } from "#domain/documents/kinds/paper-kinds.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import { paperRowOf } from "./paper-row.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Schema } from "./schema.generated.ts";
import type { Session } from "./session.ts";

/** Papers on a transaction, within the actor's reach; row-level security asks the same of every row. */
export function paperBook(session: Session, actor: Actor): PaperBook {
  const within = () => papersWithin(actor);
  const read = async (id: string, lock: boolean): Promise<OfficialPaper | null> => {
    const query = within().select("state").where("official_paper.id", "=", id);
    const { rows } = await run(session, lock ? query.forUpdate() : query);
    return (rows[0]?.state as OfficialPaper | undefined) ?? null;
  };
  return {
    find: (id) => read(id, false),
    async hold(id) {
      const paper = await read(id, true);
      const end = paper ? await endOf(session, { home: paper.home, kind: "paper", id }) : null;
      return paper && end ? { paper, end } : null;
    },
    async insert(paper) {
      await run(session, build.insertInto("official_paper").values(rowWithState(paper)));
      const { home, id } = paper;
      const about = paper.hazards.map((hazard) => ({ home, paper_id: id, hazard_id: hazard }));
      await run(session, build.insertInto("official_paper_hazard").values(about));
    },
    async save(paper) {
      const { home, id, ...columns } = rowWithState(paper);
      const update = build.updateTable("official_paper").set(columns);
      await run(session, update.where("home", "=", home).where("id", "=", id));
    },
    async ofHazard(hazard) {
      const about = build
        .selectFrom("official_paper_hazard")
        .select("paper_id")
        .where("hazard_id", "=", hazard);
      const query = lines(within())
        .where("official_paper.id", "in", about)
        .orderBy("official_paper.id", "desc");
      return (await run(session, query.limit(100))).rows.map(lineOf);
    },
    unanswered: () => unanswered(session, actor),
    sealed: (kind) => sealed(session, actor, kind),
    register: (query) => register(session, actor, query),
  };
}

const rowWithState = (paper: OfficialPaper) => ({ ...paperRowOf(paper), state: json(paper) });

/**
 * Of a body's own papers, those of the kinds that the post issues, and of others what was issued: a draft is for whoever
 * drafts and signs it off. What is kept in a file of its own is read by nobody else, issued or not, but who reviews it.
 */
function readsAs(eb: ExpressionBuilder<Schema, "official_paper">, { role }: Actor) {
  const theirs = paperKindNames.filter((name) => {
    const { roles, to } = kindNamed(name);
    return roles.includes(role) || (to === "file" && role === "legal-reviewer");
  });
  const open = paperKindNames.filter((name) => kindNamed(name).to !== "file");
  const issued = eb.and([eb("issued", "=", true), eb("kind", "in", open)]);
  return theirs.length === 0 ? issued : eb.or([eb("kind", "in", theirs), issued]);
}

/** The body's own, what was served on the enterprise, and what was issued on hazards that are all within reach. */
function papersWithin(actor: Actor) {
  const { organisation, enterprise } = actor;
  return build.selectFrom("official_paper").where((eb) => {
    const own = [
      ...(organisation
        ? [
            eb.and([eb("organisation_id", "=", organisation), readsAs(eb, actor)]),
            eb.and([
              eb("recipient_organisation", "=", organisation),
              eb("issued", "=", true),
              readsAs(eb, actor),
            ]),
          ]
        : []),
      ...(enterprise
        ? [
            eb.and([eb("enterprise_id", "=", enterprise), readsAs(eb, actor)]),
            eb.and([eb("recipient_enterprise", "=", enterprise), eb("served", "=", true)]),
          ]
        : []),
    ];
    if (enterprise) return eb.or(own);
    const outside = eb
      .selectFrom("official_paper_hazard as about")
      .select("about.hazard_id")
      .whereRef("about.paper_id", "=", "official_paper.id")
      .where((inner) =>
        inner.not(
          inner.exists(
            build
              .selectFrom("hazard")
              .select("hazard.id")
              .where("hazard.id", "=", sql<string>`about.hazard_id`)
              .where((hazard) => hazardsWithin(actor, hazard)),
          ),
        ),
      );
    const seen = eb.exists(
      eb
        .selectFrom("official_paper_hazard as known")
        .select("known.hazard_id")
        .whereRef("known.paper_id", "=", "official_paper.id"),
    );
    const toUnits = eb("recipient_organisation", "is", null);
    return eb.or([...own, eb.and([eb("issued", "=", true), toUnits, seen, eb.not(eb.exists(outside))])]);
  });
}

type Within = ReturnType<typeof papersWithin>;

const lines = (query: Within) =>
  query.select([
    "official_paper.id",
    "kind",
    "title",
    "stage",
    "number",
    "drafted_on",
    "answer_by",
    "answered",
    sql<string>`official_paper.state -> 'recipient' ->> 'name'`.as("recipient"),
    sql<string | null>`official_paper.state -> 'issued' ->> 'issuer'`.as("issuer"),
    sql<string | null>`official_paper.state -> 'approval' ->> 'on'`.as("approved_on"),
    sql<string | null>`official_paper.state -> 'withdrawn' ->> 'reason'`.as("withdrawn"),
  ]);

type Row = Awaited<ReturnType<typeof readLines>>[number];
const readLines = async (session: Session, query: ReturnType<typeof lines>) =>
  (await run(session, query)).rows;

function lineOf(row: Row): PaperLine {
  return {
    id: row.id,
    kind: row.kind as PaperLine["kind"],
    title: row.title,
    stage: row.stage as PaperLine["stage"],
    number: row.number,
    draftedOn: String(row.drafted_on),
    recipient: row.recipient,
    issuer: row.issuer,
    approvedOn: row.approved_on,
    answerBy: row.answer_by,
    answered: row.answered,
    withdrawn: row.withdrawn,
  };
}

/** Most that are shown: who has more unanswered needs another list than a longer one. */
const mostUnanswered = 50;

async function unanswered(session: Session, actor: Actor) {
  const { organisation, enterprise } = actor;
  const waiting = papersWithin(actor)
    .where("answered", "=", false)
    .where("issued", "=", true)
    .where("answer_by", "is not", null)
    .where("stage", "<>", "withdrawn");
  const sorted = (query: typeof waiting) =>
    readLines(session, lines(query).orderBy("answer_by").orderBy("official_paper.id").limit(mostUnanswered));
  if (enterprise) {
    const served = waiting.where("recipient_enterprise", "=", enterprise).where("served", "=", true);
    return { owed: (await sorted(served)).map(lineOf), awaited: [] };
  }
  if (!organisation) return { owed: [], awaited: [] };
  const owed = await sorted(waiting.where("recipient_organisation", "=", organisation));
  const awaited = await sorted(waiting.where("organisation_id", "=", organisation));
  return { owed: owed.map(lineOf), awaited: awaited.map(lineOf) };
}

/** Some years of a paper that comes once a quarter. */
const mostSealed = 40;

async function sealed(
  session: Session,
  actor: Actor,
  kind: OfficialPaper["kind"],
): Promise<readonly OfficialPaper[]> {
  const query = ofOwnBody(actor)
    .select("state")
    .where("kind", "=", kind)
    .where("issued", "=", true)
    .where("stage", "<>", "withdrawn")
    .orderBy("official_paper.id", "desc");
  return (await run(session, query.limit(mostSealed))).rows.map(({ state }) => state as OfficialPaper);
}

/** What the actor reads of what the own body drafted. */
function ofOwnBody(actor: Actor): Within {
  return papersWithin(actor).where((eb) =>
    actor.enterprise
      ? eb("enterprise_id", "=", actor.enterprise)
      : eb("organisation_id", "=", actor.organisation),
  );
}

/** The body's own register: numbered ones by number, latest first; what has none yet stands on top. */
async function register(session: Session, actor: Actor, query: RegisterQuery) {
  const ours = ofOwnBody(actor)
    .$if(query.stage !== undefined, (all) => all.where("stage", "=", query.stage ?? ""))
    .$if(query.kind !== undefined, (all) => all.where("kind", "=", query.kind ?? ""))
    .$if(query.year !== undefined, (all) =>
      all.where(sql<SqlBool>`coalesce(number_year, extract(year from drafted_on)) = ${query.year}`),
    )
    .$if(query.text !== undefined, (all) =>
      all.where(
        sql<SqlBool>`position(${query.text} in concat_ws(' ', number, title, official_paper.state -> 'recipient' ->> 'name')) > 0`,
      ),
    );
  const counted = await run(session, ours.select(sql<number>`count(*)`.as("total")));
  const page = lines(ours)
    .orderBy(
      sql`number_year desc nulls first, length(number) desc nulls first, number desc, official_paper.id desc`,
    )
    .offset(query.offset)
    .limit(query.limit);
  return {
    lines: (await readLines(session, page)).map(lineOf),
    total: Number(counted.rows[0]?.total ?? 0),
  };
}
