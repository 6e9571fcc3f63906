import { type FormEvent, useId, useState } from "react";
import type { Options } from "./form/field-spec.ts";
import "./filters.css";

type PickProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: Options;
  readonly onPick: (value: string) => void;
  /** What stands for no choice. */
  readonly any?: string;
};

/** One filter of a list, as a choice. */
export function FilterPick({ label, value = "", options, onPick, any = "不限" }: PickProps) {
  const id = useId();
  return (
    <div className={value ? "list-filter set" : "list-filter"}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">{any}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type SearchProps = {
  readonly text: string;
  readonly placeholder: string;
  readonly onSearch: (text: string) => void;
};

/** Words to search for, sent with Enter. A new `key` takes over words that changed elsewhere. */
export function FilterSearch({ text, placeholder, onSearch }: SearchProps) {
  const [typed, setTyped] = useState(text);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search className="list-search">
      <form className={text ? "list-filter set" : "list-filter"} onSubmit={submit}>
        <label htmlFor={id}>检索</label>
        <input
          id={id}
          type="search"
          value={typed}
          placeholder={placeholder}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === "") onSearch("");
          }}
        />
        <button type="submit" className="button-quiet">
          查找
        </button>
      </form>
    </search>
  );
}
