import type { OpenIdentity } from "#application/access/identity-books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { tidyLogin } from "#domain/access/login.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import type { ImportCount } from "#domain/imports/import-count.ts";
import { refusedRow } from "#domain/imports/read-line.ts";
import { isActiveOn } from "#domain/parties/post.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ImportDesk, Progress } from "./import-desk.ts";
import { importLedger } from "./import-ledger.ts";
import { placesOf, valuesAt } from "./packed-list.ts";
import { type ImportPreview, previewImport } from "./preview-import.ts";

/** A file taken in from the server's own terminal, in the name of an account. */
export type TerminalImport = {
  /** Login of the account whose act it is. */
  readonly account: string;
  readonly actId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Only counts what would come in. */
  readonly dryRun: boolean;
};

/** What an import from the terminal needs. */
export type TerminalImportDesk = ImportDesk & { readonly openIdentity: OpenIdentity };

/**
 * Takes a file in as the account's post that keeps ledgers: who may use the terminal of the server needs no password,
 * but the act is recorded under the name given.
 *
 * @throws {Refusal} `not-found` for an unknown account, `not-permitted` when it holds no such post today
 */
export async function importFromTerminal(
  desk: TerminalImportDesk,
  asked: TerminalImport,
  progress: Progress = () => undefined,
): Promise<ImportCount> {
  const actor = await actorOfLogin(desk.openIdentity, asked.account);
  const { actId, bytes, fileName } = asked;
  const input = { fileName, bytes, choices: {} };
  if (asked.dryRun) return countOfPreview(desk, await previewImport(desk, actor, input, progress));
  const batch = await importLedger(desk, actor, { actId, input }, progress);
  if (!batch.counts) throw new Refusal("conflict", "这次导入正在进行，请稍后查看结果。");
  return batch.counts;
}

async function countOfPreview(desk: ImportDesk, preview: ImportPreview): Promise<ImportCount> {
  const { read, skipped, refused, placesIn } = preview;
  const { length } = refused;
  return {
    read,
    created: placesIn.record.length,
    duplicate: placesIn.duplicate.length,
    refused: (await valuesAt(desk.packing, refused, placesOf({ offset: 0, limit: length }, length))).map(
      refusedRow,
    ),
    skipped: skipped.length,
  };
}

function actorOfLogin(openIdentity: OpenIdentity, login: string): Promise<Actor> {
  return openIdentity("page", async (books) => {
    const account = await books.accounts.findByLogin(tidyLogin(login));
    if (!account || account.disabled) {
      throw new Refusal("not-found", `没有登录名为“${login}”的可用账号，请核对。`, "account");
    }
    const today = businessDateOf(await books.now());
    const post = account.posts.find((one) => isActiveOn(one, today) && importingRoles.includes(one.role));
    if (!post?.organisation) {
      const sentence = `登录名“${login}”没有可以导入台账的任职（安委办、行业监管部门、乡镇街道园区）。`;
      throw new Refusal("not-permitted", sentence, "account");
    }
    return actorOf(post, {
      organisation: await books.organisations.find(post.organisation),
      enterprise: null,
    });
  });
}
