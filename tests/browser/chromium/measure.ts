/* These run in the page, and so use nothing from around them. */

/**
 * Elements that make the page scroll sideways, at most five; those that scroll or are cut off inside themselves do not.
 */
export function findOverflow(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
}

/** By how many pixels the page is wider than the window, in either direction of reading. */
export function findHiddenWidth(): number {
  return document.documentElement.scrollWidth - innerWidth;
}

/** Links and controls that are not part of a sentence and lower than the given pixels, as `24 px: Feed`. */
export function findLowTargets(least: number): readonly string[] {
  const isInSentence = (element: Element) => {
    const parent = element.parentElement;
    const isInline = getComputedStyle(element).display === 'inline';
    return isInline && (parent?.textContent.trim().length ?? 0) > element.textContent.trim().length;
  };
  return [...document.querySelectorAll('a[href], button, summary, select, input')].flatMap((element) => {
    const { height, width } = element.getBoundingClientRect();
    const isShown = width > 1 && height > 1 && element.checkVisibility();
    if (!isShown || height >= least || isInSentence(element) || element.matches('.skip, sup a')) return [];
    return [
      `${height.toFixed(1)} px: ${element.textContent.trim().slice(0, 40)} in ${element.parentElement?.className ?? ''}`,
    ];
  });
}

/**
 * Parts of small furniture that a dot precedes, which would begin a line with it, or that neither a dot nor a frame or
 * mark of its own divides.
 */
export function findMisplacedDots(): readonly string[] {
  const isShown = (part: Element) => getComputedStyle(part).display !== 'none';
  const parts = [...document.querySelectorAll(':is(.kicker, .meta) > *')].filter(isShown);
  const hasDot = (part: Element, side: '::before' | '::after') => getComputedStyle(part, side).content.includes('·');
  return parts.flatMap((part) => {
    let next = part.nextElementSibling;
    while (next && !isShown(next)) next = next.nextElementSibling;
    const isDivided = part.matches('.paid') || next?.matches('.paid, .role') === true;
    const isRight = !hasDot(part, '::before') && hasDot(part, '::after') === (next !== null && !isDivided);
    return isRight ? [] : [part.outerHTML.slice(0, 120)];
  });
}

/**
 * Fields whose edge has a contrast below 3 with the page's ground, or whose placeholder has one below 4.5, as WCAG 2.2
 * asks for.
 */
export function findFaintFields(): readonly string[] {
  const lightness = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const ground = lightness(getComputedStyle(document.documentElement).backgroundColor);
  const contrast = (colour: string) => {
    const own = lightness(colour);
    return Math.max(own, ground) / Math.min(own, ground);
  };
  return [...document.querySelectorAll('input:not([type=hidden]), select, .seek button')].flatMap((field) => {
    const name = `${field.tagName.toLowerCase()} ${field.getAttribute('name') ?? ''}`;
    const [edge, words] = [
      contrast(getComputedStyle(field).borderTopColor),
      contrast(getComputedStyle(field, '::placeholder').color),
    ];
    return [
      ...(edge < 3 ? [`${name}: edge ${edge.toFixed(2)}`] : []),
      ...(field.hasAttribute('placeholder') && words < 4.5 ? [`${name}: placeholder ${words.toFixed(2)}`] : []),
    ];
  });
}

/** Turns a page as a newsroom that writes Arabic would have it. */
export function turn(): void {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
}
