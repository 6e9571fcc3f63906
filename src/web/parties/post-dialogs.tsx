import { z } from "zod";
import { type AccountPost, type AccountRow, CertifyPost, EndPost, HandOverPost } from "#contract/accounts.ts";
import { addDays } from "#domain/calendar/dates.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { postWords } from "./account-dialogs.tsx";
import { AccountPicker, pickedIn } from "./account-picker.tsx";

type Props = {
  readonly row: AccountRow;
  readonly post: AccountPost;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Ends a post: what was done in it stays done in it. */
export function EndPostDialog({ row, post, onClose, onDone }: Props) {
  const { account, today } = useSignedIn();
  return (
    <Dialog title={`免去任职：${row.name}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:end-post:${post.id}`}
        fresh={{ until: today }}
        fields={[{ kind: "day", name: "until", label: "任职的最后一天", hint: "最早为昨天。" }]}
        shape={EndPost}
        submit={(body) => send("POST", `/accounts/${row.id}/posts/${post.id}/end`, body, z.unknown())}
        onDone={onDone}
        button="免去任职"
      >
        <p>{postWords(post)}</p>
        <p className="note">已经办理的事项仍以当时在岗为准；此后不能再以这个岗位办理。</p>
      </SentForm>
    </Dialog>
  );
}

/** Puts the number of an enforcement certificate to a post that is held already, or another, or none. */
export function CertificateDialog({ row, post, onClose, onDone }: Props) {
  const { account } = useSignedIn();
  return (
    <Dialog title={`执法证号：${row.name}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:certificate:${post.id}`}
        fresh={{ certificate: post.certificate ?? "" }}
        fields={[
          {
            kind: "line",
            name: "certificate",
            label: "执法证号",
            hint: post.certificate ? "证件失效或者收回的，清空后提交。" : "提交后立即生效，不用另行任职。",
          },
        ]}
        shape={CertifyPost}
        submit={(body) => send("POST", `/accounts/${row.id}/posts/${post.id}/certificate`, body, z.unknown())}
        onDone={onDone}
        button="登记执法证号"
      >
        <p>{postWords(post)}</p>
        <p className="note">没有执法证号不能判定和现场验收。以前办理的事项不受影响。</p>
      </SentForm>
    </Dialog>
  );
}

/** The account is picked with its words; the contract takes its id. */
const handing = z.preprocess((typed) => {
  const values = typed as Readonly<Record<string, unknown>>;
  return { ...values, toAccount: pickedIn(values["toAccount"])?.id };
}, HandOverPost);

/** Hands a post over to another account, with what is open in it. */
export function HandOverDialog({ row, post, onClose, onDone }: Props) {
  const { account, today } = useSignedIn();
  const earliest = post.from < today ? today : addDays(post.from, 1);
  return (
    <Dialog title={`岗位交接：${row.name}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:hand-over:${post.id}`}
        fresh={{ toAccount: null, certificate: "", on: earliest }}
        fields={[
          { kind: "picker", name: "toAccount", label: "接任人", Picker: AccountPicker },
          {
            kind: "day",
            name: "on",
            label: "接任人到岗日期",
            hint: `最早为 ${earliest}。现任的最后一天是它的前一天。`,
          },
          {
            kind: "line",
            name: "certificate",
            label: "接任人的执法证号",
            optional: true,
            hint: "执法岗位才填。",
            shown: () => carriesCertificate(post),
          },
        ]}
        shape={handing}
        submit={(body) => send("POST", `/accounts/${row.id}/posts/${post.id}/hand-over`, body, z.unknown())}
        onDone={onDone}
        button="办理交接"
      >
        <p>{postWords(post)}</p>
        <div className="note">
          <p>
            <strong>随岗位交给接任人：</strong>岗位和单位{post.standing && `、${post.standing} 岗`}
            {post.until && `、任期（至 ${post.until}）`}，以及这个岗位上没有办完的全部事项。
          </p>
          <p>
            <strong>不随岗位交接：</strong>
            已经办理的事项和签名，仍记在现任名下；执法证号、登录名和密码，各人用各人的。
          </p>
        </div>
      </SentForm>
    </Dialog>
  );
}

/** Whether a number of an enforcement certificate has its place with the post: at a body, not inside an enterprise. */
export function carriesCertificate({ place, role }: AccountPost): boolean {
  return place !== null && certified.includes(role);
}

const certified: readonly AccountPost["role"][] = [
  ...["regulator", "filing-desk", "mine-safety", "township", "city-office", "county-office"],
  ...["steering", "legal-reviewer"],
] as readonly AccountPost["role"][];
