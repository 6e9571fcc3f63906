import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  type ChosenReading,
  ImportList,
  ImportPage,
  Preview,
  type PreviewView,
  StartedImport,
} from "#contract/imports.ts";
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
    refetchInterval: ({ state }) => (state.data?.state === "running" || state.data?.undoing ? pollMs : false),
  });
}

/** A file as it was chosen, with what was changed of how it is read. */
export type ChosenFile = { readonly file: File; readonly choices: ChosenReading };

/** Asks what the file would become; a large one is followed by `usePreviewMade`. Nothing is written. */
export function askPreview(chosen: ChosenFile): Promise<Preview> {
  return send("POST", "/imports/preview", formOf(chosen), Preview);
}

/** A preview as it was answered first, followed until all its rows are known. */
export function usePreviewMade(asked: Preview | undefined) {
  return useQuery({
    queryKey: ["preview", asked?.id],
    queryFn: ({ signal }) => read(`/imports/preview/${asked?.id}?limit=1`, Preview, signal),
    enabled: asked !== undefined && asked.state !== "done",
    initialData: asked,
    refetchInterval: ({ state }) => (state.data?.state === "done" || state.error ? false : pollMs),
    retry: false,
  });
}

/** Rows of a preview on one page. */
export const previewRowsPerPage = 50;

/** A page of the lines of a preview. */
export function usePreviewPage(id: string, view: PreviewView, page: number) {
  const offset = (page - 1) * previewRowsPerPage;
  const query = `show=${view}&offset=${offset}&limit=${previewRowsPerPage}`;
  return useQuery({
    queryKey: ["preview", id, view, page],
    queryFn: ({ signal }) => read(`/imports/preview/${id}?${query}`, Preview, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Rows read at once where all of a view are needed. */
const rowsAtOnce = 500;

/** Every row of a view of a preview. */
export async function readPreviewRows(id: string, view: PreviewView): Promise<Preview["rows"]> {
  const rows: Preview["rows"] = [];
  for (;;) {
    const query = `show=${view}&offset=${rows.length}&limit=${rowsAtOnce}`;
    const page = await read(`/imports/preview/${id}?${query}`, Preview);
    rows.push(...page.rows);
    if (page.rows.length < rowsAtOnce) return rows;
  }
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
