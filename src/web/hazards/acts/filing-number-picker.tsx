import { useFilingSeries } from "#web/hazards/filing-series.tsx";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** The number of a filing: typed from the register, or left to the office's own series. */
export function FilingNumberPicker({ id, value, onChange, described, wrong }: PickerProps) {
  const { data } = useFilingSeries();
  const series = data?.series ?? null;
  const hint = series
    ? `留空则按本单位序列自动编号：下一号 ${series.nextNumber}`
    : "按本部门登记簿的编号填写。要自动编号，请先在“备案”页设置编号序列。";
  return (
    <>
      <input
        id={id}
        value={typeof value === "string" ? value : ""}
        aria-describedby={[described, `${id}-series`].filter(Boolean).join(" ")}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="quiet" id={`${id}-series`}>
        {hint}
      </span>
    </>
  );
}
