import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { Me, type PostLine, Sessions } from "#contract/access.ts";
import { roles } from "#domain/access/role.ts";
import { read, send } from "#web/app/api.ts";
import { useSignedIn, useTakeOver } from "#web/app/session.ts";
import { momentText } from "#web/ui/moment.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { deviceWords } from "./device-words.ts";
import { PasswordForm } from "./password-form.tsx";

/** 我的账号: posts, signed-in browsers, password. */
export function AccountPage() {
  usePageTitle("我的账号");
  const me = useSignedIn();
  const [changed, setChanged] = useState(false);
  return (
    <div className="page narrow">
      <header className="page-head">
        <div>
          <h1>我的账号</h1>
          <p className="quiet">
            {me.name}，登录名 {me.login}
          </p>
        </div>
      </header>
      <Posts me={me} />
      <SignedInBrowsers />
      <section className="panel" aria-labelledby="password">
        <h2 id="password">修改密码</h2>
        {changed && (
          <p className="note good" role="status">
            密码已修改。其他浏览器须用新密码重新登录。
          </p>
        )}
        <PasswordForm onDone={() => setChanged(true)} />
      </section>
    </div>
  );
}

/** The posts held today; a login acts through one of them at a time. */
function Posts({ me }: { readonly me: Me }) {
  const takeOver = useTakeOver();
  const navigate = useNavigate();
  const choose = useMutation({
    mutationFn: (post: string) => send("PUT", "/me/post", { post }, Me),
    onSuccess: (next) => {
      takeOver(next);
      void navigate({ to: "/" });
    },
  });
  const words = ({ role, place, standing, until }: PostLine) =>
    [place, roles[role], standing && `${standing} 岗`, until && `至 ${until}`].filter(Boolean).join("，");
  return (
    <section className="panel" aria-labelledby="posts">
      <h2 id="posts">任职</h2>
      <ProblemNote error={choose.error} />
      {me.posts.length === 0 && <p>您目前没有任职，请联系本单位的系统管理员登记。</p>}
      <ul className="plain-list">
        {me.posts.map((post) => (
          <li key={post.id} className="post-line">
            <span>{words(post)}</span>
            {post.id === me.acting?.post ? (
              <span className="chip accent">当前</span>
            ) : (
              <button
                type="button"
                className="button-quiet"
                disabled={choose.isPending}
                onClick={() => choose.mutate(post.id)}
              >
                切换到这个任职
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignedInBrowsers() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["sessions"],
    staleTime: 0,
    queryFn: ({ signal }) => read("/me/sessions", Sessions, signal),
  });
  const end = useMutation({
    mutationFn: (id: string) => send("DELETE", `/me/sessions/${id}`, undefined, z.unknown()),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <section className="panel" aria-labelledby="browsers">
      <h2 id="browsers">登录状态</h2>
      <p className="quiet">不认识的登录，请退出它并立即修改密码。</p>
      <ProblemNote error={error ?? end.error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Records
          caption="登录状态"
          rows={data}
          keyOf={({ id }) => id}
          columns={[
            { head: "浏览器", cell: ({ device }) => deviceWords(device) },
            { head: "登录时间", width: "140px", cell: ({ startedAt }) => momentText(startedAt) },
            { head: "最近使用", width: "140px", cell: ({ lastSeenAt }) => momentText(lastSeenAt) },
            {
              head: "办理",
              width: "100px",
              cell: ({ id, current, device }) =>
                current ? (
                  <span className="chip accent">本机</span>
                ) : (
                  <button
                    type="button"
                    className="button-quiet"
                    disabled={end.isPending}
                    onClick={() => end.mutate(id)}
                  >
                    退出<span className="visually-hidden">：{deviceWords(device)}</span>
                  </button>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
