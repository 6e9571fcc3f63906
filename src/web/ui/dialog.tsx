import { type ReactNode, useEffect, useRef } from "react";
import "./dialog.css";

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A question over the page. The browser keeps the focus inside, Escape closes it, and the focus returns where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const opener = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onCancel={onClose}>
      <div className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="button-quiet" onClick={onClose}>
          关闭
        </button>
      </div>
      {children}
    </dialog>
  );
}
