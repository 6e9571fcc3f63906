import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { AccountPage } from "#contract/accounts.ts";
import { EnterprisePageShape, EnterpriseView, OrganisationsShape } from "#contract/parties.ts";
import { read } from "#web/app/api.ts";

/** Every organisation; the names of authorities are no secret. */
export function useOrganisations(enabled = true) {
  return useQuery({
    queryKey: ["organisations"],
    queryFn: ({ signal }) => read("/organisations", OrganisationsShape, signal),
    staleTime: 300_000,
    enabled,
  });
}

/** A page of the enterprise file; while another one is fetched the one before stays in place. */
export function useEnterprises(query: string) {
  return useQuery({
    queryKey: ["enterprises", query],
    queryFn: ({ signal }) => read(`/enterprises?${query}`, EnterprisePageShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** The file of one enterprise. */
export function useEnterprise(id: string) {
  return useQuery({
    queryKey: ["enterprise", id],
    queryFn: ({ signal }) => read(`/enterprises/${id}`, EnterpriseView, signal),
  });
}

/** A page of the accounts. */
export function useAccounts(query: string, enabled = true) {
  return useQuery({
    queryKey: ["accounts", query],
    queryFn: ({ signal }) => read(`/accounts?${query}`, AccountPage, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Reads anew what was changed. */
export function useReread(...names: readonly string[]): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
}
