import type { Block, List } from '../body.ts';

/** Renders a list with its author's numbers: an item has a `value` if its number does not follow the previous one. */
export function renderList({ items, numbers }: List, renderItem: (item: readonly Block[]) => string): string {
  if (numbers === undefined) return `<ul>\n${items.map((item) => `<li>${renderItem(item)}</li>\n`).join('')}</ul>\n`;
  const [start = 1] = numbers;
  const content = items.map((item, index) => {
    const number = numbers[index];
    const isNext = index === 0 || number === (numbers[index - 1] ?? 0) + 1;
    return `<li${isNext ? '' : ` value="${number}"`}>${renderItem(item)}</li>\n`;
  });
  return `<ol${start === 1 ? '' : ` start="${start}"`}>\n${content.join('')}</ol>\n`;
}
