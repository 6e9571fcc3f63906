import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { type NamedSupporting, reasonNotToSetSupporting } from "#domain/parties/supporting-departments.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnEnterprise } from "./act-on-enterprise.ts";
import type { PartyDesk } from "./party-desk.ts";

/** All departments that are to support in one field of one enterprise. */
export type SetSupportingInput = {
  readonly enterprise: string;
  readonly field: SectorCode;
  readonly organisations: readonly string[];
};

/**
 * Names who supports in one hazard field (配合部门), for hazards found from now on; an open hazard has an act of its own.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `invalid` for one that cannot support; `duplicate`
 */
export function setSupporting(
  desk: Pick<PartyDesk, "openBooks">,
  actor: Actor,
  command: Command<SetSupportingInput>,
): Promise<Enterprise> {
  const { enterprise, field } = command.input;
  const supporting = [...new Set(command.input.organisations)];
  return desk.openBooks(actor, "act", (books) =>
    actOnEnterprise(books, { enterprise, act: "set-supporting", actor, command }, async (standing) => {
      const all = await books.organisations.all();
      const organisations = all.filter(({ id }) => supporting.includes(id));
      if (organisations.length < supporting.length) {
        throw new Refusal("not-found", "所选部门中有已不存在的，请重新选择。", "organisations");
      }
      refuseIf(reasonNotToSetSupporting(standing, { field, organisations }, actor));
      return { field, supporting } satisfies NamedSupporting;
    }),
  );
}
