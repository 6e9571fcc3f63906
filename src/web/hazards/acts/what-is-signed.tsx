import type { ActName } from "#domain/hazards/registry.ts";
import { nextStep, steps } from "#domain/hazards/step.ts";
import { StepContent } from "#web/hazards/sections/step-content.tsx";
import { useSeen } from "#web/hazards/seen.ts";

/** What the signature is put under, before the eyes of who gives it. */
export function WhatIsSigned({ act }: { readonly act: ActName }) {
  const { hazard } = useSeen();
  if (act === "sign-report" || act === "submit-report") {
    return (
      <p>
        <a
          className="button-quiet"
          href={`/api/hazards/${hazard.id}/report.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          打开整改报告核对（新页面）
        </a>
      </p>
    );
  }
  const step = act === "sign-step" ? nextStep(hazard.steps) : null;
  if (!step || hazard.steps[step].content === null) return null;
  return (
    <section className="what-is-signed" aria-label={`“${steps[step]}”的内容`}>
      <StepContent hazard={hazard} step={step} />
    </section>
  );
}
