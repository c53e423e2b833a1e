import { expect, test } from 'vitest';
import { findJoints } from './find-joints.ts';

test.each([
  ['<div><time>3 October 2026</time><span>1 minute’s reading</span></div>', ['3 October 2026|1 minute’s reading']],
  ['<li><a href="/"><b>Apple</b></a><span>NASDAQ:AAPL</span></li>', ['Apple|NASDAQ:AAPL']],
  ['<p><span>A caption.</span><small>A credit</small></p>', ['A caption.|A credit']],
  ['<div><time>2026</time> <span>1 minute</span></div>', []],
  ['<ul><li>One</li><li>Two</li></ul><p>Three</p><table><tr><td>4</td><td>5</td></tr></table>', []],
  ['<p>A word<sup><a href="#1">1</a></sup> and (<b>more</b>), “<i>all</i>”.</p>', []],
  ['<p>https://<wbr>example.org/<wbr>news</p>', []],
  ['<p>One<script>2</script></p>', []],
])('words that run together in %s', (html, joints) => {
  expect(findJoints(html)).toEqual(joints);
});
