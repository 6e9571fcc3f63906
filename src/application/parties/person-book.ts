/** What is known of a person: the minimum that the work needs. */
export type Person = { readonly name: string; readonly phone: string | null };

/**
 * Port: people inside one transaction. Names and phones are encrypted with a key of each person's own;
 * erasing destroys the key, and the ledger's chain stays whole.
 */
export type PersonBook = {
  /** Keeps a new person and gives the id. */
  register(person: Person, home: string): Promise<string>;
  /** Names by id; an erased person is "（已删除）". */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The phone number that is on file; null where none is, or the person is erased. */
  phoneOf(id: string): Promise<string | null>;
  /** Encrypts a text about a person with that person's key. */
  seal(personId: string, text: string): Promise<string>;
  /** The text again; null once the person is erased. */
  open(personId: string, sealed: string): Promise<string | null>;
  erase(personId: string): Promise<void>;
};
