/**
 * Scales the coordinates of a path, which leaves the width of its strokes unchanged. Supports the commands that
 * drawings use: `M`, `L`, `l`, `H`, `h`, `V`, `v` and `z`.
 *
 * @throws on any other command.
 */
export function scalePath(d: string, across: number, down: number): string {
  const other = /[a-z]/gi.exec(d.replace(/[MLlHhVvz]/g, ''))?.[0];
  if (other !== undefined) throw new Error(`A drawing's path has the command "${other}".`);
  return d.replace(/([MLlHhVvz])([^MLlHhVvz]*)/g, (_, command: string, written: string) => {
    const numbers = (written.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const factors = /h/i.test(command) ? [across] : /v/i.test(command) ? [down] : [across, down];
    return (
      command + numbers.map((value, index) => hundredths(value * (factors[index % factors.length] ?? 1))).join(' ')
    );
  });
}

/** Rounds to hundredths, since rounding errors of relative steps add up. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Rounds to tenths of a pixel; smaller differences are invisible. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
