import type { Rules } from './rule.ts';

const chart = (lines: string) => ({ body: `Text.\n\n\`\`\`chart\n${lines}\`\`\`\n` });
const right = chart(
  'type: line\ntitle: Sales rise\nsource: Company reports\n\nyear,Sales\n2012,100\n2013,150\n2014,166\n',
);
const beside = (text: string) => ({ situation: text });

/** Rules of charts and earnings tables. */
export const chartRules = {
  'chart-type': {
    severity: 'error',
    why: 'The chart cannot show these figures honestly with this type.',
    remedy: 'Write the type that the message suggests.',
    wrong: chart('type: line\ntitle: Sales rise\nsource: Company reports\n\nyear,Sales\n2012,100\n'),
    right,
  },
  'chart-option': {
    severity: 'error',
    why: 'An unknown option is probably a typing error, and would have no effect.',
    remedy: 'Correct its name or its value.',
    wrong: chart('type: line\ntitel: Sales rise\nsource: Company reports\n\nyear,Sales\n2012,100\n2013,150\n'),
    right,
  },
  'chart-title': {
    severity: 'error',
    why: 'A chart without a title does not say what it shows.',
    remedy: 'Add title: and say what the figures show.',
    wrong: chart('type: line\nsource: Company reports\n\nyear,Sales\n2012,100\n2013,150\n'),
    right,
  },
  'chart-source': {
    severity: 'error',
    why: 'Readers must be able to check figures.',
    remedy: 'Add source:.',
    wrong: chart('type: line\ntitle: Sales rise\n\nyear,Sales\n2012,100\n2013,150\n'),
    right,
  },
  'chart-data': {
    severity: 'error',
    why: 'There is nothing to draw, or too little.',
    remedy: 'Add rows of figures, or name the file that holds them.',
    wrong: chart('type: line\ntitle: Sales rise\nsource: Company reports\n'),
    right,
  },
  'chart-column': {
    severity: 'error',
    why: 'The table of figures has no such column, or a column twice.',
    remedy: 'Correct the name.',
    wrong: beside('A candlestick chart whose data lack the column "low".'),
    right,
  },
  'chart-rows': {
    severity: 'error',
    why: 'A page can show and list only so many rows.',
    remedy: 'Give a value per week or month in place of one per day.',
    wrong: beside('A CSV file with 10,000 rows.'),
    right,
  },
  'chart-date': {
    severity: 'error',
    why: 'Dates that are out of order, doubled or unreadable would bend the line.',
    remedy: 'Sort the rows, and write each date once.',
    wrong: chart('type: line\ntitle: Sales rise\nsource: Company reports\n\nyear,Sales\n2013,150\n2012,100\n'),
    right,
  },
  'chart-figure': {
    severity: 'error',
    why: 'Text in a column of figures would be an unnoticed gap.',
    remedy: 'Write a number, or leave the cell empty.',
    wrong: chart('type: line\ntitle: Sales rise\nsource: Company reports\n\nyear,Sales\n2012,100\n2013,many\n'),
    right,
  },
  'chart-annotation': {
    severity: 'error',
    why: 'The annotation is outside the data, so it would not be visible.',
    remedy: 'Correct its date or value.',
    wrong: beside('An event of 2031 on a chart that ends in 2014.'),
    right,
  },
  'chart-claim': {
    severity: 'warning',
    why: 'The title or the alternative text contradicts the figures.',
    remedy: 'Correct the words or the figures.',
    wrong: chart(
      'type: line\ntitle: Sales fall\nsource: Company reports\n\nyear,Sales\n2012,100\n2013,150\n2014,166\n',
    ),
    right,
  },
  'chart-figures-differ': {
    severity: 'warning',
    why: 'The text beside the chart gives another figure than the chart.',
    remedy: 'Correct the one that is wrong.',
    wrong: beside('The paragraph says that sales were 170 in 2014, and the chart 166.'),
    right,
  },
  'earnings-column': {
    severity: 'error',
    why: 'An earnings table needs the columns that the message names.',
    remedy: 'Add them.',
    wrong: beside('An earnings block without the column "actual".'),
    right: beside('Columns: figure, actual, consensus, year earlier.'),
  },
  'earnings-change': {
    severity: 'error',
    why: 'The written change is not the one that follows from the figures.',
    remedy: 'Leave the change out: it is computed.',
    wrong: beside('Actual 66, year earlier 50, and a change of +16 %.'),
    right: beside('Actual 66, year earlier 50: the change is computed as +32 %.'),
  },
} as const satisfies Rules;
