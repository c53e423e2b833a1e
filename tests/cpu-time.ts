/**
 * Microseconds of CPU time that this process takes for some work. To compare with other work of the same process: how
 * fast the machine is, and what else it does, then changes little.
 */
export function cpuTimeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
