import { expect, test } from 'vitest';
import { headlineHtml } from '../../../src/components/stories/headline.ts';

test.each([
  ['Twenty-five euro-zone banks', 'Twenty-five <span class="whole">euro-zone</span> banks'],
  ['A well-thought-out-plan fails', 'A well-thought-out-plan fails'],
  ['AT&T <b>sells</b> a unit - again', 'AT&amp;T &lt;b&gt;sells&lt;/b&gt; a unit - again'],
  ['Rates: 3-5% & up', 'Rates: <span class="whole">3-5</span>% &amp; up'],
  ['Zürich-Börse schließt', 'Zürich-Börse schließt'],
])('the headline %j in HTML', (headline, html) => {
  expect(headlineHtml(headline)).toBe(html);
});
