import { describe, expect, it } from "vitest";
import type { Books } from "#application/books.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, reported, type Story, told, toPlan } from "#domain/hazards/story.samples.ts";
import { namedApprover } from "./named-approver.ts";

/** The people of the samples, one of them known by a name that somebody types again. */
const names = new Map([
  [cast.group.person, "示例集团甲"],
  ["ps_head", "示例周局"],
  ["ps_other", "示例 周局"],
]);
const books = {
  accounts: { heldBy: async () => new Set<string>() },
  persons: {
    namesOf: async () => names,
    register: async ({ name }: { readonly name: string }) => `ps_new${name.length}`,
  },
} as unknown as Pick<Books, "accounts" | "persons">;

/** A coal mine whose acceptance the head of the department signed on paper; the government's head is next. */
function coal(): Story {
  const mine = reported({ belonging: { unitKind: "coal-mine", group: "org_group" } });
  const fixed = andThen(told(mine, toPlan), "report-fixed", cast.safety);
  const checked = told(fixed, [
    ["accept", cast.principal],
    ["accept", cast.group],
    ["accept", cast.officer3],
  ]);
  const input = { approver: "ps_head" };
  return andThen(andThen(checked, "accept", cast.clerk, { input }), "accept", cast.mineSafety);
}

describe("a name under the last link of an acceptance", () => {
  const approver = async (said: string, act = "accept") => {
    const asked = { act, input: { approver: said, decidedBy: said }, by: cast.countyOffice.person };
    return (await namedApprover(books, coal().hazard, asked)) as { approver: string; decidedBy: string };
  };
  const sign = (input: { readonly approver: string }) =>
    andThen(coal(), "accept", cast.countyOffice, { input: { approver: input.approver } });

  it.each(["示例周局", " 示例 周局 ", "ps_other", "ps_head", "示例集团甲"])(
    "is the person who signed under it before, and is refused: %s",
    async (said) => {
      const input = await approver(said);
      expect(() => sign(input)).toThrow(expect.objectContaining({ code: "same-person", field: "approver" }));
      expect(() => sign(input)).toThrow("请在姓名后注明职务");
    },
  );

  it("is put on file where nobody signed under it", async () => {
    const input = await approver("示例周局（区长）");
    expect(input.approver).toMatch(/^ps_new/);
    expect(sign(input).hazard.stage).toBe("accepted");
  });

  it("is another person's for an act that is no acceptance", async () => {
    expect((await approver("示例周局", "instruct")).approver).toBe("示例周局");
    expect((await approver("示例周局", "open-case")).decidedBy).toMatch(/^ps_new/);
  });
});
