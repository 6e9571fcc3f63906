import { describe, expect, it } from "vitest";
import { readBasis } from "./basis.ts";
import { isDitto, saysNone, squeezed, textOf } from "./cell-text.ts";
import { readDeadline } from "./deadline-cell.ts";
import { inspectionWords, readFoundBy } from "./found-by-cell.ts";
import { comparableText, hazardTextOf, saysNothingFound } from "./hazard-text.ts";
import { readHome } from "./home-cell.ts";
import { levelOfTitle, readCategory, readLevel, readMajorAnswer } from "./level-cell.ts";
import { isListingUnread, readListed } from "./listing-cell.ts";
import { readMoney } from "./money-cell.ts";
import { readSector } from "./sector-cell.ts";
import { afterReview, readStatus } from "./status-cell.ts";
import { readYesNo } from "./yes-no.ts";

describe("text of a cell", () => {
  it("joins lines that only fit the column, and parts words of Latin letters", () => {
    expect(textOf(" 监测报警装置，\n燃烧控制器 ")).toBe("监测报警装置，燃烧控制器");
    expect(textOf("GB\n25506")).toBe("GB 25506");
    expect(squeezed("煤 矿")).toBe("煤矿");
  });

  it("keeps the lines of a description, and the numbers of a list in it", () => {
    expect(hazardTextOf("多行\n第二行\r\n第三行")).toBe("多行\n第二行\n第三行");
    expect(hazardTextOf("报警装置，\n控制器未设置。\n灯具损坏")).toBe("报警装置，控制器未设置。灯具损坏");
    for (const list of [
      "1.消防通道堵塞；2.灭火器过期；3.私拉电线",
      "（1）通道堵塞\n（2）灭火器过期",
      "1、门锁闭2、灯不亮",
    ]) {
      expect(hazardTextOf(list)).toBe(list);
    }
    expect(hazardTextOf("2.操作间与0.2.1区相通")).toBe("操作间与0.2.1区相通");
    expect(hazardTextOf("1.操作间长12.5米")).toBe("操作间长12.5米");
    expect(hazardTextOf("1.5米护栏缺失")).toBe("1.5米护栏缺失");
    expect(comparableText("1.通道堵塞\n2.灯不亮")).toBe(comparableText("1.通道堵塞2.灯不亮"));
  });

  it("tells nothing from something and 同上 from both", () => {
    expect(["", null, "/", "无", "未定", "——"].every(saysNone)).toBe(true);
    expect(["0", 0, "无证上岗"].some(saysNone)).toBe(false);
    expect([isDitto("同上"), isDitto(" 〃"), isDitto("上")]).toEqual([true, true, false]);
  });
});

describe("deadline", () => {
  it.each([
    ["2023.6.18", { kind: "date", date: "2023-06-18", precision: "day" }],
    ["3天", { kind: "term", count: 3, unit: "day" }],
    ["7日内", { kind: "term", count: 7, unit: "day" }],
    [10, { kind: "term", count: 10, unit: "day" }],
    ["15个工作日", { kind: "term", count: 15, unit: "working-day" }],
    ["一周", { kind: "term", count: 7, unit: "day" }],
    ["十五天", { kind: "term", count: 15, unit: "day" }],
    ["二十日", { kind: "term", count: 20, unit: "day" }],
    ["一个月", { kind: "term", count: 1, unit: "month" }],
    ["半个月", { kind: "term", count: 15, unit: "day" }],
    ["三个月内", { kind: "term", count: 3, unit: "month" }],
    ["一个月内完成整改", { kind: "term", count: 1, unit: "month" }],
    ["半年", { kind: "term", count: 6, unit: "month" }],
    ["3个工作日", { kind: "term", count: 3, unit: "working-day" }],
    ["15天内完成", { kind: "term", count: 15, unit: "day" }],
    ["二〇二六年十二月", { kind: "date", date: "2026-12-31", precision: "day" }],
    ["2026.12", { kind: "date", date: "2026-12-31", precision: "day" }],
    [2026.12, { kind: "date", date: "2026-12-31", precision: "day" }],
    ["2027年2月", { kind: "date", date: "2027-02-28", precision: "day" }],
    ["立行立改", { kind: "at-once" }],
    ["未定", { kind: "none" }],
    [45_000, { kind: "date", date: "2023-03-15", precision: "day" }],
    ["年底前", { kind: "unreadable", text: "年底前" }],
  ])("reads %s", (cell, reading) => {
    expect(readDeadline(cell)).toEqual(reading);
  });
});

