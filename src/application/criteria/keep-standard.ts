import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import {
  reasonNotToAddItems,
  reasonNotToAddStandard,
  reasonNotToKeep,
  reasonNotToSetEffectiveDate,
  reasonNotToWithdraw,
} from "#domain/criteria/keeping-library.ts";
import { type LocalStandard, noAddition } from "#domain/criteria/standard-addition.ts";
import {
  type EffectiveDateSet,
  evolveAddition,
  type ItemsAdded,
  type ItemsWithdrawn,
} from "#domain/criteria/standard-ledger.ts";
import { cityCode } from "#domain/places/units.ts";
import { refuseIf } from "#domain/refusal.ts";
import { actOnStandard, keeperFacts, type LibraryDesk } from "./act-on-standard.ts";

/**
 * Adds a list of the office's own (本地隐患目录清单); its items come after. Gives its id.
 *
 * @throws {Refusal} `not-permitted`, `not-yours`; `incomplete` or `invalid` input; `duplicate`
 */
export function addStandard(
  desk: LibraryDesk,
  actor: Actor,
  command: Command<LocalStandard>,
): Promise<string> {
  return desk.openBooks(actor, "act", async (books) => {
    const local = command.input;
    refuseIf(reasonNotToKeep(actor, local.sectors, await keeperFacts(books, actor)));
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return known.id;
    const today = businessDateOf(await books.ledger.now());
    refuseIf(reasonNotToAddStandard(local, { standards: await books.library.standards(), today }));
    const id = desk.newId("std");
    const moment = await momentOf(books.ledger, { home: cityCode, kind: "standard", id }, command, null);
    const decision = { act: "add-standard", version: 1, payload: local };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    await books.library.save(evolveAddition(noAddition(id), entry), entry.seq);
    return id;
  });
}

/** Of which standard, and what. */
type On<Input> = Command<Input> & { readonly standard: string };

/** Adds items to a standard. @throws {Refusal} as `actOnStandard`; `incomplete`, `invalid`, `duplicate` */
export function addItems(desk: LibraryDesk, actor: Actor, command: On<ItemsAdded>): Promise<void> {
  const asked = { standard: command.standard, act: "add-items", actor, command } as const;
  return desk.openBooks(actor, "act", (books) =>
    actOnStandard(books, asked, ({ standard }): ItemsAdded => {
      refuseIf(reasonNotToAddItems(standard, command.input.items));
      return command.input;
    }),
  );
}

/** Takes items back that an office added. @throws {Refusal} as `actOnStandard`; `incomplete`, `invalid` */
export function withdrawItems(desk: LibraryDesk, actor: Actor, command: On<ItemsWithdrawn>): Promise<void> {
  const asked = { standard: command.standard, act: "withdraw-items", actor, command } as const;
  return desk.openBooks(actor, "act", (books) =>
    actOnStandard(books, asked, ({ standard, addition }): ItemsWithdrawn => {
      refuseIf(reasonNotToWithdraw(standard, addition.items, command.input));
      return command.input;
    }),
  );
}

/**
 * Enters the day of effect that the catalogue does not know, with its source: from then on it counts for the choice of
 * the edition. A day entered before is corrected by entering it again.
 *
 * @throws {Refusal} as `actOnStandard`; `wrong-state` where the catalogue knows it; `incomplete`, `invalid`
 */
export function setEffectiveDate(
  desk: LibraryDesk,
  actor: Actor,
  command: On<EffectiveDateSet>,
): Promise<void> {
  const asked = { standard: command.standard, act: "set-effective-date", actor, command } as const;
  return desk.openBooks(actor, "act", async (books) => {
    const today = businessDateOf(await books.ledger.now());
    return actOnStandard(books, asked, ({ standard, standards, addition }): EffectiveDateSet => {
      const given = books.library.catalogued(standard.id)?.effectiveOn ?? addition.local?.effectiveOn ?? null;
      const before = { ...standard, effectiveOn: given };
      refuseIf(reasonNotToSetEffectiveDate(before, command.input, { standards, today }));
      return command.input;
    });
  });
}
