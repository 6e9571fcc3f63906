/** Port: passwords as hashes that are slow to guess. */
export type PasswordHasher = {
  hash(password: string): Promise<string>;
  /** Whether it is the password of the hash. Without a hash it takes as long, and is false. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** A random password to be handed over once; easy to read out, of 80 bits. */
  oneTime(): string;
};
