import type { Books } from "#application/books.ts";
import { partsOf } from "#application/imports/find-on-record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { enterpriseForm, readEnterprise } from "#domain/parties/enterprise-intake.ts";
import type { EnterpriseRegistered } from "#domain/parties/enterprise-ledger.ts";
import { readIntake } from "#domain/parties/intake-sheet.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { unitOfCode } from "#domain/places/units.ts";
import {
  type IntakeCommand,
  type IntakeReader,
  type IntakeReport,
  type IntakeRow,
  intakeAtOnce,
  refusedRow,
  reportOf,
} from "./intake.ts";
import type { PartyDesk } from "./party-desk.ts";
import { draftOf, reasonNotToFile, registerEnterpriseIn } from "./register-enterprise.ts";

type EnterpriseLine = Parameters<typeof readEnterprise>[0];

/**
 * Takes in a sheet of enterprises: rows that are right go into the file, the others are told what is wrong, the credit
 * code's check digit included. A row that is on file already changes nothing.
 *
 * @throws {Refusal} `invalid` when the file is no such sheet
 */
export async function takeInEnterprises(
  desk: PartyDesk & IntakeReader,
  actor: Actor,
  command: IntakeCommand,
): Promise<IntakeReport> {
  const { lines, unread } = readIntake(
    await desk.readWorkbook(command.bytes, command.fileName),
    enterpriseForm,
  );
  const seen = new Set<string>();
  const rows: IntakeRow[] = [];
  for (const part of partsOf(lines, intakeAtOnce)) {
    const taken = await desk.openBooks(actor, command.preview ? "page" : "job", async (books) => {
      const organisations = await books.organisations.all();
      const here: IntakeRow[] = [];
      for (const line of part)
        here.push(await takeIn({ desk, books, actor, command, organisations, seen }, line));
      return here;
    });
    rows.push(...taken);
  }
  return reportOf(rows, unread);
}

type Taking = {
  readonly desk: PartyDesk;
  readonly books: Books;
  readonly actor: Actor;
  readonly command: IntakeCommand;
  readonly organisations: readonly Organisation[];
  /** Enterprises of earlier rows: by credit code, else by unit and name. */
  readonly seen: Set<string>;
};

async function takeIn(taking: Taking, line: EnterpriseLine): Promise<IntakeRow> {
  const { desk, books, actor, command, organisations, seen } = taking;
  const name = line.text("name");
  const read = readEnterprise(line, { organisations, county: unitOfCode(actor.home)?.name ?? null });
  if ("problems" in read) return refusedRow(line.row, name, read.problems);
  const draft = draftOf(read.value);
  const wrong = await reasonNotToFile(books, actor, draft);
  const known = seen.has(keyOf(draft));
  seen.add(keyOf(draft));
  if (wrong?.code === "duplicate" || (known && !wrong)) {
    return { row: line.row, name, outcome: "same", problems: [] };
  }
  if (wrong) return refusedRow(line.row, name, [wrong.message]);
  if (!command.preview) {
    const asked = { actId: `${command.actId}:${line.row}`, input: read.value };
    await registerEnterpriseIn({ books, newId: desk.newId }, actor, asked);
  }
  return { row: line.row, name, outcome: "created", problems: [] };
}

function keyOf({ home, uscc, name }: EnterpriseRegistered): string {
  return uscc ? `${home} ${uscc}` : `${home} ${name}`;
}
