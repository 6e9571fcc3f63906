import { beforeEach } from "vitest";

/** Within a story that goes on from test to test: after a part that failed the rest would only wait for what never comes. */
export function oneAfterAnother(): void {
  let broken = false;
  beforeEach(({ onTestFailed }) => {
    if (broken) throw new Error("An earlier part of this journey failed");
    onTestFailed(() => {
      broken = true;
    });
  });
}
