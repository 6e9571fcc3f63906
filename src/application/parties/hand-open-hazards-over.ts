import type { Books } from "#application/books.ts";
import { actOnHazardIn } from "#application/hazards/act-on-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { isOver, type Stage, stages } from "#domain/hazards/stage.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { departmentsFor, followsLead, type NamedLead } from "#domain/parties/lead-department.ts";

/** A lead that was just named: the enterprise as it was before, and who named it in which act. */
export type JustNamed = {
  readonly before: Enterprise;
  readonly named: NamedLead;
  readonly actor: Actor;
  readonly actId: string;
};

/** The stages in which somebody still owes something. */
const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !isOver(stage));
/** Hazards read from the list at a time. */
const atOnce = 100;

/**
 * Gives the open hazards of the field to the lead that was named for it: those that nobody led, and those of the lead
 * before. Each is moved by its own act `assign-lead`, so that its chain tells of it; the number of them is given back.
 *
 * @throws {Refusal} whatever the act refuses; nothing is named then either
 */
export async function handOpenHazardsOver(
  books: Books,
  { before, named, actor, actId }: JustNamed,
): Promise<number> {
  const former = departmentsFor(before, named.field).lead;
  const reason = `“${before.name}”${sectors[named.field].name}领域确定了牵头部门，未结隐患一并明确。`;
  let moved = 0;
  for (const id of await openHazardsOf(books, before.id, named.field)) {
    const hazard = await books.hazards.find(id);
    if (!hazard || !followsLead(hazard.belonging, { named, former })) continue;
    const input = { organisation: named.lead, temporary: named.temporary, reason };
    const command = { actId: `${actId}/${id}`, hazard: id, act: "assign-lead", input } as const;
    await actOnHazardIn(books, actor, command);
    moved += 1;
  }
  return moved;
}

/** Ids in one order, so that two who name a lead at once lock alike. */
async function openHazardsOf(books: Books, enterprise: string, field: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += atOnce) {
    const { lines } = await books.hazards.list({
      ...{ enterprise, field, stages: openStages },
      ...{ order: "found", descending: false, offset, limit: atOnce },
    });
    ids.push(...lines.map(({ id }) => id));
    if (lines.length < atOnce) return ids.sort();
  }
}
