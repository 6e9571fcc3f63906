// Runs inside a page: what stands in the way of somebody with poor sight, a screen reader, or the keyboard alone.
(() => {
  const leastContrast = 4.5;
  const faults = [];
  const words = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40);
  const tag = (element) => `<${element.localName} class="${element.className}">`;
  const shown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0;

  const paper = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  /** A colour of CSS as red, green, blue from 0 to 255, and its strength from 0 to 1. */
  function colourOf(css) {
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = css;
    paper.fillRect(0, 0, 1, 1);
    const [red, green, blue, strength] = paper.getImageData(0, 0, 1, 1).data;
    return { channels: [red, green, blue], strength: strength / 255 };
  }

  const over = (upper, lower) =>
    upper.channels.map((channel, at) => channel * upper.strength + lower[at] * (1 - upper.strength));

  /** The colour behind an element: those of all that it stands on, one over the other. */
  function groundOf(element) {
    if (!element) return [255, 255, 255];
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own.strength === 1 ? own.channels : over(own, groundOf(element.parentElement));
  }

  function lightness(channels) {
    const [red, green, blue] = channels.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrastOf(element) {
    const ground = groundOf(element);
    const ink = lightness(over(colourOf(getComputedStyle(element).color), ground));
    const behind = lightness(ground);
    return (Math.max(ink, behind) + 0.05) / (Math.min(ink, behind) + 0.05);
  }

  const hasName = (element) =>
    [...(element.labels ?? [])].some((label) => words(label) !== "") ||
    Boolean(element.getAttribute("aria-label")?.trim()) ||
    (element.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .some(
        (id) => id && words(document.getElementById(id) ?? element.ownerDocument.createElement("i")) !== "",
      );

  for (const control of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (shown(control) && !hasName(control)) faults.push(`no label: ${tag(control)} ${control.id}`);
  }
  for (const control of document.querySelectorAll("button, a[href], summary")) {
    const picture = control.querySelector("img[alt]:not([alt=''])");
    if (shown(control) && words(control) === "" && !control.getAttribute("aria-label") && !picture) {
      faults.push(`no name: ${tag(control)}`);
    }
  }
  for (const picture of document.querySelectorAll("img:not([alt])"))
    faults.push(`no words for ${tag(picture)}`);

  const titles = [...document.querySelectorAll("h1")].filter(shown);
  if (titles.length !== 1) faults.push(`${titles.length} first headings`);
  if (document.querySelectorAll("main").length !== 1) faults.push("not one main landmark");
  if (document.documentElement.lang !== "zh-CN") faults.push(`language ${document.documentElement.lang}`);
  if (document.title.trim() === "") faults.push("no title");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
    faults.push(`twice the id ${id}`);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = new Set();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || texts.currentNode.data.trim() === "" || !shown(element)) continue;
    // WCAG leaves out what cannot be used now.
    if (element.closest(":disabled, [aria-disabled=true], script, style")) continue;
    const contrast = contrastOf(element);
    if (contrast < leastContrast)
      faint.add(`contrast ${contrast.toFixed(2)}: ${tag(element)} ${words(element)}`);
  }
  return [...faults, ...faint];
})();
