import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { KeptPublicList } from "#contract/publication.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { CloseListDialog, OpenListDialog } from "./public-list-dialogs.tsx";
import { PublicPreview } from "./public-preview.tsx";
import { usePublicLists } from "./queries.ts";
import "./publication.css";

/** 公开挂牌清单: whether the area shows its listed hazards to the public, and exactly what it shows. */
export function PublicListsPage() {
  usePageTitle("公开清单");
  const { data, error, refetch } = usePublicLists();
  const { area } = useSearch({ from: "/public-lists" });
  const navigate = useNavigate({ from: "/public-lists" });
  const list = data?.lists.find(({ home }) => home === area) ?? data?.lists[0];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>公开清单</h1>
          <p className="quiet">
            挂牌督办的隐患经公开审查并由领导签批后，才列入清单；本级写明依据开放以后，公众不用登录即可查看。
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && data.lists.length > 1 && (
        <label className="field area-pick">
          <span>地区</span>
          <select
            value={list?.home ?? ""}
            onChange={(event) => void navigate({ search: { area: event.target.value } })}
          >
            {data.lists.map(({ home, area: name, opened }) => (
              <option key={home} value={home}>
                {name}
                {opened ? "（已开放）" : ""}
              </option>
            ))}
          </select>
        </label>
      )}
      {list && <OneList key={list.home} list={list} />}
    </div>
  );
}

function OneList({ list }: { readonly list: KeptPublicList }) {
  const [asked, setAsked] = useState<"open" | "close" | null>(null);
  const { home, area, opened, closedFor } = list;
  const close = () => setAsked(null);
  return (
    <>
      <section className="panel" aria-labelledby="state">
        <h2 id="state">
          {area} <span className={opened ? "chip done" : "chip"}>{opened ? "已开放" : "未开放"}</span>
        </h2>
        {opened ? (
          <p>
            依据：{opened.basis}。
            {opened.keepDays > 0 ? `摘牌后保留 ${opened.keepDays} 天，` : "摘牌后不再显示。"}
            {opened.keepDays > 0 && "注明“已摘牌”。"}
          </p>
        ) : (
          <p>{closedFor ? `已关闭：${closedFor}` : "公众看到的是“本地未开放公开清单”。"}</p>
        )}
        <p className="button-row">
          <button
            type="button"
            className={opened ? "button-quiet" : "button"}
            onClick={() => setAsked("open")}
          >
            {opened ? "调整" : "开放"}
          </button>
          {opened && (
            <button type="button" className="button-quiet" onClick={() => setAsked("close")}>
              关闭
            </button>
          )}
          {opened && (
            <a className="button-quiet" href={`/public/listed?area=${home}`}>
              公众查看的页面
            </a>
          )}
        </p>
      </section>
      <PublicPreview home={home} open={opened !== null} />
      {asked === "open" && <OpenListDialog list={list} onClose={close} />}
      {asked === "close" && <CloseListDialog list={list} onClose={close} />}
    </>
  );
}
