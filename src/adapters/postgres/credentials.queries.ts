import type { Credential, CredentialBook, CredentialFacts } from "#application/access/credential-book.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Secrets on a transaction of the identity's role. */
export function credentialBook(session: Session): CredentialBook {
  const change = (account: string) => build.updateTable("credential").where("account_id", "=", account);
  return {
    hold: (account) => hold(session, account),
    async saveTries(account, { failed, lockedUntil }) {
      await run(session, change(account).set({ failed, locked_until: lockedUntil }));
    },
    async setPassword(account, { hash, mustChange, at }) {
      const columns = {
        password_hash: hash,
        must_change: mustChange,
        failed: 0,
        locked_until: null,
        changed_at: at,
      };
      const insert = build.insertInto("credential").values({ account_id: account, ...columns });
      await run(
        session,
        insert.onConflict((conflict) => conflict.column("account_id").doUpdateSet(columns)),
      );
    },
    async setTotp(account, sealed) {
      await run(session, change(account).set({ totp_sealed: sealed, totp_last_step: null }));
    },
    async saveTotpStep(account, step) {
      await run(session, change(account).set({ totp_last_step: step }));
    },
    factsOf: (accounts) => factsOf(session, accounts),
  };
}

async function hold(session: Session, account: string): Promise<Credential | null> {
  const query = build.selectFrom("credential").selectAll().where("account_id", "=", account).forUpdate();
  const row = (await run(session, query)).rows[0];
  if (!row) return null;
  return {
    account,
    passwordHash: row.password_hash,
    mustChange: row.must_change,
    sealedTotp: row.totp_sealed,
    totpLastStep: row.totp_last_step,
    tries: { failed: row.failed, lockedUntil: row.locked_until },
  };
}

async function factsOf(
  session: Session,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, CredentialFacts>> {
  if (accounts.length === 0) return new Map<string, CredentialFacts>();
  const query = build
    .selectFrom("credential")
    .select(["account_id", "must_change", "totp_last_step", "locked_until"])
    .where("account_id", "in", [...accounts]);
  const { rows } = await run(session, query);
  return new Map(
    rows.map((row) => [
      row.account_id,
      {
        mustChange: row.must_change,
        enrolled: row.totp_last_step !== null,
        lockedUntil: row.locked_until,
      },
    ]),
  );
}
