/**
 * Port: encrypts short texts so that a copied database alone tells nothing. `place` says where the text stands and is
 * bound to it: a sealed text moved to another row does not open.
 */
export type SecretBox = {
  seal(text: string, place: string): string;
  /** @throws when the text was altered, moved, or sealed with another key */
  open(sealed: string, place: string): string;
  /** A key of its own, wrapped by this box: destroying the wrapped key makes what it sealed unreadable. */
  newKey(place: string): string;
  boxOf(wrappedKey: string, place: string): SecretBox;
};
