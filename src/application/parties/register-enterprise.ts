import type { Books } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Person } from "#application/parties/person-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { type Enterprise, reasonNotToRegister } from "#domain/parties/enterprise.ts";
import { beginEnterprise, type EnterpriseRegistered } from "#domain/parties/enterprise-ledger.ts";
import { reasonNotToAssignLead } from "#domain/parties/lead-department.ts";
import { normaliseUscc } from "#domain/parties/uscc.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { PartyDesk } from "./party-desk.ts";

/** Posts that keep the file of enterprises (design §4: the committee office coordinates, assigns and lists). */
export const enterpriseKeepers: readonly Role[] = ["county-office", "city-office"];

/** An enterprise as filled in: its people by name, for they are put on file with it. */
export type EnterpriseInput = Omit<EnterpriseRegistered, "home" | "principal" | "safetyContact"> & {
  readonly principal: Person | null;
  readonly safetyContact: Person | null;
};

/**
 * Puts an enterprise into the file, with who leads and who supports in each of its fields where that is known.
 *
 * @throws {Refusal} `not-permitted`; `incomplete` or `invalid` input, with what is wrong with a credit code; `duplicate`
 */
export function registerEnterprise(
  desk: PartyDesk,
  actor: Actor,
  command: Command<EnterpriseInput>,
): Promise<Enterprise> {
  return desk.openBooks(actor, "act", (books) =>
    registerEnterpriseIn({ books, newId: desk.newId }, actor, command),
  );
}

/** The same inside a transaction that is open already. @throws {Refusal} as `registerEnterprise` */
export async function registerEnterpriseIn(
  { books, newId }: { readonly books: Books; readonly newId: NewId },
  actor: Actor,
  command: Command<EnterpriseInput>,
): Promise<Enterprise> {
  const known = await books.ledger.subjectOfAct(command.actId);
  if (known) return existing(books, known.id);
  const { input } = command;
  const draft = draftOf(input);
  refuseIf(await reasonNotToFile(books, actor, draft));
  const { home } = draft;
  const payload: EnterpriseRegistered = {
    ...draft,
    principal: await personFor(books, input.principal, home),
    safetyContact: await personFor(books, input.safetyContact, home),
  };
  const id = newId("en");
  const moment = await momentOf(books.ledger, { home, kind: "enterprise", id }, command, null);
  const enterprise = beginEnterprise(id, { payload });
  await books.enterprises.insert(enterprise);
  await record(books.ledger, moment, { act: "register", version: 1, payload }, { actor, command });
  return enterprise;
}

/** The file that the input describes, tidied, without its people. */
export function draftOf(input: EnterpriseInput): EnterpriseRegistered {
  const uscc = input.uscc ? normaliseUscc(input.uscc) : null;
  return {
    home: placeOfCode(input.placeCode)?.home ?? "",
    name: input.name.trim(),
    uscc: uscc || null,
    placeCode: input.placeCode,
    address: input.address.trim(),
    kind: input.kind,
    fields: [...new Set(input.fields)],
    supervisionLevel: input.supervisionLevel,
    group: input.group,
    principal: null,
    safetyContact: null,
    headcount: input.headcount,
    flags: [...new Set(input.flags)],
    departments: input.departments,
  };
}

/** Why the enterprise cannot be put into the file; null when it can. */
export async function reasonNotToFile(
  books: Books,
  actor: Actor,
  draft: EnterpriseRegistered,
): Promise<Refusal | null> {
  return (
    reasonNotKeeper(actor, draft.home) ??
    reasonNotToRegister({ id: "", ...draft }) ??
    (await reasonNotDepartments(books, actor, draft)) ??
    (await reasonOnFile(books, draft))
  );
}

/** Why this post does not keep the file of that unit; null when it does. */
export function reasonNotKeeper(actor: Actor, home: string): Refusal | null {
  if (!enterpriseKeepers.includes(actor.role)) {
    return new Refusal("not-permitted", "单位信息由安委办登记和变更，请联系本级安委办。");
  }
  if (home === "" || home === cityCode) {
    return new Refusal("incomplete", "请选择单位所在的县区或者乡镇。", "placeCode");
  }
  if (actor.role === "county-office" && actor.home !== home) {
    return new Refusal("invalid", "所选地点不在本县区，请由所在县区登记。", "placeCode");
  }
  return null;
}

async function reasonNotDepartments(
  books: Books,
  actor: Actor,
  draft: EnterpriseRegistered,
): Promise<Refusal | null> {
  const all = await books.organisations.all();
  const find = (id: string) => all.find((one) => one.id === id);
  if (draft.group !== null && find(draft.group)?.kind !== "group") {
    return new Refusal("not-found", "没有这个办矿主体（集团公司），请先登记。", "group");
  }
  const bare: Enterprise = { id: "", ...draft, departments: [] };
  const fields = draft.departments.map(({ field }) => field);
  if (new Set(fields).size < fields.length) {
    return new Refusal("invalid", "每个行业领域只能有一个牵头部门，请核对。", "departments");
  }
  for (const { field, lead, temporary, supporting } of draft.departments) {
    const organisation = lead ? find(lead) : undefined;
    if (lead && !organisation) return new Refusal("not-found", "没有这个牵头部门，请先登记。", "departments");
    const wrong = organisation
      ? reasonNotToAssignLead(bare, { field, organisation, temporary }, actor)
      : null;
    if (wrong) return wrong;
    if (supporting.some((id) => id === lead || !find(id))) {
      return new Refusal("invalid", "配合部门须是已登记的部门，且不同于牵头部门。", "departments");
    }
  }
  return null;
}

async function reasonOnFile(books: Books, draft: EnterpriseRegistered): Promise<Refusal | null> {
  const { home, uscc, name } = draft;
  const same = await books.enterprises.match({ home, uscc, name });
  if (!same) return null;
  const sentence = uscc
    ? `统一社会信用代码 ${uscc} 已经登记为“${same.name}”，无需重复登记。`
    : `“${same.name}”已经登记，无需重复登记；确是另一个单位的，请在名称中注明。`;
  return new Refusal("duplicate", sentence, uscc ? "uscc" : "name");
}

/** Puts a person on file; null where nobody is named. */
export async function personFor(books: Books, person: Person | null, home: string): Promise<string | null> {
  const name = person?.name.trim();
  return name ? books.persons.register({ name, phone: person?.phone?.trim() || null }, home) : null;
}

async function existing(books: Books, id: string): Promise<Enterprise> {
  const enterprise = await books.enterprises.find(id);
  if (!enterprise) throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
  return enterprise;
}
