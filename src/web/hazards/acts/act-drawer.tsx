import { hazardActs } from "#domain/hazards/registry.ts";
import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { Drawer } from "#web/ui/drawer.tsx";
import { type OpenAct, useActAddress, useOpenAct } from "./act-address.ts";
import { ActFields } from "./act-fields.tsx";
import { stepToWrite } from "./step-fields.ts";

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
      {found.reason ? <p className="note warn">{found.reason}</p> : <OneAct asked={asked} onDone={close} />}
    </Drawer>
  );
}

function OneAct({ asked, onDone }: { readonly asked: OpenAct; readonly onDone: () => void }) {
  const { hazard } = useSeen();
  const { open } = useActAddress();
  const step = asked.step ?? stepToWrite(hazard);
  return (
    <>
      {asked.name === "write-step" && (
        <StepChoice step={step} onChoose={(chosen) => open({ ...asked, step: chosen })} />
      )}
      <ActFields key={`${asked.name} ${step} ${asked.onBehalf}`} asked={{ ...asked, step }} onDone={onDone} />
    </>
  );
}

/** Which of the five steps is written; those that are signed can only be written again once returned. */
function StepChoice({ step, onChoose }: { readonly step: Step; readonly onChoose: (step: Step) => void }) {
  const { hazard } = useSeen();
  return (
    <fieldset className="bare field">
      <legend className="field-label">填写哪一步</legend>
      <div className="choices">
        {stepOrder.map((one) => (
          <label key={one} title={hazard.steps[one].signed ? "已签字，退回以后才能修改" : undefined}>
            <input
              type="radio"
              name="which-step"
              checked={one === step}
              disabled={hazard.steps[one].signed !== null}
              onChange={() => onChoose(one)}
            />
            {steps[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
