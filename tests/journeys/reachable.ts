import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const pageFaults = readFileSync(new URL("page-faults.browser.js", import.meta.url), "utf8");
const mostTabs = 80;

/** What on the page stands in the way of somebody with poor sight, a screen reader, or the keyboard alone. */
export function faultsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(pageFaults);
}

/**
 * Whether what has the focus shows it: an outline or a shadow on itself or on the label around it. The parts inside a
 * field for a day are the browser's own, which marks them itself.
 */
const focusShown = `(() => {
  const focused = document.activeElement;
  if (focused.matches("input[type=date]")) return true;
  const places = [focused, focused.closest("label")].filter(Boolean);
  return places.some((place) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
})()`;

/**
 * Goes through the page by the Tab key until an element that fits the selector has the focus.
 *
 * @throws an Error where it is never reached, or where the focus cannot be seen on the way
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const target = JSON.stringify(selector);
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate<string>(
      "document.activeElement.outerHTML.slice(0, 160).replace(/\\\\s+/g, ' ')",
    );
    // Past the last control the focus leaves the page.
    if (where.startsWith("<body")) break;
    if (!(await page.evaluate<boolean>(focusShown))) throw new Error(`The focus cannot be seen on ${where}`);
    if (await page.evaluate<boolean>(`document.activeElement.matches(${target})`)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}
