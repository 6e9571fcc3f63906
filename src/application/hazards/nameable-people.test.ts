import { expect, it } from "vitest";
import type { Books, OpenBooks } from "#application/books.ts";
import { cast, now } from "#domain/hazards/hazard.samples.ts";
import { reported } from "#domain/hazards/story.samples.ts";
import { anEnterprise, aPost } from "#domain/parties/parties.samples.ts";
import { nameablePeople } from "./nameable-people.ts";

const { hazard } = reported({ belonging: { experts: [] } });
const names = new Map([
  [cast.principal.person, "示例褚大成"],
  ["per_filed", "示例　褚大成"],
  ["per_contact", "示例李己"],
]);
const principal = aPost({ person: cast.principal.person, role: "principal", enterprise: "ent_1" });

const openBooks: OpenBooks = (_actor, _urgency, work) =>
  work({
    hazards: { find: async () => hazard, recordedAt: async () => [] },
    ledger: { now: async () => now },
    enterprises: { find: async () => anEnterprise({ principal: "per_filed", safetyContact: "per_contact" }) },
    accounts: {
      postsAt: async (place: { readonly enterprise?: string }) => (place.enterprise ? [principal] : []),
      heldBy: async () => new Set<string>(),
      list: async () => ({ accounts: [], total: 0 }),
    },
    persons: {
      namesOf: async (ids: readonly string[]) => new Map(ids.map((id) => [id, names.get(id) ?? id])),
    },
  } as unknown as Books);

it("lists once who has an account and stands by name in the file of the unit too", async () => {
  const people = await nameablePeople(openBooks, cast.safety, hazard.id);
  expect(people.map(({ person, post }) => [person, post])).toEqual([
    [cast.principal.person, "企业主要负责人"],
    ["per_contact", "未开通账号"],
  ]);
});
