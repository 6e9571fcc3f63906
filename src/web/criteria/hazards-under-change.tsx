import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type EditionChange,
  type EditionChangePage,
  EditionChangePageShape,
  type HazardUnderChange,
} from "#contract/hazards/edition-changes.ts";
import { read } from "#web/app/api.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { useTicked } from "#web/ui/use-ticked.ts";
import { HazardToRejudge } from "./hazard-to-rejudge.tsx";
import { type Choices, choiceOf, startingChoices } from "./rejudging-choices.ts";
import { SignMany } from "./sign-many.tsx";

/** The open hazards of one change: what each was judged by, what the newer edition proposes, and ticks to sign many. */
export function HazardsUnderChange({ change }: { readonly change: EditionChange }) {
  const { from, to } = change;
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["edition-changes", from, to],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      read(
        `/edition-changes/${from}/${to}${pageParam && `?after=${pageParam}`}`,
        EditionChangePageShape,
        signal,
      ),
    getNextPageParam: (page: EditionChangePage) => page.next ?? undefined,
  });
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  const [chosen, setChosen] = useState<Choices>({});
  const { ticked, tick } = useTicked();
  const [asked, setAsked] = useState<readonly HazardUnderChange[] | null>(null);
  const choices = { ...startingChoices(lines), ...chosen };
  const ready = lines.filter((line) => isReady(line, choices));
  const picked = ready.filter(({ hazard }) => ticked.has(hazard.id));
  const close = () => {
    setAsked(null);
    tick([...ticked], false);
  };
  return (
    <>
      <p className="note">
        {change.note}
        {change.compared !== "whole" && "请对照标准原文后再签字。"}
      </p>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && lines.length === 0 && (
        <div className="panel">
          <Empty title="没有待复核的隐患">按原版判定、尚未办结的隐患都已复核，或者不在您的管辖范围内。</Empty>
        </div>
      )}
      {lines.length > 0 && (
        <div className="change-bar">
          <label>
            <input
              type="checkbox"
              checked={ready.length > 0 && picked.length === ready.length}
              disabled={ready.length === 0}
              onChange={(event) =>
                tick(
                  ready.map(({ hazard }) => hazard.id),
                  event.target.checked,
                )
              }
            />
            全选已有结论的（{ready.length}）
          </label>
          <button
            type="button"
            className="button"
            disabled={picked.length === 0}
            onClick={() => setAsked(picked)}
          >
            预览并签字（{picked.length}）
          </button>
        </div>
      )}
      {asked && <SignMany change={change} picked={asked} choices={choices} onClose={close} />}
      <ul className="plain-list under-change">
        {lines.map((line) => (
          <HazardToRejudge
            key={line.hazard.id}
            line={line}
            to={to}
            choice={choiceOf(choices, line)}
            ticked={ticked.has(line.hazard.id)}
            onChoose={(code) => setChosen((before) => ({ ...before, [line.hazard.id]: code }))}
            onTick={(on) => tick([line.hazard.id], on)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="button-quiet"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          再列出 50 条
        </button>
      )}
    </>
  );
}

function isReady(line: HazardUnderChange, choices: Choices): boolean {
  return line.reason === null && choiceOf(choices, line) !== null;
}
