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

type Props = { readonly form: Form; readonly path: string; readonly found: readonly EnterpriseLine[] };

/** The unit by name, with those of the file offered; one that is not in the file is taken by its name. */
export function UnitField({ form, path, found }: Props) {
  const typed = String(form.get(path) ?? "");
  const meant = enterpriseMeant(found, typed);
  const hint = meant ? "已在企业库中找到。" : "输入名称中的几个字再选择；企业库中没有的，直接写名称。";
  return (
    <FieldFrame path={path} label="在哪个单位" hint={hint} wrong={form.wrongs.get(path)}>
      {({ id, described }) => (
        <>
          <input
            id={id}
            value={typed}
            list={`${id}-list`}
            autoComplete="off"
            aria-describedby={described}
            onChange={(event) => form.set(path, event.target.value)}
          />
          <datalist id={`${id}-list`}>
            {found.map((enterprise) => (
              <option key={enterprise.id} value={enterprise.name} />
            ))}
          </datalist>
        </>
      )}
    </FieldFrame>
  );
}
