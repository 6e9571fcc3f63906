/** Port: makes ids that nobody can guess or repeat; a prefix tells what they are of (`hz_…`). */
export type NewId = (prefix: string) => string;

/** The readable number of a hazard: unit code, day, and five characters of its id (140406-20261124-7K3QX). */
export function hazardNumber(home: string, day: string, id: string): string {
  return `${home}-${day.replaceAll("-", "")}-${id.slice(-5).toUpperCase()}`;
}
