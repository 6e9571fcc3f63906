import type { Books } from "#application/books.ts";
import { partsOf } from "#application/imports/find-on-record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { readIntake } from "#domain/parties/intake-sheet.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { organisationForm, readOrganisation } from "#domain/parties/organisation-intake.ts";
import { reasonNotToRegisterOrganisation } from "#domain/parties/organisation-ledger.ts";
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
import { registerOrganisationIn } from "./register-organisation.ts";

type OrganisationLine = Parameters<typeof readOrganisation>[0];

/**
 * Takes in a sheet of organisations: rows that are right are registered, the others are told what is wrong. A row that
 * is on file already changes nothing.
 *
 * @throws {Refusal} `invalid` when the file is no such sheet; `not-permitted`
 */
export async function takeInOrganisations(
  desk: PartyDesk & IntakeReader,
  actor: Actor,
  command: IntakeCommand,
): Promise<IntakeReport> {
  const { lines, unread } = readIntake(
    await desk.readWorkbook(command.bytes, command.fileName),
    organisationForm,
  );
  const rows: IntakeRow[] = [];
  let known = await desk.openBooks(actor, "page", (books) => books.organisations.all());
  for (const part of partsOf(lines, intakeAtOnce)) {
    await desk.openBooks(actor, command.preview ? "page" : "act", async (books) => {
      for (const line of part) {
        const taken = await takeIn({ desk, books, actor, command }, line, known);
        rows.push(taken.row);
        if (taken.organisation) known = [...known, taken.organisation];
      }
    });
  }
  return reportOf(rows, unread);
}

type Taking = {
  readonly desk: PartyDesk;
  readonly books: Books;
  readonly actor: Actor;
  readonly command: IntakeCommand;
};

async function takeIn(
  { desk, books, actor, command }: Taking,
  line: OrganisationLine,
  known: readonly Organisation[],
): Promise<{ readonly row: IntakeRow; readonly organisation: Organisation | null }> {
  const name = line.text("name");
  const read = readOrganisation(line, known);
  if ("problems" in read) return { row: refusedRow(line.row, name, read.problems), organisation: null };
  const wrong = reasonNotToRegisterOrganisation(read.value, known);
  if (wrong?.code === "duplicate") {
    return { row: { row: line.row, name, outcome: "same", problems: [] }, organisation: null };
  }
  if (wrong) return { row: refusedRow(line.row, name, [wrong.message]), organisation: null };
  const row: IntakeRow = { row: line.row, name, outcome: "created", problems: [] };
  if (command.preview) return { row, organisation: { id: `row:${line.row}`, ...read.value } };
  const asked = { actId: `${command.actId}:${line.row}`, input: read.value };
  return { row, organisation: await registerOrganisationIn({ books, newId: desk.newId }, actor, asked) };
}
