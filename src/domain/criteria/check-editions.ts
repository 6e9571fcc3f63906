/** What links a file of the catalogue to others, as far as it is well formed. */
type Linked = {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: string | null;
  readonly supersededBy: string | null;
  readonly supplements: string | null;
};

/**
 * What is wrong with the editions among each other: one that comes after itself, and two of one criterion that are in force on
 * the same day. Unknown days are not compared; they are asked for. Each sentence names the files.
 */
export function checkEditions(files: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const standards = files.map(linkedOf);
  return [
    ...circular(standards, "supersededBy"),
    ...circular(standards, "supplements"),
    ...outOfOrder(standards),
    ...unlinkedTwins(standards),
  ];
}

function linkedOf(file: Readonly<Record<string, unknown>>): Linked {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    id: String(file["id"]),
    title: text(file["title"]) ?? "",
    effectiveOn: text(file["effectiveOn"]),
    supersededBy: text(file["supersededBy"]),
    supplements: text(file["supplements"]),
  };
}

/** Rings, each told once, from its first id in order. */
function circular(standards: readonly Linked[], link: "supersededBy" | "supplements"): readonly string[] {
  const next = new Map(standards.map((one) => [one.id, one[link]]));
  return standards.flatMap(({ id }) => {
    const ring = [id];
    for (let at = next.get(id) ?? null; at !== null && !ring.includes(at); at = next.get(at) ?? null)
      ring.push(at);
    const closes = next.get(ring.at(-1) ?? "") === id;
    const first = ring.every((other) => id <= other);
    return closes && first ? [`${id}: ${link} is circular: ${[...ring, id].join(" → ")}`] : [];
  });
}

/** A successor that takes effect on the same day or earlier leaves two editions in force, or none. */
function outOfOrder(standards: readonly Linked[]): readonly string[] {
  const byId = new Map(standards.map((one) => [one.id, one]));
  return standards.flatMap(({ id, effectiveOn, supersededBy }) => {
    const successor = byId.get(supersededBy ?? "");
    if (!successor?.effectiveOn || !effectiveOn || successor.id === id) return [];
    if (successor.effectiveOn > effectiveOn) return [];
    return [
      `${id}: effectiveOn ${effectiveOn} overlaps ${successor.id}, which supersedes it from ${successor.effectiveOn}`,
    ];
  });
}

/** Two dated files of one title stand beside each other for ever where no chain of supersession leads from one to the other. */
function unlinkedTwins(standards: readonly Linked[]): readonly string[] {
  const dated = standards.filter(({ effectiveOn }) => effectiveOn !== null);
  return dated.flatMap((one, index) =>
    dated
      .slice(index + 1)
      .filter((other) => one.id !== other.id && criterionOf(one) === criterionOf(other))
      .filter((other) => !leadsTo(standards, one, other) && !leadsTo(standards, other, one))
      .map(
        (other) =>
          `${one.id}: overlaps ${other.id}: two editions of one criterion, none superseded by the other`,
      ),
  );
}

/** A title without its year and brackets: 试行 and 2023年版 are editions. */
function criterionOf({ title }: Linked): string {
  return title
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/\s/g, "");
}

function leadsTo(standards: readonly Linked[], from: Linked, to: Linked): boolean {
  const next = new Map(standards.map(({ id, supersededBy }) => [id, supersededBy]));
  const seen = new Set<string>();
  for (let at: string | null = from.id; at !== null && !seen.has(at); at = next.get(at) ?? null) {
    if (at === to.id) return true;
    seen.add(at);
  }
  return false;
}