describe("money", () => {
  it.each([
    ["12000", false, 12_000],
    [12_000, false, 12_000],
    ["2万", false, 20_000],
    ["0.5万元", false, 5000],
    ["¥3,000元", false, 3000],
    ["3.75", true, 37_500],
    ["5000元", true, 5000],
    ["1.2亿元", false, 120_000_000],
    ["约２万元", true, 20_000],
    ["一万元", false, 10_000],
    ["两千元左右", true, 2000],
    ["5百元", false, 500],
    ["30000（元）", false, 30_000],
    ["3（万元）", false, 30_000],
  ])("reads %s (head in 万元: %s) as %s yuan", (cell, inWan, yuan) => {
    expect(readMoney(cell, inWan)).toEqual({ kind: "money", yuan });
  });

  it("tells nothing from what it cannot read", () => {
    expect(readMoney("/", false)).toEqual({ kind: "none" });
    expect(readMoney("企业自筹", false)).toEqual({ kind: "unreadable", text: "企业自筹" });
  });
});

describe("level, kind and title", () => {
  it("reads levels wherever the ledger puts them and leaves kinds of hazard alone", () => {
    expect(["重大", "重大隐患", "重大事故隐患", "重大火灾隐患"].map(readLevel)).toEqual(
      Array(4).fill("major"),
    );
    expect(["一般", "一般隐患", "一般事故隐患", "非重大"].map(readLevel)).toEqual(Array(4).fill("general"));
    expect([readLevel("电气"), readLevel("重大危险源"), readLevel(null)]).toEqual([null, null, null]);
    expect([readMajorAnswer("是"), readMajorAnswer("否")]).toEqual(["major", "general"]);
    expect([readCategory("电气"), readCategory("重大"), readCategory("/")]).toEqual(["电气", null, null]);
  });

  it("takes the level from a title only where every row below must have it", () => {
    expect(levelOfTitle("长治市重大事故隐患专项排查整治台账")).toBe("major");
    expect(levelOfTitle("重大、一般隐患台账")).toBeNull();
    expect(levelOfTitle("事故隐患治理台账")).toBeNull();
  });
});

