import { describe, expect, test } from 'vitest';
import { NewsroomFiles } from '../../src/content/newsroom/newsroom-files.ts';
import { companySchema } from '../../src/content/newsroom/company-schema.ts';
import { shippedFolder } from '../../src/content/newsroom/read-shipped-companies.ts';
import { readNewsroom } from '../../src/content/newsroom/read-newsroom.ts';
import { industries } from '../../src/domain/industries.ts';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import { isSlug } from '../../src/domain/language/slug.ts';
import { checkListings } from '../../src/domain/registry/checks/check-listings.ts';
import { isDuring } from '../../src/domain/registry/registry.ts';
import { shippedListings } from '../../src/reference/listings.ts';

const { newsroom } = readNewsroom(process.cwd());
const companies = newsroom.companies.filter(({ isShipped }) => isShipped);

describe('company files that ship', () => {
  test('satisfy every rule that a newsroom’s files must keep', () => {
    const files = new NewsroomFiles(process.cwd(), wordsFor('en').quotationMarks);
    for (const id of files.list(shippedFolder, '.yaml')) {
      const file = `${shippedFolder}/${id}.yaml`;
      files.check(file, files.readYaml(file, files.readText(file) ?? ''), companySchema);
    }
    expect(files.findings).toEqual([]);
  });

  test('have listings that the exchanges of the demonstration allow: in a newsroom, others are left out', () => {
    const files = new NewsroomFiles(process.cwd(), wordsFor('en').quotationMarks);
    const problems = files.list(shippedFolder, '.yaml').flatMap((id) => {
      const file = `${shippedFolder}/${id}.yaml`;
      const { value } = files.check(file, files.readYaml(file, files.readText(file) ?? ''), companySchema);
      return value ? checkListings({ id, ...value }, newsroom.exchanges) : [];
    });
    expect(problems).toEqual([]);
  });

  test('are all there, under names that are addresses', () => {
    expect(companies.length).toBeGreaterThan(1500);
    expect(companies.filter(({ id }) => !isSlug(id))).toEqual([]);
  });

  test('say what each company does in the words of one vocabulary', () => {
    const known = new Set<string>(industries);
    expect(companies.filter(({ industry }) => industry === undefined || !known.has(industry))).toEqual([]);
  });

  test('use every word of that vocabulary', () => {
    const used = new Set([...companies, ...shippedListings().all()].map(({ industry }) => industry));
    expect(industries.filter((industry) => !used.has(industry))).toEqual([]);
  });

  test('have the members of the S&P 500, each with its day and a current listing', () => {
    const members = companies.filter(({ indices }) => indices?.some(({ index }) => index === 'sp-500'));
    expect(members.length).toBeGreaterThanOrEqual(495);
    expect(members.filter(({ indices }) => indices?.some(({ from }) => from === undefined))).toEqual([]);
    const unlisted = members.filter(({ listings }) => !listings.some((listing) => isDuring(listing, '2026-08-13')));
    expect(unlisted.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    'ETR:SAP ETR:SIE ETR:ALV ETR:DTG ETR:ZAL ETR:HNR1',
    'LSE:AZN LSE:HSBA LSE:SHEL LSE:ULVR LSE:TSCO LSE:BT.A LSE:III LSE:WEIR',
    'EPA:MC EPA:TTE EPA:SU EPA:STMPA EPA:URW AMS:MT',
    'AMS:ASML EBR:ABI BME:IBE BIT:ENEL HEL:NDA-FI AMS:PRX',
    'SWX:NESN SWX:ROG SWX:NOVN SWX:AMRZ SWX:ZURN',
    'TYO:7203 TYO:6758 TYO:8306 TYO:6861 TYO:9984 TYO:8058',
    'HKEX:0700 HKEX:9988 HKEX:0005 HKEX:0939 HKEX:3690',
    'TSX:RY TSX:SHOP TSX:CNR TSX:BIP.UN TSX:GIB.A',
    'ASX:BHP ASX:CBA ASX:CSL ASX:WDS ASX:RMD',
  ])('know %s', (tickers) => {
    const held = new Set(
      companies.flatMap(({ listings }) => listings.map(({ exchange, symbol }) => `${exchange}:${symbol}`)),
    );
    expect(tickers.split(' ').filter((ticker) => !held.has(ticker))).toEqual([]);
  });
});
