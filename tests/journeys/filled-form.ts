import type { Locator } from "playwright-core";

/** A picture or paper to be chosen from the disk. */
export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What is filled in by the label that a person reads; `组 > 字段` is a field inside a group. */
export type Filled = Readonly<Record<string, string | ChosenFile>>;

/** Fills in fields as a person does: by their labels, whatever kind of control they turn out to be. */
export async function fillIn(form: Locator, filled: Filled): Promise<void> {
  for (const [path, value] of Object.entries(filled)) {
    const labels = path.split(" > ");
    const label = labels.pop() ?? "";
    const group = labels.reduce(groupIn, form);
    await fillOne(fieldIn(group, label), value);
  }
}

/** The field under its label, the words that it is optional left out. */
export function fieldIn(form: Locator, label: string): Locator {
  const labelled = form.page().locator(".field-label", { hasText: exactly(`${escaped(label)}(（选填）)?`) });
  return form.locator(".field").filter({ has: labelled }).first();
}

function groupIn(form: Locator, legend: string): Locator {
  const titled = form.page().locator("> legend", { hasText: exactly(escaped(legend)) });
  return form.locator("fieldset.group").filter({ has: titled }).first();
}

async function fillOne(field: Locator, value: string | ChosenFile): Promise<void> {
  if (typeof value !== "string") {
    await field.locator("input[type=file]").setInputFiles(value);
    // Sent, it stands as a thumbnail; the browser may have made it a picture of another kind.
    const stem = value.name.replace(/\.[^.]*$/, "");
    await field.locator(".thumb", { hasText: stem }).waitFor();
    return;
  }
  const control = field.locator("input:not([type=file]), select, textarea").first();
  await control.waitFor();
  const kind = await control.evaluate((found) => found.getAttribute("type") ?? found.localName);
  if (kind === "select") await chooseOption(field.locator("select"), value);
  else if (kind === "radio" || kind === "checkbox") await field.getByLabel(value, { exact: true }).check();
  else await control.fill(value);
}

async function chooseOption(select: Locator, words: string): Promise<void> {
  const option = select.locator("option", { hasText: words }).first();
  await option.waitFor({ state: "attached" });
  await select.selectOption((await option.getAttribute("value")) ?? "");
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const exactly = (pattern: string) => new RegExp(`^\\s*${pattern}\\s*$`);
