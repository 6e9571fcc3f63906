import { describe, expect, it } from "vitest";
import type { PublicLine } from "#domain/hazards/publication.ts";
import { publicListPage } from "./public-list-page.ts";

const area = { code: "140403", name: "潞州区", shortNames: [] };
const line: PublicLine = {
  ...{ unit: "示例<公司>", wording: "未设泄爆装置", supervisor: "示例局", level: "county" },
  ...{ listedOn: "2026-11-24", deadline: null, delistedOn: null },
};

describe("the page that anybody reads", () => {
  it("says that nothing is open where nothing is", () => {
    expect(publicListPage({ areas: [], area: null, lines: null })).toContain("本地未开放公开清单");
  });

  it("asks for the area where several are open, and says so of one that is shut", () => {
    const page = publicListPage({ areas: [area], area: null, lines: null });
    expect(page).toContain('href="/public/listed?area=140403"');
    expect(page).toContain("本地未开放公开清单");
  });

  it("shows words as words, with the head of each cell for a narrow screen", () => {
    const page = publicListPage({ areas: [area], area, lines: [line] });
    expect(page).toContain("示例&#60;公司&#62;");
    expect(page).toContain('data-head="整改期限">未载明');
    expect(page).toContain("整改督办中");
    const gone = publicListPage({ areas: [area], area, lines: [{ ...line, delistedOn: "2026-11-30" }] });
    expect(gone).toContain("2026-11-30 已摘牌");
  });

  it("says that nothing is listed where nothing is", () => {
    expect(publicListPage({ areas: [area], area, lines: [] })).toContain("目前没有公开的挂牌督办隐患");
  });
});
