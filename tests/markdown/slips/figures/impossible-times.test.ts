import { describe, expect, test } from 'vitest';
import { findImpossibleTimes, mayNameTime } from '../../../../src/markdown/slips/figures/impossible-times.ts';

describe('a time that no clock shows', () => {
  test.each([
    ['The bell rings at 9:75 in New York.', '"9:75" is no time: an hour has sixty minutes.'],
    ['It opens at 2:75 p.m. there.', '"2:75 p.m." is no time: an hour has sixty minutes.'],
    ['Beginn ist 9.75 Uhr.', '"9.75 Uhr" is no time: an hour has sixty minutes.'],
    ['Beginn ist um 9:75.', '"9:75" is no time: an hour has sixty minutes.'],
    ['It opens at 13:30 p.m. there.', '"13:30 p.m." counts the hours by both clocks.'],
    ['It opens at 14.30pm.', '"14.30pm" counts the hours by both clocks.'],
    ['À 13h75, la banque a dit.', '"13h75" is no time: an hour has sixty minutes.'],
    ['Um 25:30 Uhr endet es.', '"25:30 Uhr" is no time: a day has 24 hours.'],
    ['The call starts at 25:70 in Frankfurt.', '"25:70" is no time: a day has 24 hours.'],
    ['It opens at 25:30 CET on Monday.', '"25:30 CET" is no time: a day has 24 hours.'],
    ['It opens at 24:30 CET on Monday.', '"24:30 CET" is no time: a day has 24 hours.'],
    ['At 26:15 New York time it opens.', '"26:15 New York time" is no time: a day has 24 hours.'],
    ['会議は午後13時に始まる。', '"午後13時" counts the hours by both clocks.'],
    ['会議は午後１３時３０分に始まる。', '"午後１３時" counts the hours by both clocks.'],
    ['会議は午後十三時に始まる。', '"午後十三時" counts the hours by both clocks.'],
    ['오후 13시에 시작한다.', '"오후 13시" counts the hours by both clocks.'],
    ['회의는 오전 14:30 시작한다.', '"오전 14:30" counts the hours by both clocks.'],
    ['会议上午13点开始。', '"上午13点" counts the hours by both clocks.'],
    ['会議は13時75分に始まる。', '"13時75分" is no time: an hour has sixty minutes.'],
    ['회의는 3시 75분에 시작한다.', '"3시 75분" is no time: an hour has sixty minutes.'],
    ['La junta empieza a las 25:30.', '"25:30" is no time: a day has 24 hours.'],
    ['La junta empieza a las 13:75.', '"13:75" is no time: an hour has sixty minutes.'],
    ['Si comincia alle ore 25:30.', '"25:30" is no time: a day has 24 hours.'],
    ['Começa às 25:30.', '"25:30" is no time: a day has 24 hours.'],
    ['Det börjar kl. 25.30.', '"25.30" is no time: a day has 24 hours.'],
    ['Początek o godz. 25:30.', '"25:30" is no time: a day has 24 hours.'],
    ['Toplantı saat 25:30 başlar.', '"25:30" is no time: a day has 24 hours.'],
    ['يبدأ الساعة 25:30', '"25:30" is no time: a day has 24 hours.'],
    ['It begins 9:75 CET.', '"9:75 CET" is no time: an hour has sixty minutes.'],
    ['It starts at 13 p.m. there.', '"13 p.m." counts the hours by both clocks.'],
    ['It starts at 15pm there.', '"15pm" counts the hours by both clocks.'],
    ['Het begint om 25.30 uur.', '"25.30 uur" is no time: a day has 24 hours.'],
  ])('is found in %j', (text, message) => {
    expect(mayNameTime(text)).toBe(true);
    expect(findImpossibleTimes(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'It opens at 9:30 a.m., 12:30 p.m., 13:30, 00:30 and 24:00 Uhr, and closes at 16.00.',
    'Shares were split at 1:80; odds of 9:75; at 9:75 odds; a ratio of 10:90; won in 9:75.3; at 9:75:10.',
    'The odds were good at 7:60; à 13h30 et 9 h 45; 48h72 et 5 h.',
    'It rose 13.30 per million, 14.75 pmol; matthew 13:75 and at John 9:75:2.',
    'Die Bank schloss mit 25:70.',
    'They lost 25:70 and won 30:75.',
    'The set ended at 25:23, the game started at 25:70?',
    'The ratio starts at 25:75. The split opens at 30:70.',
    'The interview starts at 25:30 of the recording.',
    'John 25:70, Psalm 119:105, P1DT25H.',
    '深夜25時の放送、25:30から',
    '下午15时，13小时75分钟',
    '24:00 CET, 23:59 UTC, 00:00 GMT',
    'He ran it in 25:30; time 75:30.',
    'It lost 13 PMs, and $13 a.m. is nothing.',
    'Mehr als 13.75 pmol.',
    'subió a las 13.75 libras, a las 25.500 toneladas',
  ])('is not found in %j', (text) => {
    expect(findImpossibleTimes(text)).toEqual([]);
  });
});
