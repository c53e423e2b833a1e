/** The colours of the light scheme, for pictures, which cannot read `tokens.css`. A test holds the two equal. */
export const palette = {
  paper: '#fbf8f1',
  raised: '#f3eee3',
  ink: '#1b1815',
  soft: '#5d564d',
  rule: '#d8cfbf',
  accent: '#17553f',
  alert: '#a3341f',
  'series-1': '#b5561d',
  'series-2': '#3c6698',
  'series-3': '#8a5a94',
  'series-4': '#857117',
  'series-5': '#a3341f',
  quiet: '#8f8778',
} as const;
