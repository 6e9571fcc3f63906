import { type ChangeEvent, createContext, useContext, useEffect, useState } from "react";
import { AttachmentShape } from "#contract/files.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { send, sentenceOf } from "#web/app/api.ts";
import { shrinkPhoto } from "#web/ui/shrink-photo.ts";
import { useLatest } from "#web/ui/use-latest.ts";
import type { Ties } from "./field-frame.tsx";

type Control = {
  readonly ties: Ties;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Told whether pictures were chosen that are not sent yet: the form waits for them. */
  readonly onUnsent: (unsent: boolean) => void;
};

/** Pictures shown before they are on a record, by the id of their content. */
const previews = new Map<string, string>();

/** Where chosen files are sent: among all files, unless a form keeps its own apart. */
export const UploadAddress = createContext("/files");

async function upload(file: File, address: string): Promise<Attachment> {
  const small = await shrinkPhoto(file);
  const form = new FormData();
  form.append("file", small, small.name);
  const kept = await send("POST", address, form, AttachmentShape);
  if (small.type.startsWith("image/")) previews.set(kept.id, URL.createObjectURL(small));
  return kept;
}

/** Sends files one after the other; what could not be sent stays, to be sent again or let go. */
function useUploads(add: (kept: Attachment) => void, onUnsent: (unsent: boolean) => void) {
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const tell = useLatest(onUnsent);
  const address = useContext(UploadAddress);
  // A field that is not asked for any more holds nobody up.
  useEffect(() => () => tell.current(false), [tell]);
  const start = async (files: readonly File[]) => {
    setSending(true);
    setError(null);
    onUnsent(files.length > 0);
    const failed: File[] = [];
    for (const [at, file] of files.entries()) {
      setWaiting([...failed, ...files.slice(at)]);
      try {
        add(await upload(file, address));
      } catch (cause) {
        failed.push(file);
        setError(sentenceOf(cause));
      }
    }
    setWaiting(failed);
    setSending(false);
    onUnsent(failed.length > 0);
  };
  return { waiting, sending, error, start };
}

const attachmentsIn = (value: unknown) => (Array.isArray(value) ? (value as readonly Attachment[]) : []);

/** Photos from the camera or the album, made small before they are sent. */
export function PhotosControl({ ties, value, onChange, onUnsent }: Control) {
  const kept = attachmentsIn(value);
  const latest = useLatest(kept);
  const { waiting, sending, error, start } = useUploads((photo) => {
    latest.current = [...latest.current.filter(({ id }) => id !== photo.id), photo];
    onChange(latest.current);
  }, onUnsent);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    void start([...waiting, ...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return (
    <div className="photos">
      {kept.map((photo) => (
        <Thumb
          key={photo.id}
          photo={photo}
          onRemove={() => onChange(kept.filter(({ id }) => id !== photo.id))}
        />
      ))}
      <label className="photo-add" aria-disabled={sending || undefined}>
        <span aria-hidden="true">＋</span>
        {sending ? `正在上传，还剩 ${waiting.length} 张` : "拍照或选照片"}
        <input
          type="file"
          id={ties.id}
          className="visually-hidden"
          accept="image/*"
          multiple
          disabled={sending}
          aria-describedby={ties.described}
          onChange={take}
        />
      </label>
      {error && (
        <p className="field-wrong" role="alert">
          有 {waiting.length} 张没有传上去：{error}
          <button type="button" className="button-quiet" onClick={() => void start(waiting)}>
            重新上传
          </button>
          <button type="button" className="button-quiet" onClick={() => void start([])}>
            不要这{waiting.length > 1 ? `${waiting.length} ` : ""}张
          </button>
        </p>
      )}
    </div>
  );
}

/** One file, a paper or a picture of it. */
export function FileControl({ ties, value, onChange, onUnsent }: Control) {
  const kept = (value ?? null) as Attachment | null;
  const { sending, error, start } = useUploads(onChange, onUnsent);
  return (
    <div className="photos">
      {kept && <Thumb photo={kept} onRemove={() => onChange(null)} />}
      <label className="photo-add">
        <span aria-hidden="true">＋</span>
        {sending ? "正在上传…" : kept ? "换一个文件" : "拍照或选文件"}
        <input
          type="file"
          id={ties.id}
          className="visually-hidden"
          accept="image/*,application/pdf"
          disabled={sending}
          aria-describedby={ties.described}
          onChange={(event) => void start([...(event.target.files ?? [])])}
        />
      </label>
      {error && (
        <p className="field-wrong" role="alert">
          没有传上去：{error}
          <button type="button" className="button-quiet" onClick={() => void start([])}>
            不要这个文件
          </button>
        </p>
      )}
    </div>
  );
}

function Thumb({ photo, onRemove }: { readonly photo: Attachment; readonly onRemove: () => void }) {
  const preview = previews.get(photo.id);
  return (
    <span className="thumb">
      {preview ? <img src={preview} alt={photo.name} /> : <span className="thumb-name">{photo.name}</span>}
      <button type="button" onClick={onRemove}>
        删除<span className="visually-hidden">{photo.name}</span>
      </button>
    </span>
  );
}
