import { expect, test } from 'vitest';
import { readNewsroom } from '../../src/content/newsroom/read-newsroom.ts';
import { resolveReferenced } from '../../src/domain/reference/referenced-company.ts';
import { createRegistry, resolveTicker } from '../../src/domain/registry/registry.ts';
import type { Ticker } from '../../src/domain/registry/ticker.ts';
import { shippedListings } from '../../src/reference/listings.ts';

/*
 * What symbols meant on days around changes that are on public record: new names, new symbols, moves, mergers,
 * spin-offs, failures and first days. A dash: no company had it then.
 */
const pairs: readonly string[] = [
  // New names with new symbols
  '2022-06-08 NASDAQ:FB Meta Platforms',
  '2022-06-09 NASDAQ:META Meta Platforms',
  '2022-06-20 NASDAQ:FB —',
  '2024-08-21 NYSE:GPS Gap',
  '2024-08-22 NYSE:GAP Gap',
  '2024-09-03 NYSE:GPS —',
  '2023-06-06 NASDAQ:FISV Fiserv',
  '2023-06-07 NYSE:FI Fiserv',
  '2025-11-10 NYSE:FI Fiserv',
  '2025-11-11 NASDAQ:FISV Fiserv',
  '2024-02-01 NASDAQ:FISV —',
  '2023-08-29 NYSE:ABC Cencora',
  '2023-08-30 NYSE:COR Cencora',
  '2021-06-01 NYSE:COR CoreSite Realty',
  '2023-05-15 NYSE:PKI Revvity',
  '2023-05-16 NYSE:RVTY Revvity',
  '2014-12-02 NYSE:WLP Elevance Health',
  '2014-12-03 NYSE:ANTM Elevance Health',
  '2022-06-27 NYSE:ANTM Elevance Health',
  '2022-06-28 NYSE:ELV Elevance Health',
  '2022-12-14 NYSE:FBHS Fortune Brands',
  '2022-12-15 NYSE:FBIN Fortune Brands',
  '2018-02-26 NASDAQ:PCLN Booking Holdings',
  '2018-02-27 NASDAQ:BKNG Booking Holdings',
  '2025-01-17 NYSE:SQ Block',
  '2025-01-21 NYSE:XYZ Block',
  '2026-01-13 NYSE:MMC Marsh',
  '2026-01-14 NYSE:MRSH Marsh',
  '2022-02-16 NASDAQ:VIAC Paramount',
  '2022-02-17 NASDAQ:PARA Paramount',
  '2025-08-06 NASDAQ:PARA Paramount',
  '2025-08-07 NASDAQ:PSKY Paramount',
  '2019-11-04 NASDAQ:SYMC Gen Digital',
  '2019-11-05 NASDAQ:NLOK Gen Digital',
  '2022-11-08 NASDAQ:GEN Gen Digital',
  '2024-03-22 NYSE:FLT Corpay',
  '2024-03-25 NYSE:CPAY Corpay',
  '2023-07-07 NYSE:RE Everest Group',
  '2023-07-10 NYSE:EG Everest Group',
  '2022-01-07 NASDAQ:WLTW WTW',
  '2022-01-10 NASDAQ:WTW WTW',
  '2019-04-18 NYSE:WTW WW International',
  '2019-04-22 NASDAQ:WW WW International',
  '2020-11-16 NASDAQ:MYL Viatris',
  '2020-11-17 NASDAQ:VTRS Viatris',
  '2017-10-30 NYSE:COH Tapestry',
  '2017-10-31 NYSE:TPR Tapestry',
  '2018-12-31 NYSE:KORS Capri Holdings',
  '2019-01-02 NYSE:CPRI Capri Holdings',
  '2018-07-09 NYSE:DPS Keurig Dr Pepper',
  '2018-07-10 NYSE:KDP Keurig Dr Pepper',
  '2020-09-21 NASDAQ:KDP Keurig Dr Pepper',
  '2017-11-14 NYSE:Q IQVIA',
  '2025-11-04 NYSE:Q Qnity Electronics',
  '2019-06-28 NYSE:HRS L3Harris',
  '2019-07-01 NYSE:LHX L3Harris',
  '2019-12-06 NYSE:BBT Truist Financial',
  '2019-12-09 NYSE:TFC Truist Financial',
  '2019-12-06 NYSE:STI SunTrust',
  '2019-08-08 NYSE:TMK Globe Life',
  '2019-08-09 NYSE:GL Globe Life',
  '2020-02-28 NYSE:IR Trane Technologies',
  '2020-03-02 NYSE:TT Trane Technologies',
  '2020-02-28 NYSE:GDI Ingersoll Rand',
  '2020-03-02 NYSE:IR Ingersoll Rand',
  '2016-10-31 NYSE:AA Howmet Aerospace',
  '2016-11-01 NYSE:AA Alcoa',
  '2020-03-31 NYSE:ARNC Howmet Aerospace',
  '2020-04-01 NYSE:ARNC Arconic Corporation',
  '2020-04-01 NYSE:HWM Howmet Aerospace',
  '2020-09-17 NYSE:CTL Lumen Technologies',
  '2020-09-18 NYSE:LUMN Lumen Technologies',
  '2021-08-02 NYSE:LB Bath & Body Works',
  '2021-08-03 NYSE:BBWI Bath & Body Works',
  '2022-04-01 NYSE:ADS Bread Financial',
  '2022-04-04 NYSE:BFH Bread Financial',
  '2024-10-01 NASDAQ:CHK Expand Energy',
  '2024-10-02 NASDAQ:EXE Expand Energy',
  '2019-11-04 NYSE:HCP Healthpeak Properties',
  '2019-11-05 NYSE:PEAK Healthpeak Properties',
  '2024-02-29 NYSE:DOC Physicians Realty Trust',
  '2024-03-04 NYSE:DOC Healthpeak Properties',
  '2019-12-09 NYSE:JEC Jacobs Solutions',
  '2019-12-10 NYSE:J Jacobs Solutions',
  '2022-05-09 NYSE:BLL Ball',
  '2022-05-10 NYSE:BALL Ball',
  '2015-06-26 NYSE:ZMH Zimmer Biomet',
  '2015-06-29 NYSE:ZBH Zimmer Biomet',
  '2015-06-12 NYSE:ACT Allergan',
  '2015-06-15 NYSE:AGN Allergan',
  '2014-10-28 NYSE:AGN Allergan Inc.',
  '2022-12-09 NYSE:BAM Brookfield Corporation',
  '2022-12-12 NYSE:BAM Brookfield Asset Management',
  '2022-12-12 NYSE:BN Brookfield Corporation',
  '2022-05-24 ASX:WPL Woodside Energy',
  '2022-05-25 ASX:WDS Woodside Energy',
  '2023-06-30 ETR:DPW DHL Group',
  '2023-07-03 ETR:DHL DHL Group',
  '2022-01-28 LSE:SHEL —',
  '2022-01-31 LSE:SHEL Shell',
  '2018-11-19 LSE:BLT BHP',
  '2018-11-20 LSE:BHP BHP',
  '2022-01-28 NYSE:BBL BHP',
  '2022-02-15 NYSE:BBL —',
  // Moves
  '2021-05-10 NYSE:HON Honeywell',
  '2021-05-11 NASDAQ:HON Honeywell',
  '2021-05-20 NYSE:HON —',
  '2021-10-22 NYSE:PANW Palo Alto Networks',
  '2021-10-25 NASDAQ:PANW Palo Alto Networks',
  '2023-11-06 NYSE:LIN Linde',
  '2023-11-07 NASDAQ:LIN Linde',
  '2025-10-10 NASDAQ:ETSY Etsy',
  '2025-10-13 NYSE:ETSY Etsy',
  // Ends
  '2022-09-29 NASDAQ:CTXS Citrix',
  '2022-11-01 NASDAQ:CTXS —',
  '2023-10-02 NYSE:K Kellanova',
  '2025-12-10 NYSE:K Kellanova',
  '2026-01-05 NYSE:K —',
  '2023-12-13 NASDAQ:SGEN Seagen',
  '2024-01-15 NASDAQ:SGEN —',
  '2024-03-15 NASDAQ:SPLK Splunk',
  '2024-06-03 NASDAQ:SPLK —',
  '2019-12-04 NYSE:CBS CBS',
  '2019-12-04 NASDAQ:VIAB Viacom',
  '2022-02-11 NASDAQ:XLNX Xilinx',
  '2021-12-13 NYSE:KSU Kansas City Southern',
  '2024-05-02 NYSE:PXD Pioneer Natural Resources',
  '2025-07-17 NYSE:HES Hess',
  '2025-05-16 NYSE:DFS Discover Financial',
  '2023-10-12 NASDAQ:ATVI Activision Blizzard',
  '2020-10-01 NASDAQ:ETFC E*Trade',
  '2021-01-06 NYSE:TIF Tiffany',
  // Failures
  '2023-03-09 NASDAQ:SIVB SVB Financial',
  '2023-03-28 OTC:SIVBQ SVB Financial',
  '2023-04-28 NYSE:FRC First Republic',
  '2023-05-04 OTC:FRCB First Republic',
  '2023-03-09 NYSE:SI Silvergate',
  '2023-04-20 NASDAQ:BBBY Bed Bath & Beyond',
  '2020-04-02 NASDAQ:LK Luckin Coffee',
  // First days
  '2012-04-30 NYSE:PSX —',
  '2012-05-01 NYSE:PSX Phillips 66',
  '2021-11-10 NASDAQ:RIVN Rivian',
  '2023-09-14 NASDAQ:ARM Arm',
  '2023-09-19 NASDAQ:CART Instacart',
  '2024-03-21 NYSE:RDDT Reddit',
  '2025-03-28 NASDAQ:CRWV CoreWeave',
  '2025-07-31 NYSE:FIG Figma',
  '2023-09-12 NYSE:TKO TKO Group',
  '2023-10-02 NYSE:VLTO Veralto',
  '2024-04-01 NYSE:SOLV Solventum',
  '2025-02-24 NASDAQ:SNDK Sandisk',
  // Two companies of one name
  '2007-05-06 NYSE:BUD Anheuser-Busch',
  '2009-02-02 NYSE:BUD —',
  '2010-05-06 NYSE:BUD AB InBev',
  '2008-05-06 NYSE:GM General Motors Corporation',
  '2011-05-06 NYSE:GM General Motors',
  '2005-05-06 NYSE:HLT Hilton Hotels',
  '2014-05-06 NYSE:HLT Hilton Worldwide',
  '1997-05-06 NYSE:TRV Travelers Group',
  // New holders of old symbols, by the reference alone
  '2021-06-01 NYSE:FI Frank’s International',
  '2026-08-20 NASDAQ:PARA Banzai International',
  '2021-06-01 NASDAQ:TLRY Tilray Brands',
  '2024-06-03 NASDAQ:AACI Armada Acquisition Corp. I',
  '2025-08-01 NASDAQ:AACI Armada Acquisition Corp. II',
  '2022-06-01 NYSE:CS Credit Suisse',
];

const { newsroom } = readNewsroom(process.cwd());
const registry = createRegistry(newsroom.exchanges, newsroom.companies, shippedListings());

test('there are at least 130 pairs', () => {
  expect(new Set(pairs).size).toBeGreaterThanOrEqual(130);
});

test.each(pairs.map((pair) => /^(\S+) (\S+) (.*)$/.exec(pair)?.slice(1) ?? []))(
  'on %s, %s was %s',
  (day = '', ticker = '', name = '') => {
    expect(nameOf(ticker as Ticker, day)).toBe(name);
  },
);

/** A newsroom's present name of the company that had the symbol. */
function nameOf(ticker: Ticker, day: string): string {
  const resolution = resolveTicker(registry, ticker, day);
  if (resolution.kind === 'held') return resolution.company.name;
  const referenced = resolveReferenced(ticker, day, [], registry);
  const isOwn = resolution.kind === 'not-then' && referenced.kind === 'named';
  if (referenced.kind !== 'named') return '—';
  const isHolder = isOwn && resolution.lifetimes.some(({ company }) => company === referenced.company);
  return isHolder ? '—' : referenced.company.name.replaceAll("'", '’');
}
