import type { Hazard } from "#domain/hazards/hazard.ts";
import { type Point, tracksOf } from "./tracks.ts";

const states: Readonly<Record<Point["state"], string>> = { done: "已完成", now: "正在办理", todo: "未到" };

/** The four tracks, each a quiet line of points; the one in hand stands out. */
export function Tracks({ hazard }: { readonly hazard: Hazard }) {
  return (
    <section className="tracks panel" aria-label="办理进度">
      {tracksOf(hazard).map(({ name, points, idle }) => (
        <div key={name} className="track">
          <h2>{name}</h2>
          {idle ? (
            <p className="quiet">{idle}</p>
          ) : (
            <ol className="plain-list">
              {points.map(({ label, state }) => (
                <li key={label} className={state} aria-current={state === "now" ? "step" : undefined}>
                  {label}
                  <span className="visually-hidden">（{states[state]}）</span>
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </section>
  );
}
