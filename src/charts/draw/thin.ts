/** Most points of a drawn line: more than a wide screen can show. */
export const mostPoints = 400;

/**
 * Chooses the rows at which a long line is drawn: the lowest and the highest value of each of many equal groups of
 * rows, so that no peak is lost, and the first and the last row. The table keeps all rows.
 */
export function thin(values: readonly (number | null)[]): readonly number[] {
  if (values.length <= mostPoints) return [...values.keys()];
  const size = Math.ceil((2 * values.length) / mostPoints);
  const chosen = new Set([0, values.length - 1]);
  for (let start = 0; start < values.length; start += size) {
    let [lowest, highest] = [start, start];
    for (let row = start; row < Math.min(start + size, values.length); row++) {
      const value = values[row] ?? null;
      if (value === null) {
        chosen.add(row);
        continue;
      }
      if (value < (values[lowest] ?? Infinity)) lowest = row;
      if (value > (values[highest] ?? -Infinity)) highest = row;
    }
    chosen.add(lowest).add(highest);
  }
  return [...chosen].sort((left, right) => left - right);
}
