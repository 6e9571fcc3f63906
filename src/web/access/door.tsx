import type { ReactNode } from "react";
import { usePageTitle } from "#web/ui/page-title.ts";
import "./door.css";

/** The frame of pages that stand before the app: sign-in, first start, what a session still owes. */
export function DoorFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className="door" id="page">
      <div className="door-panel">
        <p className="door-name">治源</p>
        <p className="quiet">重大事故隐患治理与备案</p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
