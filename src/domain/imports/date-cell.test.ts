import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar/dates.ts";
import { dayOf, mayBeSameDay, readDate, writtenDate } from "./date-cell.ts";
import { yearOfTitles } from "./title-year.ts";

const anyDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays("2000-01-01", days));

describe("reading a date cell", () => {
  it.each([
    ["2023.6.9", "2023-06-09"],
    ["2025.7.24 ", "2025-07-24"],
    ["2023年6月9日", "2023-06-09"],
    ["２０２１年６月８日", "2021-06-08"],
    ["20230602", "2023-06-02"],
    ["2023/5/30", "2023-05-30"],
    ["2023-05-31", "2023-05-31"],
    ["45862", "2025-07-24"],
    [45862, "2025-07-24"],
    [45862.75, "2025-07-24"],
    [20230602, "2023-06-02"],
    ["20.10.7", "2020-10-07"],
    ["二〇二三年六月九日", "2023-06-09"],
    ["二○二三年十二月二十一日", "2023-12-21"],
    ["贰零贰叁年陆月拾玖日", "2023-06-19"],
    ["2023-05-31 10:20:00", "2023-05-31"],
    ["2023年6月9日 8:30", "2023-06-09"],
    ["2023年6月9日（星期五）", "2023-06-09"],
    ["2023年06月09日14时30分", "2023-06-09"],
    ["2023年6月9日9时", "2023-06-09"],
    ["2023.6.9（第二次）", "2023-06-09"],
    ["2023。6。9", "2023-06-09"],
  ])("reads %s to the day", (cell, date) => {
    expect(readDate(cell)).toEqual({ kind: "date", date, precision: "day" });
  });

  it.each([
    ["2023年6月", "month", "2023-06"],
    ["二〇二三年六月", "month", "2023-06"],
    ["2020-09", "month", "2020-09"],
    ["2023年6月上旬", "month", "2023-06"],
    ["2023年12月初", "month", "2023-12"],
    ["2024.7", "month", "2024-07"],
    ["202306", "month", "2023-06"],
    [2023.7, "month", "2023-07"],
    [2023.1, "year", "2023"],
    ["2020", "year", "2020"],
    ["2020年", "year", "2020"],
  ] as const)("keeps %s as uncertain as it is", (cell, precision, written) => {
    const reading = readDate(cell);
    expect(reading).toMatchObject({ kind: "date", precision });
    expect(writtenDate(reading)).toBe(written);
    expect(dayOf(reading)).toBeNull();
  });

  it.each([null, "", "/", "无", "未定", "  ", "—", "待定"])("takes %s for no date", (cell) => {
    expect(readDate(cell)).toEqual({ kind: "none" });
  });

  it.each([
    "2023.13.1",
    "2023.2.30",
    "6月9日",
    "上周",
    "2023.6.9-6.1",
    "1850-01-01",
    "06/09/23",
    "2023.6.9前",
    7,
    "99999",
  ])("says that it cannot read %s and keeps the words", (cell) => {
    expect(readDate(cell)).toEqual({ kind: "unreadable", text: String(cell) });
  });

  it.each([
    ["2023.6.9-6.12", "2023-06-09", "2023-06-12"],
    ["2023年6月9日至12日", "2023-06-09", "2023-06-12"],
    ["2023-06-09—2023-07-01", "2023-06-09", "2023-07-01"],
    ["２０２３．６．９～６．１２", "2023-06-09", "2023-06-12"],
  ])("takes of %s the day that counts", (cell, first, last) => {
    expect(dayOf(readDate(cell))).toBe(first);
    expect(dayOf(readDate(cell, { ofRange: "last" }))).toBe(last);
  });

  it("takes a missing year from the title alone", () => {
    expect(dayOf(readDate("6月9日", { year: 2023 }))).toBe("2023-06-09");
    expect(dayOf(readDate("六月九日", { year: 2023 }))).toBe("2023-06-09");
    expect(readDate("6月9日", { year: null }).kind).toBe("unreadable");
    expect(yearOfTitles(["示例区2023年度隐患台账", "统计截止：2023年6月"])).toBe(2023);
    expect(yearOfTitles(["二〇二三年隐患台账"])).toBe(2023);
    expect(yearOfTitles(["2022年至2023年台账"])).toBeNull();
  });

  it("counts from 1904 where the workbook does", () => {
    expect(dayOf(readDate(45862 - 1462, { since1904: true }))).toBe("2025-07-24");
  });

  it("reads one day the same in every way of writing it", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const [m, d] = [Number(month), Number(date)];
        const serial = Math.round((Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000);
        const wide = `${year}年${m}月${d}日`.replace(/\d/g, (figure) =>
          String.fromCharCode(figure.charCodeAt(0) + 0xfee0),
        );
        const ways = [
          day,
          `${year}.${m}.${d}`,
          `${year}/${m}/${d}`,
          `${year}年${m}月${d}日`,
          `${year}${month}${date}`,
          wide,
        ];
        for (const way of ways) expect(dayOf(readDate(way))).toBe(day);
        if (serial < 60_000) expect(dayOf(readDate(serial))).toBe(day);
        if (year < "2040") expect(dayOf(readDate(`${year.slice(2)}.${m}.${d}`))).toBe(day);
      }),
    );
  });

  it("never throws and never makes a day that is not in the calendar", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[0-9./年月日-]{0,12}$/)), (cell) => {
        const day = dayOf(readDate(cell));
        if (day !== null) expect(addDays(day, 0)).toBe(day);
      }),
    );
  });
});

describe("comparing dates", () => {
  it("lets a month or a missing date stand for any day in it, and two days only for themselves", () => {
    expect(mayBeSameDay(readDate("2023.6"), readDate("2023.6.9"))).toBe(true);
    expect(mayBeSameDay(readDate(""), readDate("2023.6.9"))).toBe(true);
    expect(mayBeSameDay(readDate("2023.6.8"), readDate("2023.6.9"))).toBe(false);
    expect(mayBeSameDay(readDate("2023.7"), readDate("2023.6.9"))).toBe(false);
  });
});
