import { type Described, type Likeness, signs } from "#domain/criteria/matching/evidence.ts";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import { type LibraryIndex, libraryIndexOf } from "#domain/criteria/matching/library-index.ts";
import { rankedIn } from "#domain/criteria/matching/ranking.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** A text of which it is known what is right, to learn from. */
export type Lesson = Described & {
  readonly accept: readonly string[];
  /** The page it comes from; phrasings come from none. */
  readonly page: string | null;
  /** Counts for the ranking, for the verdict, or for both. */
  readonly ranks: boolean;
  readonly weight: number;
};

/** A lesson with the candidates that come into question for it. */
export type Worked = {
  readonly lesson: Lesson;
  readonly ids: readonly string[];
  readonly rows: readonly Float32Array[];
  readonly likeness: Likeness;
};

/** More than so many candidates change nothing. */
const considered = 60;

/** Works out the signs of each lesson. */
export function workedIn(
  library: LibraryIndex,
  knowledge: Knowledge,
  lessons: readonly Lesson[],
): readonly Worked[] {
  return lessons.map((lesson) => {
    const ranking = rankedIn(library, knowledge, lesson);
    const chosen = ranking.ranked.filter(
      ({ at }, place) =>
        place < (lesson.page === null ? considered / 2 : considered) ||
        lesson.accept.includes(idAt(library, at)),
    );
    return {
      lesson,
      ids: chosen.map(({ at }) => idAt(library, at)),
      rows: chosen.map(({ at }) => Float32Array.from(signs, (sign) => ranking.evidence[sign][at] ?? 0)),
      likeness: ranking.likeness,
    };
  });
}

const idAt = ({ candidates }: LibraryIndex, at: number) => candidates[at]?.item.id ?? "";

const parts = 4;

/** Phrasings as lessons, each worked out by a library that does not hold it. */
export function phrasingsWorked(standards: readonly Standard[], knowledge: Knowledge): readonly Worked[] {
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const { kept, lessons } = withoutPart(standards, knowledge, part);
    return workedIn(libraryIndexOf(standards, kept), kept, lessons);
  });
}

/** Takes a part of the phrasings out, and makes lessons of some of them: all would teach no more. */
function withoutPart(standards: readonly Standard[], knowledge: Knowledge, part: number) {
  const lessons: Lesson[] = [];
  let number = 0;
  const keep = (texts: readonly string[], lesson: (text: string, number: number) => void) =>
    texts.filter((text) => {
      number += 1;
      if (number % parts !== part) return true;
      lesson(text, number);
      return false;
    });
  const phrasings = knowledge.phrasings.map((file) => {
    const sectors = standards.find(({ id }) => id === file.standard)?.sectors ?? [];
    const about = (code: string, major: boolean) => (text: string, at: number) => {
      const often = major ? 6 : 2;
      if (Math.floor(at / parts) % often !== 0) return;
      const given = Math.floor(at / parts / often) % 2 === 0 ? sectors : [];
      lessons.push({
        text,
        sectors: given,
        accept: major ? [`${file.standard}:${code}`] : [],
        page: null,
        ranks: major,
        weight: 1,
      });
    };
    return { ...file, said: kept(file.said, true, about, keep), near: kept(file.near, false, about, keep) };
  });
  const general = Object.fromEntries(
    Object.entries(knowledge.general).map(([sector, texts]) => [
      sector,
      keep(texts, (text) => {
        lessons.push({ text, sectors: [], accept: [], page: null, ranks: false, weight: 1 });
      }),
    ]),
  );
  return { kept: { ...knowledge, phrasings, general }, lessons };
}

function kept(
  byCode: Readonly<Record<string, readonly string[]>>,
  major: boolean,
  about: (code: string, major: boolean) => (text: string, number: number) => void,
  keep: (texts: readonly string[], lesson: (text: string, number: number) => void) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(byCode).map(([code, texts]) => [code, keep(texts, about(code, major))]),
  );
}
