import { describe, expect, it } from "vitest";
import type { Cell } from "#domain/imports/sheet.ts";
import { enterpriseForm, readEnterprise } from "./enterprise-intake.ts";
import { readIntake } from "./intake-sheet.ts";

const roster = (rows: readonly (readonly Cell[])[]) => {
  const sheet = { name: "名录", rows, merges: [], pictures: [] };
  return readIntake({ fileName: "示例名录.xlsx", sheets: [sheet] }, enterpriseForm);
};
const around = { organisations: [], county: "潞城区" };

describe("a roster of enterprises as an office keeps it", () => {
  const { lines, unread } = roster([
    ["潞城区规上企业名录"],
    [
      "序号",
      "企业全称",
      "社会信用代码",
      "法人代表",
      "主要负责人",
      "联系方式",
      "所属乡镇",
      "行业类别",
      "产值",
    ],
    [
      1,
      "示例甲铸造有限公司",
      "91140406MA90000019",
      "示例法人",
      "示例负责人",
      "0355-0000000",
      "店上镇",
      "工贸企业",
      5,
    ],
    [2, "示例乙煤业有限公司", null, null, "示例矿长", null, null, "煤矿", 6],
    ["合计", 2],
  ]);

  it("is read by the words that ledgers use, total left out and unread columns named", () => {
    expect(lines.map(({ row }) => row)).toEqual([3, 4]);
    expect(unread).toEqual(["法人代表", "产值"]);
  });

  it("lies in the county of who hands it in, and is of its field's kind", () => {
    const [first, second] = lines.map((line) => readEnterprise(line, around));
    expect(first).toMatchObject({
      value: {
        ...{ home: "140406", kind: "industrial", fields: ["industrial"], supervisionLevel: "county" },
        principal: { name: "示例负责人", phone: "0355-0000000" },
        safetyContact: null,
      },
    });
    expect(second).toMatchObject({ value: { kind: "coal-mine", uscc: null } });
  });

  it("is told what it lacks, row by row", () => {
    const [line] = roster([
      ["企业名称", "行业"],
      ["示例丙厂", "星际航行"],
    ]).lines;
    const read = line && readEnterprise(line, { organisations: [], county: null });
    expect(read).toMatchObject({
      problems: [
        "请填写县区；市级机构填“长治市”。",
        expect.stringMatching(/^没有这些行业领域：星际航行。请改为：煤矿、/),
      ],
    });
  });
});
