import { useId } from "react";

type Props = {
  readonly accept: string;
  readonly chosen: string | null;
  readonly hint: string;
  readonly onPick: (file: File) => void;
};

/** A place to choose a file, or to drop one on. */
export function FilePick({ accept, chosen, hint, onPick }: Props) {
  const id = useId();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onPick(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the button inside does the same
    <div
      className="file-pick"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <label className="button-quiet" htmlFor={id}>
        {chosen ? "换一个文件" : "选择文件"}
      </label>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <span className={chosen ? undefined : "quiet"}>{chosen ?? `也可以把文件拖到这里。${hint}`}</span>
    </div>
  );
}
