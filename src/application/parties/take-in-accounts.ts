import type { AccountWithLogin } from "#application/access/account-book.ts";
import { givePost } from "#application/access/give-post.ts";
import type { AccountDesk } from "#application/access/identity-desk.ts";
import { openAccount } from "#application/access/open-account.ts";
import { checkPlaceOfPost } from "#application/access/place-of-post.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { reasonNotLogin, tidyLogin } from "#domain/access/login.ts";
import { accountForm, type HandedInAccount, readAccount } from "#domain/parties/account-intake.ts";
import { readIntake } from "#domain/parties/intake-sheet.ts";
import { normaliseUscc } from "#domain/parties/uscc.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import {
  type IntakeCommand,
  type IntakeReader,
  type IntakeReport,
  type IntakeRow,
  refusedRow,
  reportOf,
} from "./intake.ts";

/** An initial password, to be handed over once; it is kept nowhere else and must be changed at the first sign-in. */
export type InitialPassword = { readonly login: string; readonly name: string; readonly password: string };

/** What became of a sheet of accounts. */
export type AccountIntakeReport = IntakeReport & { readonly passwords: readonly InitialPassword[] };

type Place = { readonly organisation: string | null; readonly enterprise: string | null };
type Taken = { readonly row: IntakeRow; readonly password: InitialPassword | null };
type Taking = {
  readonly desk: AccountDesk & IntakeReader;
  readonly actor: Actor;
  readonly command: IntakeCommand;
  /** Logins of earlier rows of the sheet. */
  readonly seen: Set<string>;
};

/**
 * Takes in a sheet of accounts with their posts: new logins get an account and an initial password, known ones a
 * further post. A post that is held already changes nothing.
 *
 * @throws {Refusal} `not-permitted`; `invalid` when the file is no such sheet
 */
export async function takeInAccounts(
  desk: AccountDesk & IntakeReader,
  actor: Actor,
  command: IntakeCommand,
): Promise<AccountIntakeReport> {
  refuseIf(reasonNotToAdminister(actor, "account-opened"));
  const { lines, unread } = readIntake(await desk.readWorkbook(command.bytes, command.fileName), accountForm);
  const organisations = await desk.openBooks(actor, "page", (books) => books.organisations.all());
  const taking: Taking = { desk, actor, command, seen: new Set() };
  const taken: Taken[] = [];
  for (const line of lines) {
    const name = line.text("name");
    const read = readAccount(line, organisations);
    taken.push(
      "problems" in read
        ? { row: refusedRow(line.row, name, read.problems), password: null }
        : await takeInOrRefuse(taking, line.row, read.value),
    );
  }
  const passwords = taken.flatMap(({ password }) => password ?? []);
  return {
    ...reportOf(
      taken.map(({ row }) => row),
      unread,
    ),
    passwords,
  };
}

/** One wrong row does not keep the others out: its refusal becomes its sentence. */
async function takeInOrRefuse(taking: Taking, row: number, asked: HandedInAccount): Promise<Taken> {
  try {
    return await takeIn(taking, row, asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { name } = asked;
    if (error.code === "duplicate")
      return { row: { row, name, outcome: "same", problems: [] }, password: null };
    return { row: refusedRow(row, name, [error.message]), password: null };
  }
}

async function takeIn(taking: Taking, row: number, asked: HandedInAccount): Promise<Taken> {
  const { desk, actor, command, seen } = taking;
  const place = await placeOf(desk, asked);
  const login = tidyLogin(asked.login);
  refuseIf(reasonNotLogin(login));
  if (asked.name.length < 2) throw new Refusal("incomplete", "请填写姓名（至少 2 个字）。", "name");
  await checkPlaceOfPost(desk.openIdentity, { role: asked.role, ...place });
  const standing = await desk.openBooks(actor, "page", (books) => books.accounts.findByLogin(login));
  refuseHeld(standing, asked, place);
  const done: IntakeRow = { row, name: asked.name, outcome: "created", problems: [] };
  const first = !standing && !seen.has(login);
  seen.add(login);
  if (command.preview) return { row: done, password: null };
  const opened = first ? await open(taking, { row, login, asked }) : null;
  const account = opened?.account ?? standing?.id ?? (await idOf(taking, login));
  const { role, certificate } = asked;
  const input = { account, role, ...place, certificate, from: null, until: null, standing: asked.standing };
  await givePost(desk, actor, { actId: `${command.actId}:${row}:post`, input });
  const password = opened?.password;
  return { row: done, password: password ? { login, name: asked.name, password } : null };
}

function open(
  { desk, actor, command }: Taking,
  { row, login, asked }: { readonly row: number; readonly login: string; readonly asked: HandedInAccount },
) {
  const { name, phone, home } = asked;
  return openAccount(desk, actor, {
    actId: `${command.actId}:${row}:account`,
    input: { login, name, phone, home },
  });
}

async function idOf({ desk, actor }: Taking, login: string): Promise<string> {
  const found = await desk.openBooks(actor, "page", (books) => books.accounts.findByLogin(login));
  if (!found) throw new Refusal("not-found", `登录名“${login}”的账号没有开立成功，请核对前面的行。`, "login");
  return found.id;
}

function refuseHeld(standing: AccountWithLogin | null, asked: HandedInAccount, place: Place): void {
  const held = standing?.posts.some(
    (post) =>
      post.until === null &&
      post.role === asked.role &&
      post.organisation === place.organisation &&
      post.enterprise === place.enterprise,
  );
  if (held) throw new Refusal("duplicate", "此人已在该单位任此岗位，不必重复安排。", "role");
}

/** Enterprises are asked of the identity's books: an administrator reads none. */
async function placeOf(desk: AccountDesk, { organisation, enterprise }: HandedInAccount): Promise<Place> {
  if (!enterprise) return { organisation: organisation?.id ?? null, enterprise: null };
  const { home, named } = enterprise;
  const found = await desk.openIdentity("page", async ({ enterprises }) => {
    const byCode = await enterprises.match({ home, uscc: normaliseUscc(named), name: named });
    return byCode ?? (await enterprises.match({ home, uscc: null, name: named }));
  });
  if (!found) throw new Refusal("not-found", `该县区没有名为“${named}”的企业，请先登记企业。`, "enterprise");
  return { organisation: null, enterprise: found.id };
}
