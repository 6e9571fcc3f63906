import { useSignedIn } from "#web/app/session.ts";
import { useOrganisations } from "#web/parties/queries.ts";

/** The names of all bodies on file but the own, to whom a paper between bodies can go. */
export function useBodies(): readonly string[] {
  const { acting } = useSignedIn();
  const { data } = useOrganisations();
  return (data?.organisations ?? []).filter(({ id }) => id !== acting?.organisation).map(({ name }) => name);
}
