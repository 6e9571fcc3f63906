import { sectorOfName } from "#domain/criteria/sector.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { Knowledge } from "./knowledge.ts";
import { checkPhrasings } from "./phrasings.ts";

/** What is wrong with the data of the assistant, each problem with its place; empty when it can be used. */
export function checkKnowledge(knowledge: Knowledge, standards: readonly Standard[]): readonly string[] {
  const ids = standards.flatMap(({ items }) => items.map(({ id }) => id));
  const known = new Set(ids);
  return [
    ...knowledge.phrasings.flatMap((file) => checkPhrasings(file, codesOf(standards, file.standard))),
    ...checkGeneral(knowledge.general),
    ...checkFieldWords(knowledge.fieldWords),
    ...knowledge.kinds.flatMap(({ words, items }) =>
      items
        .filter((start) => !ids.some((id) => id.startsWith(start)))
        .map((start) => `kinds ${words[0] ?? ""}: no item begins with ${start}`),
    ),
    ...Object.keys(knowledge.often)
      .filter((id) => !known.has(id))
      .map((id) => `often: no item ${id}`),
    ...Object.entries(knowledge.followedBy)
      .flat()
      .filter((id) => !standards.some((standard) => standard.id === id))
      .map((id) => `followed-by: no standard ${id}`),
  ];
}

function codesOf(standards: readonly Standard[], id: string): readonly string[] {
  return standards.find((standard) => standard.id === id)?.items.map(({ code }) => code) ?? [];
}

function checkGeneral(general: Knowledge["general"]): readonly string[] {
  return Object.entries(general).flatMap(([sector, texts]) => [
    ...(sectorOfName(sector) ? [] : [`general: no sector ${sector}`]),
    ...repeated(texts).map((text) => `general ${sector}: stands twice: ${text}`),
  ]);
}

function checkFieldWords(groups: Knowledge["fieldWords"]): readonly string[] {
  return groups.flatMap((words) => [
    ...repeated(words).map((word) => `field words ${words[0] ?? ""}: stands twice: ${word}`),
    ...words
      .filter((word) => word.length < 2)
      .map((word) => `field words ${words[0] ?? ""}: too short to be looked for: ${word}`),
  ]);
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}
