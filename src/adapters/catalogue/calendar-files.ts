import { calendarOf, type HolidayYear, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import { readJsonFiles } from "./catalogue-files.ts";

/** Reads the published arrangements of holidays and working days, one file a year. Throws at start when they do not fit together. */
export async function readCalendar(folder: string): Promise<WorkingCalendar> {
  const years = await readJsonFiles(folder);
  return calendarOf(years as readonly HolidayYear[]);
}
