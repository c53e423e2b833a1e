import { describe, expect, it } from 'vitest';
import { cikProblem, isinProblem, leiProblem } from '../../../src/domain/registry/identifiers.ts';

describe('isinProblem', () => {
  it.each(['US0378331005', 'US5949181045', 'US01609W1027', 'GB0002634946', 'AU0000XVGZA3', 'CH0012005267'])(
    'finds none in %s',
    (isin) => {
      expect(isinProblem(isin)).toBeUndefined();
    },
  );
  it.each([
    ['US0378331006', 'check-digits'],
    ['US0373831005', 'check-digits'],
    ['US0378331005 ', 'shape'],
    ['us0378331005', 'shape'],
    ['US037833100', 'shape'],
    ['US037833100A', 'shape'],
    ['0378331005US', 'shape'],
    ['', 'shape'],
  ])('says of %j: %s', (isin, problem) => {
    expect(isinProblem(isin)).toBe(problem);
  });
});

describe('leiProblem', () => {
  it.each(['HWUPKR0MPOU8FGXBT394', 'INR2EJN1ERAN0W5ZP974', '5493006MHB84DD0ZWV18'])('finds none in %s', (lei) => {
    expect(leiProblem(lei)).toBeUndefined();
  });
  it.each([
    ['HWUPKR0MPOU8FGXBT395', 'check-digits'],
    ['WHUPKR0MPOU8FGXBT394', 'check-digits'],
    ['HWUPKR0MPOU8FGXBT39', 'shape'],
    ['HWUPKR0MPOU8FGXBT3X4', 'shape'],
    ['hwupkr0mpou8fgxbt394', 'shape'],
  ])('says of %j: %s', (lei, problem) => {
    expect(leiProblem(lei)).toBe(problem);
  });
});

describe('cikProblem', () => {
  it.each(['0000320193', '320193', '1'])('finds none in %s', (cik) => {
    expect(cikProblem(cik)).toBeUndefined();
  });
  it.each(['', '0', '0000000000', '00000320193', '32019A', '320 193'])('refuses %j', (cik) => {
    expect(cikProblem(cik)).toBe('shape');
  });
});
