/** What a wording is drawn from. */
export type PromptSource = {
  readonly field: string | null;
  readonly text: string;
  readonly citation: string | null;
  readonly unitName: string | null;
};

/** The words that a prompt begins with, the unit left out; a person changes them. */
export function proposedWording({ field, text, citation, unitName }: PromptSource): string {
  const found = withoutUnit(text, unitName).replace(/[。；;.\s]+$/u, "");
  const basis = citation ? `判定依据：${citation}。` : "";
  return (
    `近期${field ? `在${field}领域` : ""}发现一项重大事故隐患：${found}。${basis}` +
    "请你单位对照排查同类部位、同类设备和同类作业，举一反三；发现同类隐患的，立即管控、及时整改并如实上报。"
  );
}

/** True where a text names the unit. */
export function namesUnit(text: string, unitName: string | null): boolean {
  const name = unitName?.trim();
  return Boolean(name) && text.includes(name ?? "");
}

function withoutUnit(text: string, unitName: string | null): string {
  const name = unitName?.trim();
  return name ? text.replaceAll(name, "某单位") : text;
}
