import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { type EnterpriseLine, EnterprisePageShape } from "#contract/parties.ts";
import { read } from "#web/app/api.ts";
import { FieldFrame } from "#web/ui/form/field-frame.tsx";
import type { Form } from "#web/ui/form/use-form.ts";

/** Enterprises within reach whose name holds the words; none while fewer than two characters are typed. */
export function useEnterprisesNamed(text: string) {
  const words = useDeferredValue(text.trim());
  return useQuery({
    queryKey: ["enterprises-named", words],
    queryFn: ({ signal }) =>
      read(`/enterprises?text=${encodeURIComponent(words)}&limit=12`, EnterprisePageShape, signal),
    enabled: words.length >= 2,
    staleTime: 60_000,
  });
}

/** The enterprise that the typed name means exactly; null where the file has none or several. */
export function enterpriseMeant(lines: readonly EnterpriseLine[], typed: string): EnterpriseLine | null {
  const meant = lines.filter(({ name }) => name === typed.trim());
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** How many units are offered for the words typed so far. */
const mostOffered = 5;

type Props = {
  readonly form: Form;
  readonly path: string;
  /** What the file has of the words typed; null while that is not known. */
  readonly found: readonly EnterpriseLine[] | null;
};

function hintFor(typed: string, meant: EnterpriseLine | null, found: Props["found"]): string {
  if (meant) return "已在企业库中找到。";
  if (!found || typed.trim().length < 2) return "输入名称中的几个字再选择；企业库中没有的，直接写名称。";
  const known = found.some(({ name }) => name === typed.trim());
  if (known) return "企业库中有几家单位叫这个名称：将按所写名称上报，由受理部门关联到其中一家。";
  const otherwise = "按所写名称登记，由受理部门核对。";
  return found.length > 0
    ? `企业库中没有完全同名的单位：请从列出的单位中选择；都不是的，${otherwise}`
    : `企业库中没有这个名称：将${otherwise}`;
}

/** The unit by name, with those of the file offered; one that is not in the file is taken by its name. */
export function UnitField({ form, path, found }: Props) {
  const typed = String(form.get(path) ?? "");
  const meant = enterpriseMeant(found ?? [], typed);
  return (
    <FieldFrame
      path={path}
      label="在哪个单位"
      hint={hintFor(typed, meant, found)}
      wrong={form.wrongs.get(path)}
    >
      {({ id, described }) => (
        <>
          <input
            id={id}
            value={typed}
            autoComplete="off"
            aria-describedby={described}
            onChange={(event) => form.set(path, event.target.value)}
          />
          {!meant && found && found.length > 0 && (
            <div className="unit-found">
              {found.slice(0, mostOffered).map(({ id: one, name }) => (
                <button key={one} type="button" className="button-quiet" onClick={() => form.set(path, name)}>
                  {name}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </FieldFrame>
  );
}
