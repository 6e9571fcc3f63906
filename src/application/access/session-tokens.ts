/** Port: what a browser carries and what is kept of it. */
export type SessionTokens = {
  /** A new token of 256 random bits, with the hash that is kept and a token against forged requests. */
  issue(): { readonly token: string; readonly id: string; readonly csrf: string };
  /** The hash under which a token is known. */
  idOf(token: string): string;
};