describe("status, listing and way of finding", () => {
  it("reads the words of status, what is not done yet first", () => {
    const statuses = ["已整改", "已完成整改", "已整改 ", "是", "合格", "整改完成"].map(readStatus);
    expect(new Set(statuses)).toEqual(new Set(["fixed"]));
    expect(["整改中", "正在整改", "未整改", "否", "未完成", "不合格"].map(readStatus)).toEqual(
      Array(6).fill("open"),
    );
    expect(["改正", "已改", "已改正"].map(readStatus)).toEqual(Array(3).fill("fixed"));
    expect(["未改正", "正在改正", "部分改正", "基本完成"].map(readStatus)).toEqual(Array(4).fill("open"));
    expect(["已销号", "同意销号"].map(readStatus)).toEqual(["struck-off", "struck-off"]);
    expect(["", null, "/", "见附件"].map(readStatus)).toEqual(Array(4).fill("unknown"));
  });

  it.each(
    `已责令整改 已下达整改指令书 已停产整改 已制定整改措施 已完成80% 整改完成率50% 已整改3条，剩余1条 不能完成整改 无法完成整改
    企业称已整改，现场复查发现仍存在 已整改后又反弹 已完成整改（除第2项外） 已基本整改到位 已整改待验收 已整改未验收 未销
    已销号（市级未销号） 拟销号 已上报销号 已签订合同，预计月底完成 同意延期 已整改，其余2处正在整改 整改中（已完成第一阶段）
    已整改2处，还有1处 不符合销号条件 已整改（企业自报） 已整改（未见佐证材料） 已整改（第1、3项） 已整改，复查发现未落实到位 部分已整改 待整改完成后验收 已下达责令限期改正指令书`.split(
      /\s+/,
    ),
  )("keeps %s open", (cell) => {
    expect(readStatus(cell)).toBe("open");
  });

  it.each(
    `当场改正 已拆除 已更换 整改完毕 立即整改完成 已于2026年11月20日整改完成 2026.11.20已整改 已按要求整改到位 隐患已消除 已消除隐患
    已全部整改到位 完成整改 按期完成整改 整改已完成 100% 整改完成率100% 已整改（见附件） 已整改，更换灭火器2具 复查合格 验收通过 已整改，复查未发现新的问题 已整改，未再反弹
    已下达整改指令书，现已整改完成 已完成整改。 已闭环 已排除 已办结 经现场复查已整改到位`.split(/\s+/),
  )("takes %s for mended", (cell) => {
    expect(readStatus(cell)).toBe("fixed");
  });

  it.each(
    "已销 销号 已验收销号 验收合格，同意销号 已完成销号 已于11月20日销号 准予销号 已核销 经复查，隐患已整改到位，同意销号".split(
      " ",
    ),
  )("takes %s for struck off", (cell) => {
    expect(readStatus(cell)).toBe("struck-off");
  });

  it.each(
    "已整改3条 第1、2项已整改 企业反映已整改 完成？ 已立案 已移交住建局 已注销 按期整改 立即整改 已督办 见附件".split(
      " ",
    ),
  )("does not guess at %s", (cell) => {
    expect(["unknown", "open"]).toContain(readStatus(cell));
  });

  it("lets a failed review outweigh, and else the further status", () => {
    expect(afterReview("fixed", "open")).toBe("open");
    expect(afterReview("fixed", "struck-off")).toBe("struck-off");
    expect(afterReview("fixed", "unknown")).toBe("fixed");
  });

  it("reads who listed", () => {
    expect(["县级 挂牌督办", "县", "市级", "省", "是", "否", "无", ""].map(readListed)).toEqual([
      "county",
      "county",
      "city",
      "province",
      "unstated",
      null,
      null,
      null,
    ]);
  });

  it.each(
    "拟提请市级挂牌 市级挂牌（已摘牌） 县级拟挂牌 区安委会不挂牌 暂未挂牌 尚未挂牌 暂不挂牌 申请挂牌 拟挂牌 已解除县级挂牌 需挂牌".split(
      " ",
    ),
  )("takes %s for no listing that stands", (cell) => {
    expect([readListed(cell), isListingUnread(cell)]).toEqual([null, false]);
  });

  it("takes a park for no county, and says where it read nothing", () => {
    expect(
      ["园区挂牌", "已挂牌", "区级", "高新区挂牌", "设区的市级", "长治市挂牌督办"].map(readListed),
    ).toEqual([...["unstated", "unstated", "county", "county", "city", "city"]]);
    expect(["见附件", "1", "县级", "否", "", "拟挂牌"].map(isListingUnread)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });

  it("takes for self-found only what plainly says so", () => {
    const self =
      "企业自查 自查 自查自纠 企业自查自改 企业日常自查 班组自查 企业内部检查 内部排查 企业排查 自主排查 企业自查发现".split(
        " ",
      );
    expect(self.map(readFoundBy)).toEqual(self.map(() => "self"));
    const unclear = "日常巡查 企业自查（监管部门抽查） 自查，他查 督促企业自查 他查 部门内部移送".split(" ");
    expect(unclear.map(readFoundBy)).toEqual(unclear.map(() => "unknown"));
    expect(["日常巡查", "他查", "市民张某反映检查", null].map(inspectionWords)).toEqual([
      ...["日常巡查", "他查", null, null],
    ]);
  });

  it("reads how a hazard was found", () => {
    expect(["执法检查 ", "上级督查", "群众举报", "举报核查", "企业自查", ""].map(readFoundBy)).toEqual([
      "department",
      "superior",
      "tip",
      "tip",
      "self",
      "unknown",
    ]);
  });
});

describe("a question with two answers", () => {
  it("is answered by words, signs and ticked boxes, and by nothing else", () => {
    const answers = ["是", "√", "已", "有", "☑是□否", "否", "×", "未", "无", "□是☑否", "", "部分", null];
    expect(answers.map(readYesNo)).toEqual([
      ...Array(5).fill(true),
      ...Array(5).fill(false),
      ...Array(3).fill(null),
    ]);
  });
});

describe("sector and place", () => {
  it("reads the names that ledgers use for one field", () => {
    expect(["燃气", "城镇燃气"].map(readSector)).toEqual(["gas", "gas"]);
    expect(["工贸 ", "工贸行业", "冶金工贸"].map(readSector)).toEqual([
      "industrial",
      "industrial",
      "industrial",
    ]);
    expect(
      ["危化", "危化品", "非煤", "烟爆", "特设", "文旅", "房屋市政", "道路运输", "煤 矿", "消防安全"].map(
        readSector,
      ),
    ).toEqual(
      "chemical chemical mine fireworks special-equipment tourism construction transport coal-mine fire".split(
        " ",
      ),
    );
    expect([readSector("占卜业"), readSector("")]).toEqual([null, null]);
  });

  it("knows the 14 units by full and short names and takes no other place for one", () => {
    expect(
      ["潞州区", "长治市潞州区", "山西省长治市襄垣县", "潞城区应急管理局", "潞州区英雄中路街道"].map(
        readHome,
      ),
    ).toEqual(["140403", "140403", "140423", "140406", "140403"]);
    expect(["高新区", "经开区", "长治县"].map(readHome)).toEqual(["1404G1", "1404J1", "140404"]);
    expect(["龙口市", "太原高新区", "苏州工业园区", "长沙县", "沁", "", null].map(readHome)).toEqual(
      Array(7).fill(null),
    );
  });
});

describe("basis", () => {
  it("tells a criterion for major hazards from a law or standard", () => {
    const kindOf = (text: string) => readBasis(text, null).kind;
    expect(
      [
        "工贸判定标准 第11条第(2)项",
        "《重大火灾隐患判定方法》",
        "特种设备重大事故隐患判定准则(GB45067)",
        "GB 35181",
      ].map(kindOf),
    ).toEqual(Array(4).fill("criterion"));
    expect(["《安全生产法》第三十六条第四款", "GB25506", "涉及“铝7条”违法行为"].map(kindOf)).toEqual(
      Array(3).fill("law"),
    );
    expect(["/", "无", ""].map(kindOf)).toEqual(Array(3).fill("none"));
  });

  it("finds the clause behind the title, in its own column or in the same cell", () => {
    expect(readBasis("《城镇燃气管理条例》第２８条第３款", null)).toEqual({
      kind: "law",
      text: "《城镇燃气管理条例》",
      clause: "第28条第3款",
    });
    expect(readBasis("安全生产法\n第三十六条第二款", null)).toMatchObject({
      text: "安全生产法",
      clause: "第三十六条第二款",
    });
    expect(readBasis("《民用建筑电气设计标准(GB51348-2019)》  13.6.2", null)).toMatchObject({
      clause: "13.6.2",
    });
    expect(readBasis("消防法", "第二十八条")).toMatchObject({ text: "消防法", clause: "第二十八条" });
  });
});

describe("hazard text", () => {
  it("drops the number of a list and nothing that belongs to the words", () => {
    expect(hazardTextOf("1.操作间内立着两个钢瓶")).toBe("操作间内立着两个钢瓶");
    expect(hazardTextOf("1.5米高的护栏缺失")).toBe("1.5米高的护栏缺失");
    expect(hazardTextOf("3个月内车辆脱离监控")).toBe("3个月内车辆脱离监控");
  });

  it("compares without numbers, white space, width and punctuation, but keeps the point of a figure", () => {
    expect(comparableText("1.酒店１１层走廊，消防通道 锁闭。")).toBe(
      comparableText("酒店11层走廊,消防通道锁闭"),
    );
    expect(comparableText("护栏高1.5米")).not.toBe(comparableText("护栏高15米"));
  });

  it("knows the row of a nil report", () => {
    expect(["未发现重大事故隐患", "无隐患。"].every(saysNothingFound)).toBe(true);
    expect(saysNothingFound("无隐患排查记录")).toBe(false);
  });
});
