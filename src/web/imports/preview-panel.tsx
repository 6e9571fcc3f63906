import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ChosenReading, type Preview, type PreviewFound } from "#contract/imports.ts";
import { useSignedIn } from "#web/app/session.ts";
import { dropDraft, keepDraft, readDraft } from "#web/ui/form/drafts.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { nothingChosen } from "./choices.ts";
import { HiddenParts } from "./hidden-parts.tsx";
import { PreviewColumns } from "./preview-columns.tsx";
import { PreviewProgress } from "./preview-progress.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { PreviewSum } from "./preview-sum.tsx";
import { askPreview, startImport, usePreviewMade } from "./queries.ts";
import { TablesBeside } from "./tables-beside.tsx";
import { UnreadColumns } from "./unread-columns.tsx";

type Props = { readonly file: File; readonly onClose: () => void };
type Seen = { readonly id: string; readonly found: PreviewFound };

/** What the file would become; every change of how it is read asks anew. Taken in, it is followed on its own page. */
export function PreviewPanel({ file, onClose }: Props) {
  const { account } = useSignedIn();
  const key = `draft:${account}:import:${file.name}:${file.size}:${file.lastModified}`;
  const [draft, setDraft] = useState(() => draftOf(key));
  const { actId, values: choices } = draft;
  const navigate = useNavigate();
  const { seen, making, busy, error, ask } = usePreviewOf(file, draft.values);
  const start = useMutation({
    mutationFn: startImport,
    onSuccess: ({ id }) => {
      dropDraft(localStorage, key);
      return navigate({ to: "/imports/$id", params: { id } });
    },
  });
  const choose = (next: ChosenReading) => {
    const said = { actId, values: next };
    keepDraft(localStorage, key, said);
    setDraft(said);
    ask({ file, choices: next });
  };
  const again = () => ask({ file, choices });
  const close = () => {
    dropDraft(localStorage, key);
    onClose();
  };
  return (
    <>
      <ProblemNote error={error} again={again} />
      {busy && (
        <div className={seen ? "preview-again" : undefined}>
          <PreviewProgress fileName={file.name} preview={making} />
        </div>
      )}
      {!seen && error !== null && (
        <button type="button" className="button-quiet" onClick={close}>
          返回
        </button>
      )}
      {seen && (
        <>
          <PreviewSum
            fileName={file.name}
            found={seen.found}
            state={start.isPending ? "starting" : busy || error !== null ? "waiting" : "ready"}
            problem={start.error}
            onImport={() => start.mutate({ actId, file, choices })}
            onClose={close}
          />
          <HiddenParts found={seen.found} />
          <TablesBeside found={seen.found} />
          <UnreadColumns found={seen.found} choices={choices} busy={busy} onChoose={choose} />
          <PreviewColumns preview={seen.found} choices={choices} busy={busy} onChoose={choose} />
          <PreviewRows {...{ id: seen.id, found: seen.found, choices, busy, again }} onChoose={choose} />
        </>
      )}
    </>
  );
}

/** What was said of this very file before and not taken in yet: a page that was closed loses no correction. */
function draftOf(key: string) {
  const { actId, values } = readDraft<unknown>(localStorage, key, nothingChosen);
  return { actId, values: ChosenReading.safeParse(values).data ?? nothingChosen };
}

/** The last preview that was made of the file, and the one that is being made. */
function usePreviewOf(file: File, first: ChosenReading) {
  const [begun] = useState(first);
  const [seen, setSeen] = useState<Seen | null>(null);
  const asking = useMutation({ mutationFn: askPreview });
  const made = usePreviewMade(asking.data);
  const { mutate } = asking;
  useEffect(() => mutate({ file, choices: begun }), [mutate, file, begun]);
  const making: Preview | undefined = asking.isPending ? undefined : made.data;
  useEffect(() => {
    if (making?.found) setSeen({ id: making.id, found: making.found });
  }, [making]);
  const error = asking.error ?? made.error;
  const busy = error === null && making?.state !== "done";
  return { seen, making, busy, error, ask: mutate };
}
