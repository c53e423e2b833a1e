import lighthouse from 'lighthouse';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

/** Of one visit. Scores are 0 to 100. */
export interface Visit {
  readonly scores: Readonly<Record<Category, number>>;
  /** First and largest contentful paint and time blocked, in milliseconds. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** What cost points: category and audit. */
  readonly losses: readonly string[];
}

/** Visits a page as Lighthouse's phone on a slow network, in a browser that listens on `port`. */
export async function visit(url: string, port: number): Promise<Visit> {
  const lhr = (await measure(url, port)) ?? (await measure(url, port));
  if (!lhr) throw new Error(`Lighthouse could not measure ${url}, and tried twice.`);
  const scoreOf = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const valueOf = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    firstPaint: valueOf('first-contentful-paint'),
    largestPaint: valueOf('largest-contentful-paint'),
    blocked: valueOf('total-blocking-time'),
    shift: valueOf('cumulative-layout-shift'),
    losses: categories.flatMap((category) =>
      (lhr.categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${category}: ${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim()),
    ),
  };
}

/** Undefined where the browser did not record what it did, as happens on a busy machine. */
async function measure(url: string, port: number) {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    formFactor: 'mobile',
    onlyCategories: [...categories],
  });
  return result?.lhr.runtimeError ? undefined : result?.lhr;
}

/** The visit in the middle: of an odd number, by performance, then by largest paint. */
export function medianOf(visits: readonly Visit[]): Visit | undefined {
  const sorted = visits.toSorted(
    (left, right) => left.scores.performance - right.scores.performance || right.largestPaint - left.largestPaint,
  );
  return sorted[(sorted.length - 1) / 2];
}
