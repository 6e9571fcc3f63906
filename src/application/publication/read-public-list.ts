import type { PublicLine } from "#domain/hazards/publication.ts";
import { type ReportingUnit, reportingUnits } from "#domain/places/units.ts";
import type { PublicReader } from "./public-list-book.ts";

/** What anybody reads: the open areas, which of them is shown, and its lines; null lines where the area asked for is shut. */
export type ReadPublicList = {
  readonly areas: readonly ReportingUnit[];
  readonly area: ReportingUnit | null;
  readonly lines: readonly PublicLine[] | null;
};

/** 公开挂牌清单 for anybody. Without an area the only open one is shown; an unknown area reads as one that is shut. */
export async function readPublicList(reader: PublicReader, asked: string | null): Promise<ReadPublicList> {
  const open = new Set(await reader.areas());
  const areas = reportingUnits.filter(({ code }) => open.has(code));
  const only = asked === null && areas.length === 1 ? areas[0] : undefined;
  const area = areas.find(({ code }) => code === asked) ?? only ?? null;
  return { areas, area, lines: area ? await reader.lines(area.code) : null };
}
