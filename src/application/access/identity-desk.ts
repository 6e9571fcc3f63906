import type { OpenBooks } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";
import type { OpenGround, OpenIdentity } from "./identity-books.ts";
import type { PasswordHasher } from "./password-hasher.ts";
import type { SecretBox } from "./secret-box.ts";
import type { SessionTokens } from "./session-tokens.ts";
import type { StrangerTries } from "./stranger-tries.ts";
import type { TotpDevice } from "./totp-device.ts";

/** What signing in, and all that a session does for its own account, needs. */
export type IdentityDesk = {
  readonly openIdentity: OpenIdentity;
  readonly hasher: PasswordHasher;
  readonly tokens: SessionTokens;
  readonly totp: TotpDevice;
  readonly secrets: SecretBox;
  readonly strangers: StrangerTries;
};

/** What administering accounts needs. */
export type AccountDesk = {
  readonly openBooks: OpenBooks;
  readonly openIdentity: OpenIdentity;
  readonly hasher: PasswordHasher;
  readonly newId: NewId;
};

/** What is needed at the server itself. */
export type GroundDesk = {
  readonly openGround: OpenGround;
  readonly hasher: PasswordHasher;
  readonly newId: NewId;
};
