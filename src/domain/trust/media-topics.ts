/** A subject of IPTC's Media Topics. */
export interface MediaTopic {
  /** Shape: `medtop:20000385`. */
  readonly id: string;
  /** IPTC's English name. */
  readonly name: string;
}

/**
 * The topics that a finance newsroom needs, and the first level of all others (IPTC Media Topics,
 * cv.iptc.org/newscodes/mediatopic). A newsroom can use any other topic with its name: `medtop:20000999 name of it`.
 */
const known: readonly (readonly [code: string, name: string])[] = [
  ['01000000', 'arts, culture, entertainment and media'],
  ['02000000', 'crime, law and justice'],
  ['03000000', 'disaster, accident and emergency incident'],
  ['04000000', 'economy, business and finance'],
  ['05000000', 'education'],
  ['06000000', 'environment'],
  ['07000000', 'health'],
  ['08000000', 'human interest'],
  ['09000000', 'labour'],
  ['10000000', 'lifestyle and leisure'],
  ['11000000', 'politics and government'],
  ['12000000', 'religion'],
  ['13000000', 'science and technology'],
  ['14000000', 'society'],
  ['15000000', 'sport'],
  ['16000000', 'conflict, war and peace'],
  ['17000000', 'weather'],
  ['20000178', 'corporate earnings'],
  ['20000186', 'stock activity'],
  ['20000187', 'stock flotation'],
  ['20000197', 'spin-off'],
  ['20000200', 'joint venture'],
  ['20000204', 'merger and acquisition'],
  ['20000344', 'economy'],
  ['20000350', 'central bank'],
  ['20000359', 'gross domestic product'],
  ['20000370', 'inflation'],
  ['20000371', 'interest rates'],
  ['20000373', 'international trade'],
  ['20000379', 'monetary policy'],
  ['20000385', 'market and exchange'],
  ['20001164', 'payment service'],
  ['20001279', 'cryptocurrency'],
];

export const mediaTopics: ReadonlyMap<string, MediaTopic> = new Map(
  known.map(([code, name]) => [`medtop:${code}`, { id: `medtop:${code}`, name }]),
);

/** Address of IPTC's description of a topic. */
export function topicUrl({ id }: MediaTopic): string {
  return id.replace(/^medtop:/, 'http://cv.iptc.org/newscodes/mediatopic/');
}
