import type { ReadPublicList } from "#application/publication/read-public-list.ts";
import { listedLevels } from "#domain/hazards/listing.ts";
import type { PublicLine } from "#domain/hazards/publication.ts";
import { listShut } from "#domain/publication/public-list.ts";
import { escaped, publicPage } from "./public-page.ts";

const title = "重大事故隐患挂牌督办清单";

const heads = ["单位", "隐患", "挂牌", "挂牌日期", "整改期限", "督办单位", "状态"] as const;

/** The page that anybody reads: the areas whose list is open, and what was reviewed of the listed hazards. */
export function publicListPage({ areas, area, lines }: ReadPublicList): string {
  if (areas.length === 0) return publicPage(title, `<p>${listShut}。</p>`);
  const links = areas.map(({ code, name }) => {
    const here = code === area?.code ? ' aria-current="page"' : "";
    return `<a href="/public/listed?area=${code}"${here}>${escaped(name)}</a>`;
  });
  const chosen = `<nav aria-label="地区">${links.join("")}</nav>`;
  return publicPage(title, chosen + listed(area !== null, lines), true);
}

function listed(isChosen: boolean, lines: readonly PublicLine[] | null): string {
  if (!isChosen || !lines) return `<p>请选择地区；没有列出的地区，${listShut}。</p>`;
  if (lines.length === 0) return "<p>目前没有公开的挂牌督办隐患。</p>";
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.map(rowOf).join("")}</tbody></table>`;
}

function rowOf({ unit, wording, level, listedOn, deadline, supervisor, delistedOn }: PublicLine): string {
  const state = delistedOn ? `${delistedOn} 已摘牌` : "整改督办中";
  const cells = [unit, wording, listedLevels[level], listedOn, deadline, supervisor, state];
  const days = [3, 4];
  const shown = cells.map((text, at) => {
    const day = days.includes(at) ? ' class="day"' : "";
    return `<td${day} data-head="${heads[at]}">${escaped(text ?? "未载明")}</td>`;
  });
  return `<tr>${shown.join("")}</tr>`;
}
