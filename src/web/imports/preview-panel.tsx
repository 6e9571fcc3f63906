import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { ChosenColumns, Preview, PreviewFound } from "#contract/imports.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { nothingChosen } from "./choices.ts";
import { PreviewColumns } from "./preview-columns.tsx";
import { PreviewProgress } from "./preview-progress.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { PreviewSum } from "./preview-sum.tsx";
import { askPreview, startImport, usePreviewMade } from "./queries.ts";
import { UnreadColumns } from "./unread-columns.tsx";

type Props = { readonly file: File; readonly onClose: () => void };
type Seen = { readonly id: string; readonly found: PreviewFound };

/** What the file would become; every change of how it is read asks anew. Taken in, it is followed on its own page. */
export function PreviewPanel({ file, onClose }: Props) {
  const [actId] = useState(newActId);
  const [choices, setChoices] = useState(nothingChosen);
  const navigate = useNavigate();
  const { seen, making, busy, error, ask } = usePreviewOf(file);
  const start = useMutation({
    mutationFn: startImport,
    onSuccess: ({ id }) => navigate({ to: "/imports/$id", params: { id } }),
  });
  const choose = (next: ChosenColumns) => {
    setChoices(next);
    ask({ file, choices: next });
  };
  const again = () => ask({ file, choices });
  return (
    <>
      <ProblemNote error={error} again={again} />
      {busy && <PreviewProgress fileName={file.name} preview={making} />}
      {!seen && error !== null && (
        <button type="button" className="button-quiet" onClick={onClose}>
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
            onClose={onClose}
          />
          <UnreadColumns found={seen.found} choices={choices} busy={busy} onChoose={choose} />
          <PreviewColumns preview={seen.found} choices={choices} busy={busy} onChoose={choose} />
          <PreviewRows key={seen.id} id={seen.id} found={seen.found} busy={busy} again={again} />
        </>
      )}
    </>
  );
}

/** The last preview that was made of the file, and the one that is being made. */
function usePreviewOf(file: File) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const asking = useMutation({ mutationFn: askPreview });
  const made = usePreviewMade(asking.data);
  const { mutate } = asking;
  useEffect(() => mutate({ file, choices: nothingChosen }), [mutate, file]);
  const making: Preview | undefined = asking.isPending ? undefined : made.data;
  useEffect(() => {
    if (making?.found) setSeen({ id: making.id, found: making.found });
  }, [making]);
  const error = asking.error ?? made.error;
  const busy = error === null && making?.state !== "done";
  return { seen, making, busy, error, ask: mutate };
}
