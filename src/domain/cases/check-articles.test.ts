import { describe, expect, it } from "vitest";
import { anArticle } from "./articles.samples.ts";
import { checkArticles } from "./check-articles.ts";

describe("the files of articles/", () => {
  const row = { ...anArticle(), sectors: ["煤矿"] };

  const sum = { usual: { from: 0, to: 1 }, overdue: null };
  const bracketed = { brackets: [{ id: "a", when: "示例情形", unit: sum, person: null }] };

  it.each([
    ["articles wsl-2021-102: conduct: theft is unknown", { ...row, conduct: "theft" }],
    ["articles wsl-2021-102: unit: neither null nor a fine", { ...row, unit: { usual: { from: 2, to: 1 } } }],
    ["articles wsl-2021-102: person: neither null nor a fine", { ...row, person: 5 }],
    ["articles wsl-2021-102: hearing: no sums for unit and person", { ...row, hearing: { unit: 1 } }],
    ["articles wsl-2021-102: brackets: no list of conditions with sums", { ...row, brackets: [{ id: "a" }] }],
    ["articles wsl-2021-102: brackets: beside sums of the article", { ...row, ...bracketed, unit: sum }],
    ["articles wsl-2021-102: watch: not a list of counts", { ...row, watch: [{ times: 0 }] }],
    ["articles wsl-2021-102: sectors: 星际航行 is unknown", { ...row, sectors: ["星际航行"] }],
    ["articles wsl-2021-102: to: before from", { ...row, to: "2020-01-01" }],
    ["articles wsl-2021-102: source: incomplete", { ...row, source: { ...row.source, clause: "" } }],
    ["articles wsl-2021-102: form: unknown field", { ...row, form: 1 }],
  ])("are refused with the place: %s", (problem, wrong) => {
    expect(checkArticles([[wrong]])).toContain(problem);
    expect(checkArticles([[row]])).toEqual([]);
    expect(checkArticles([[row, row]])).toEqual(["articles: wsl-2021-102 occurs twice"]);
    expect(checkArticles([row])).toEqual(["articles: a file is not a list"]);
  });
});
