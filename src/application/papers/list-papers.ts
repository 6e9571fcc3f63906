import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PaperLine, RegisterQuery } from "./paper-book.ts";

/** The papers about a hazard, as far as this person may see them. @throws {Refusal} `not-found` out of reach */
export function listPapersOf(
  openBooks: OpenBooks,
  actor: Actor,
  hazard: string,
): Promise<readonly PaperLine[]> {
  return openBooks(actor, "page", async (books) => {
    if (!(await books.hazards.find(hazard))) {
      throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
    }
    return books.papers.ofHazard(hazard);
  });
}

/** Papers between bodies that wait for an answer: of the actor's own body, and of those that it wrote to. */
export function listUnanswered(
  openBooks: OpenBooks,
  actor: Actor,
): Promise<{
  readonly owed: readonly PaperLine[];
  readonly awaited: readonly PaperLine[];
  readonly today: string;
}> {
  return openBooks(actor, "page", async (books) => ({
    ...(await books.papers.unanswered()),
    today: businessDateOf(await books.ledger.now()),
  }));
}

/** 发文登记: the register of the actor's own body. @throws {Refusal} `not-permitted` for who belongs to none */
export function viewRegister(
  openBooks: OpenBooks,
  actor: Actor,
  query: RegisterQuery,
): Promise<{ readonly lines: readonly PaperLine[]; readonly total: number }> {
  if (!actor.organisation && !actor.enterprise) {
    throw new Refusal("not-permitted", "您的任职不在任何单位，没有发文登记。");
  }
  return openBooks(actor, "page", (books) => books.papers.register(query));
}
