import { hazardActs, isActName } from "#domain/hazards/registry.ts";

/** What an act is called where it is listed. */
export function actLabel(name: string): string {
  if (name === "report") return "上报";
  if (name === "import") return "台账导入";
  return isActName(name) ? hazardActs[name].label : name;
}
