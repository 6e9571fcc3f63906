import type { OfferedAct } from "#contract/hazards/seen-hazard.ts";
import { hazardActs } from "#domain/hazards/registry.ts";
import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { Drawer } from "#web/ui/drawer.tsx";
import { AcceptanceHints } from "./acceptance-hints.tsx";
import { type OpenAct, useActAddress, useOpenAct } from "./act-address.ts";
import { ActFields } from "./act-fields.tsx";
import { stepToWrite } from "./reason-not-here.ts";
import { WhatIsSigned } from "./what-is-signed.tsx";

/** The form of the act that is open, beside the record that it is about. */
export function ActDrawer() {
  const { offered, offeredOnBehalf } = useSeen();
  const asked = useOpenAct();
  const { close } = useActAddress();
  if (!asked) return null;
  const list = asked.onBehalf ? offeredOnBehalf : offered;
  const found = list.find(({ name }) => name === asked.name);
  if (!found) return null;
  return (
    <Drawer title={`${asked.onBehalf ? "代录：" : ""}${hazardActs[asked.name].label}`} onClose={close}>
      {found.reason ? (
        <p className="note warn">{found.reason}</p>
      ) : (
        <OneAct asked={asked} found={found} onDone={close} />
      )}
    </Drawer>
  );
}

type OneActProps = { readonly asked: OpenAct; readonly found: OfferedAct; readonly onDone: () => void };

function OneAct({ asked, found, onDone }: OneActProps) {
  const { hazard } = useSeen();
  const { open } = useActAddress();
  const step = asked.step ?? stepToWrite(hazard, found);
  const reason = (asked.name === "write-step" && found.steps?.[step]) || null;
  return (
    <>
      {asked.name === "write-step" && (
        <StepChoice step={step} found={found} onChoose={(chosen) => open({ ...asked, step: chosen })} />
      )}
      <WhatIsSigned act={asked.name} />
      {asked.name === "accept" && <AcceptanceHints />}
      {reason ? (
        <p className="note warn">{reason}</p>
      ) : (
        <ActFields
          key={`${asked.name} ${step} ${asked.onBehalf}`}
          asked={{ ...asked, step }}
          onDone={onDone}
        />
      )}
    </>
  );
}

type StepChoiceProps = {
  readonly step: Step;
  readonly found: OfferedAct;
  readonly onChoose: (step: Step) => void;
};

/** Which of the five steps is written; what this person cannot write now says why. */
function StepChoice({ step, found, onChoose }: StepChoiceProps) {
  return (
    <fieldset className="bare field">
      <legend className="field-label">填写哪一步</legend>
      <div className="choices">
        {stepOrder.map((one) => (
          <label key={one} title={found.steps?.[one] ?? undefined}>
            <input
              type="radio"
              name="which-step"
              checked={one === step}
              disabled={Boolean(found.steps?.[one])}
              onChange={() => onChoose(one)}
            />
            {steps[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
