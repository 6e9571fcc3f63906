import { type ReactNode, useEffect, useRef } from "react";
import "./drawer.css";

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A dialog at the edge; the browser keeps the focus inside, Escape closes it, and the draft stays. */
export function Drawer({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The title first, so that it is read out; the browser would begin at the button that closes.
    current?.querySelector("h2")?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby="drawer-title" onClose={onClose}>
      <div className="drawer-head">
        <h2 id="drawer-title" tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button-quiet" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </div>
      <div className="drawer-body">{children}</div>
    </dialog>
  );
}
