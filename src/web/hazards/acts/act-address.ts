import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ActName, isActName } from "#domain/hazards/registry.ts";
import { type Step, steps } from "#domain/hazards/step.ts";

/** The act that the address of the page has open. */
export type OpenAct = { readonly name: ActName; readonly onBehalf: boolean; readonly step: Step | null };

/** The act in the address, so that the browser's back closes its form; null when none is open. */
export function useOpenAct(): OpenAct | null {
  const search = useSearch({ from: "/hazards/$id" });
  const { act, on, step } = search;
  if (!act || !isActName(act)) return null;
  return {
    name: act,
    onBehalf: on === "behalf",
    step: step && Object.hasOwn(steps, step) ? (step as Step) : null,
  };
}

/** Opens the form of an act, or closes what is open. */
export function useActAddress() {
  const navigate = useNavigate({ from: "/hazards/$id" });
  return {
    open: ({ name, onBehalf, step }: OpenAct) =>
      void navigate({
        search: { act: name, ...(onBehalf ? { on: "behalf" } : {}), ...(step ? { step } : {}) },
        resetScroll: false,
      }),
    close: () => void navigate({ search: {}, resetScroll: false, replace: true }),
  };
}
