import { reasonNotToTry, type Tries, tried } from "#domain/access/lock-out.ts";
import { refuseIf } from "#domain/refusal.ts";
import type { Credential } from "./credential-book.ts";
import type { IdentityBooks } from "./identity-books.ts";

/** A try that was counted before it is looked at. */
export type TakenTry = { readonly credential: Credential; readonly tries: Tries };

/** Counts a try on the account; null when it has no secrets. @throws {Refusal} `wrong-state` while it is locked */
export async function takeTry(books: IdentityBooks, account: string): Promise<TakenTry | null> {
  const credential = await books.credentials.hold(account);
  if (!credential) return null;
  const now = await books.now();
  refuseIf(reasonNotToTry(credential.tries, now));
  const tries = tried(credential.tries, now);
  await books.credentials.saveTries(account, tries);
  return { credential, tries };
}
