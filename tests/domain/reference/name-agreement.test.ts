import { describe, expect, test } from 'vitest';
import { endsWithName, withoutLegalForm } from '../../../src/domain/reference/name-agreement.ts';

describe('words before a bracket', () => {
  test.each([
    ['Marsh McLennan', 'Marsh & McLennan Companies Inc.'],
    ['Shares of Marsh & McLennan', 'Marsh & McLennan Companies, Inc.'],
    ['the Noritz Corporation', 'Noritz Corporation'],
    ["Hanwha Aerospace's", 'Hanwha Aerospace Co., Ltd.'],
    ['Hanwha', 'Hanwha Aerospace Co.,Ltd'],
    ['Ahold Delhaize', 'Koninklijke Ahold Delhaize N.V.'],
    ['BMW', 'Bayerische Motoren Werke AG'],
    ['Nestle', 'Nestlé S.A.'],
    ['Telefónica', 'Telefonica, S.A.'],
    ['Bank Central Asia', 'PT Bank Central Asia Tbk'],
    ['SAP', 'SAP SE'],
    ['L’Oréal', "L'Oreal S.A."],
    ['Jack Ma, the founder of Alibaba', 'Alibaba Group Holding Limited'],
    ['Tokyo Gas', 'Tokyo Gas Co.,Ltd.'],
  ])('%s are those of %s', (words, name) => {
    expect(endsWithName(words, name)).toBe(true);
  });

  test.each([
    ['Hanwha Ocean', 'Hanwha Aerospace Co., Ltd.'],
    ['Aerospace', 'Hanwha Aerospace Co., Ltd.'],
    ['China', 'China Vanke Co., Ltd.'],
    ['First', 'First Solar Inc.'],
    ['Bank', 'Bank of China Limited'],
    ['Tokyo', 'Tokyo Gas Co.,Ltd.'],
    ['Group', 'Noritz Group Ltd'],
    ['', 'Noritz Corporation'],
    ['Meta Platforms said that', 'Meta Platforms Inc.'],
    ['A', 'A Inc. of Bermuda'],
  ])('%s are not those of %s', (words, name) => {
    expect(endsWithName(words, name)).toBe(false);
  });
});

test.each([
  ['Noritz Corporation', 'Noritz'],
  ['Koninklijke Ahold Delhaize N.V.', 'Koninklijke Ahold Delhaize'],
  ['Meta Platforms, Inc.', 'Meta Platforms'],
  ['Hanwha Aerospace Co., Ltd.', 'Hanwha Aerospace'],
  ['Gotion High-Tech Co.,Ltd.', 'Gotion High-Tech'],
  ['Ambea AB (publ)', 'Ambea'],
  ['PT Sariguna Primatirta Tbk', 'Sariguna Primatirta'],
  ['TPI Polene Public Company Limited', 'TPI Polene'],
  ['Grupo Bimbo, S.A.B. de C.V.', 'Grupo Bimbo'],
  ['Jutlander Bank A/S', 'Jutlander Bank'],
  ['GE Aerospace', 'GE Aerospace'],
  ['Marsh & McLennan Companies Inc.', 'Marsh & McLennan Companies'],
  ['Eli Lilly and Company', 'Eli Lilly'],
  ['Visa Inc', 'Visa'],
  ['SE', 'SE'],
  ['Armada Acquisition Corp. II', 'Armada Acquisition Corp. II'],
])('%s is %s in prose', (name, short) => {
  expect(withoutLegalForm(name)).toBe(short);
});
