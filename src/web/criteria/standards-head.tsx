import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly about: string;
  /** What can be done on the page as a whole. */
  readonly children?: ReactNode;
};

/** The head of a page behind that of the standards, with the way back to it. */
export function StandardsHead({ title, about, children }: Props) {
  return (
    <header className="page-head">
      <div>
        <p className="quiet">
          <Link to="/standards">判定标准</Link>
        </p>
        <h1>{title}</h1>
        <p className="quiet">{about}</p>
      </div>
      {children}
    </header>
  );
}
