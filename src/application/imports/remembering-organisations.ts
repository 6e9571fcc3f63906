import type { Books } from "#application/books.ts";

/** The bodies of government do not change between two rows: they are read once a transaction. */
export function rememberingOrganisations(books: Books): Books {
  let read: ReturnType<Books["organisations"]["all"]> | null = null;
  const all = () => {
    read ??= books.organisations.all();
    return read;
  };
  return { ...books, organisations: { ...books.organisations, all } };
}
