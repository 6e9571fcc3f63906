import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { AccountPost, AccountRow } from "#contract/accounts.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { send, sentenceOf } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { GivePostDialog, postWords, ResetDialog, SwitchDialog } from "./account-dialogs.tsx";
import type { Issued } from "./issued-passwords.tsx";
import { CertificateDialog, carriesCertificate, EndPostDialog, HandOverDialog } from "./post-dialogs.tsx";

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

type AskedOfPost = { readonly what: "end" | "hand-over" | "certificate"; readonly post: AccountPost };

const postDialogs = { end: EndPostDialog, "hand-over": HandOverDialog, certificate: CertificateDialog };

/** The posts of an account; the administrator of the system can hand each over, certify it and end it. */
export function AccountPosts({ row, onChanged }: Omit<Props, "onIssued">) {
  const { acting } = useSignedIn();
  const [asked, setAsked] = useState<AskedOfPost | null>(null);
  const [done, setDone] = useState(false);
  const administers = acting !== null && reasonNotToAdminister(acting, "post-ended") === null;
  const Asked = asked && postDialogs[asked.what];
  return (
    <>
      {row.posts.length === 0 ? (
        <p className="quiet">没有任职</p>
      ) : (
        <ul className="plain-list account-posts">
          {row.posts.map((post) => (
            <li key={post.id}>
              {postWords(post)} {spanOf(post) && <span className="quiet">（{spanOf(post)}）</span>}
              {administers && <PostActs post={post} onAsk={setAsked} />}
            </li>
          ))}
        </ul>
      )}
      {done && (
        <span className="quiet" role="status">
          已办理
        </span>
      )}
      {Asked && (
        <Asked
          row={row}
          post={asked.post}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setDone(true);
            onChanged();
          }}
        />
      )}
    </>
  );
}

function spanOf({ from, until, active }: AccountPost): string {
  return [!active && `自 ${from} 起`, until && `至 ${until}`].filter(Boolean).join("，");
}

type PostActsProps = { readonly post: AccountPost; readonly onAsk: (asked: AskedOfPost) => void };

function PostActs({ post, onAsk }: PostActsProps) {
  const button = (what: AskedOfPost["what"], words: string) => (
    <button type="button" className="link-button" onClick={() => onAsk({ what, post })}>
      {words}
      <span className="visually-hidden">：{postWords(post)}</span>
    </button>
  );
  return (
    <span className="post-acts">
      {button("hand-over", "交接")}
      {carriesCertificate(post) && button("certificate", post.certificate ? "改证号" : "补证号")}
      {button("end", "免去")}
    </span>
  );
}
