import { useDeferredValue, useState } from "react";
import type { AccountRow } from "#contract/accounts.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";
import { postWords } from "./account-dialogs.tsx";
import { useAccounts } from "./queries.ts";

/** An account that was picked, with the words it is shown by. */
export type PickedAccount = { readonly id: string; readonly words: string };

/** The account that a form's value holds; null before one is picked. */
export function pickedIn(value: unknown): PickedAccount | null {
  return value !== null && typeof value === "object" && "id" in value ? (value as PickedAccount) : null;
}

/** One account, found by a part of its name or login. */
export function AccountPicker({ id, value, onChange, described, wrong }: PickerProps) {
  const [text, setText] = useState("");
  const words = useDeferredValue(text.trim());
  const { data } = useAccounts(new URLSearchParams({ text: words, limit: "10" }).toString(), words !== "");
  const picked = pickedIn(value);
  const found = words === "" ? [] : (data?.lines ?? []).filter(({ disabled }) => !disabled);
  return (
    <div className="account-picker">
      <input
        id={id}
        type="search"
        value={text}
        autoComplete="off"
        placeholder="姓名或者登录名中的几个字"
        aria-describedby={described}
        aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {picked && <p className="account-picked">已选：{picked.words}</p>}
      <ul className="plain-list" aria-label="找到的账号" aria-live="polite">
        {words !== "" && data && found.length === 0 && <li className="quiet">没有这样的账号，请先开立。</li>}
        {found.map((row) => (
          <li key={row.id}>
            <label>
              <input
                type="radio"
                name={`${id}-account`}
                checked={picked?.id === row.id}
                onChange={() => onChange({ id: row.id, words: `${row.name}（${row.login}）` })}
              />
              <span>
                {row.name}（{row.login}）<span className="quiet account-held">{heldWords(row)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

function heldWords({ posts }: AccountRow): string {
  return posts.length === 0 ? "没有任职" : posts.map((post) => postWords(post)).join("；");
}
