import { useQuery } from "@tanstack/react-query";
import {
  type BlankAsked,
  FillingShape,
  KeptTable,
  SeenTable,
  TableList,
  TableProposal,
  type TableSettings,
} from "#contract/tables.ts";
import { read, send } from "#web/app/api.ts";

/** The tables of the own office, and those that the city shares. */
export function useTables() {
  return useQuery({ queryKey: ["tables"], queryFn: ({ signal }) => read("/tables", TableList, signal) });
}

/** One of them, with how it is filled. */
export function useTable(id: string) {
  return useQuery({
    queryKey: ["tables", id],
    queryFn: ({ signal }) => read(`/tables/${id}`, SeenTable, signal),
  });
}

/** What filling it comes to for the running period, or one before it. */
export function useFilling(id: string, back: number) {
  return useQuery({
    queryKey: ["tables", id, "filling", back],
    queryFn: ({ signal }) => read(`/tables/${id}/filling?back=${back}`, FillingShape, signal),
    // The records go on while the page is open.
    staleTime: 0,
  });
}

/** Where the filled table is taken from. */
export function filledHref(id: string, back = 0, hazard?: string): string {
  const asked = new URLSearchParams({
    ...(back > 0 ? { back: String(back) } : {}),
    ...(hazard === undefined ? {} : { hazard }),
  });
  return `/api/tables/${id}/filled${asked.size > 0 ? `?${asked}` : ""}`;
}

/** A blank as it was chosen; of which table it is a new version, where it is one. */
export type ChosenBlank = {
  readonly file: File;
  readonly asked: BlankAsked;
  readonly table: string | undefined;
};

/** Asks what a blank would be filled with. Nothing is kept. */
export function askProposal({ file, asked, table }: ChosenBlank): Promise<TableProposal> {
  const form = new FormData();
  form.append("asked", JSON.stringify(asked));
  form.append("file", file, file.name);
  return send("POST", table ? `/tables/${table}/proposal` : "/tables/proposal", form, TableProposal);
}

/** What is sent to keep a blank with how it is filled. */
export type ToKeep = ChosenBlank & {
  readonly actId: string;
  readonly settings: TableSettings;
  readonly basedOnSeq: number | undefined;
};

/** Keeps a new table, or takes a new version of one into use. */
export function keepTable({ file, table, ...sent }: ToKeep): Promise<KeptTable> {
  const form = new FormData();
  form.append("table", JSON.stringify(sent));
  form.append("file", file, file.name);
  return send("POST", table ? `/tables/${table}/version` : "/tables", form, KeptTable);
}

type Change = { readonly id: string; readonly actId: string; readonly basedOnSeq: number };

/** Changes how a table is filled; the blank stays. */
export function amendTable({
  id,
  ...sent
}: Change & { readonly settings: TableSettings }): Promise<KeptTable> {
  return send("PUT", `/tables/${id}`, sent, KeptTable);
}

/** Takes a table out of use. */
export function retireTable({ id, ...sent }: Change): Promise<KeptTable> {
  return send("POST", `/tables/${id}/retire`, sent, KeptTable);
}
