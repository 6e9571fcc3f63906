import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ChosenColumns, ImportList, ImportPage, Preview, StartedImport } from "#contract/imports.ts";
import { read, send } from "#web/app/api.ts";

/** Rows of a finished import on one page. */
export const rowsPerPage = 100;

/** How often a running import is asked for its progress, in milliseconds. */
const pollMs = 1000;

/** The imports within reach, latest first. */
export function useImports() {
  return useQuery({
    queryKey: ["imports"],
    queryFn: ({ signal }) => read("/imports", ImportList, signal),
  });
}

/** One import with a page of its rows; asked again and again while it runs. */
export function useImport(id: string, page: number) {
  return useQuery({
    queryKey: ["imports", id, page],
    queryFn: ({ signal }) =>
      read(`/imports/${id}?offset=${(page - 1) * rowsPerPage}&limit=${rowsPerPage}`, ImportPage, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? pollMs : false),
  });
}

/** A file as it was chosen, with what was changed of how it is read. */
export type ChosenFile = { readonly file: File; readonly choices: ChosenColumns };

/** What the file would become; nothing is written. */
export function askPreview(chosen: ChosenFile): Promise<Preview> {
  return send("POST", "/imports/preview", formOf(chosen), Preview);
}

/** Takes the file in; its rows follow after the answer. */
export function startImport({
  actId,
  ...chosen
}: ChosenFile & { readonly actId: string }): Promise<StartedImport> {
  const form = formOf(chosen);
  form.append("actId", actId);
  return send("POST", "/imports", form, StartedImport);
}

function formOf({ file, choices }: ChosenFile): FormData {
  const form = new FormData();
  form.append("choices", JSON.stringify(choices));
  form.append("file", file, file.name);
  return form;
}
