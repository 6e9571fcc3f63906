import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { AccountPost, AccountRow } from "#contract/accounts.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { send, sentenceOf } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { EndPostDialog, GivePostDialog, postWords, ResetDialog, SwitchDialog } from "./account-dialogs.tsx";
import type { Issued } from "./issued-passwords.tsx";

type Props = {
  readonly row: AccountRow;
  readonly onChanged: () => void;
  readonly onIssued: (issued: readonly Issued[]) => void;
};

/** Whether failed tries lock the account now; a lock that has run out is still on record. */
export function isLocked({ lockedUntil }: Pick<AccountRow, "lockedUntil">): boolean {
  return lockedUntil !== null && Date.parse(lockedUntil) > Date.now();
}

type Asked = "give" | "switch" | "reset";

/** What the administrators of the system and of security may do with an account, asked before it is done. */
export function AccountActs({ row, onChanged, onIssued }: Props) {
  const { acting } = useSignedIn();
  const [asked, setAsked] = useState<Asked | null>(null);
  const act = useMutation({
    mutationFn: (name: string) =>
      send("POST", `/accounts/${row.id}/${name}`, { actId: newActId() }, z.unknown()),
    onSuccess: onChanged,
  });
  if (!acting) return null;
  const system = reasonNotToAdminister(acting, "post-given") === null;
  const security = reasonNotToAdminister(acting, "password-reset") === null;
  const ends = {
    row,
    onClose: () => setAsked(null),
    onDone: () => {
      setAsked(null);
      onChanged();
    },
  };
  const button = (words: string, onClick: () => void) => (
    <button type="button" className="button-quiet" disabled={act.isPending} onClick={onClick}>
      {words}
      <span className="visually-hidden">：{row.name}</span>
    </button>
  );
  return (
    <div className="button-row small">
      {system && !row.disabled && button("安排任职", () => setAsked("give"))}
      {system && button(row.disabled ? "恢复" : "停用", () => setAsked("switch"))}
      {security && isLocked(row) && button("解除锁定", () => act.mutate("unlock"))}
      {security && button("重置密码", () => setAsked("reset"))}
      {security && button("退出全部登录", () => act.mutate("end-sessions"))}
      {act.isSuccess && (
        <span className="quiet" role="status">
          已办理
        </span>
      )}
      {act.error && (
        <span className="field-wrong" role="alert">
          {sentenceOf(act.error)}
        </span>
      )}
      {asked === "give" && <GivePostDialog {...ends} />}
      {asked === "switch" && <SwitchDialog {...ends} />}
      {asked === "reset" && <ResetDialog {...ends} onIssued={onIssued} />}
    </div>
  );
}

/** The posts of an account; the administrator of the system can end each. */
export function AccountPosts({ row, onChanged }: Omit<Props, "onIssued">) {
  const { acting } = useSignedIn();
  const [ending, setEnding] = useState<AccountPost | null>(null);
  if (row.posts.length === 0) return <span className="quiet">没有任职</span>;
  const ends = acting !== null && reasonNotToAdminister(acting, "post-ended") === null;
  const span = ({ from, until, active }: AccountPost) =>
    [!active && `自 ${from} 起`, until && `至 ${until}`].filter(Boolean).join("，");
  return (
    <>
      <ul className="plain-list account-posts">
        {row.posts.map((post) => (
          <li key={post.id}>
            {postWords(post)} {span(post) && <span className="quiet">（{span(post)}）</span>}
            {ends && (
              <button type="button" className="link-button" onClick={() => setEnding(post)}>
                免去<span className="visually-hidden">：{postWords(post)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndPostDialog
          row={row}
          post={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
