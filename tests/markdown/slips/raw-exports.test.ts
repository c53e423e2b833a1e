import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

const tell = (source: string) =>
  surveyBody(source, vocabulary, wordsFor('en').quotationMarks).problems.map(({ hint }) => hint);

describe('what another program left in a text', () => {
  test.each([
    ['It rose 5%【1†source】 in Q3.', 'Remove it, and name the source itself.'],
    ['It rose :contentReference[oaicite:0]{index=0} then.', 'Remove it, and name the source itself.'],
    ['It rose \ue200cite\ue202turn0search1\ue201 then.', 'Remove it, and name the source itself.'],
    ['As an AI language model, I cannot verify this.', 'Remove it, and what belongs to it.'],
    ['Sure! Here is the article:', 'Remove it, and what belongs to it.'],
    ['Als KI-Sprachmodell kann ich das nicht.', 'Remove it, and what belongs to it.'],
    ['Error! Reference source not found. It rose.', 'Write what it referred to, or remove it.'],
    ['Fehler! Verweisquelle konnte nicht gefunden werden.', 'Write what it referred to, or remove it.'],
    ['See { PAGEREF _Toc1 } there.', 'Write its words, or a link: [text](https://example.org/).'],
    ['Text <o:p> here.', 'Remove it.'],
    ['h2. Results', 'Write "## Results".'],
    ['== Results ==', 'Write "## Results".'],
    ['= Results of the year', 'Write "## Results of the year".'],
    ["It is '''bold''' here.", 'Write **bold**.'],
    ['It rose. %%check this%%', 'Remove it, or write <!-- before it and --> after it.'],
    ['It rose. ^a1b2c3', 'Remove it.'],
    ['It {++really++} rose.', 'Accept or reject it.'],
    ['As shown by [@smith2020, p. 5].', 'Write a footnote: [^1].'],
    ['Text=20 here.', 'Remove it.'],
    ['The Q3%20results rose.', 'Write " ".'],
    ["Er sagte ,,gut''.", 'Write „gut“, or with straight marks: "gut".'],
    ['Il dit << bien >>.', 'Write «bien», or with straight marks: "bien".'],
    ['See http:// example.org here.', 'Write "http://example.org".'],
    ['See www. example.org here.', 'Write "www.example.org".'],
    ['AT&amp;amp;T rose.', 'Write "&".'],
    ['Apple&amp;rsquo;s sales rose.', 'Write "’".'],
    ['It is 5 \\times 3.', 'Write the sign itself (×, ≈, ≤, ±), or **bold** and *italic*.'],
    ['It rose.\\nThen it fell.', 'Break the line there.'],
    ['Sales \uf0b7 rose.', 'Write another sign, or remove it.'],
    ['Text <![CDATA[Profit]]> rose.', 'Remove "<![CDATA[" before the text and "]]>" after it.'],
    ['It grew. [oai_citation:1‡reuters.com](https://example.org/)', 'Remove it, and name the source itself.'],
    ['As of my last knowledge update, it grew.', 'Remove it, and what belongs to it.'],
    ['Hier ist die überarbeitete Fassung:', 'Remove it, and what belongs to it.'],
    ['Voici une version améliorée :', 'Remove it, and what belongs to it.'],
    ['-----Original Message-----', 'Remove it.'],
    ['Sent from my iPhone', 'Remove it.'],
    ['Von meinem iPhone gesendet', 'Remove it.'],
    ['> On Mon, Jun 3, 2025 at 9:12 AM Jane Roe wrote:', 'Remove it.'],
    ['From: Jane Roe\nSent: Monday', 'Remove it.'],
    ['CONFIDENTIALITY NOTICE: It is.', 'Remove it.'],
    ['diff --git a/x b/x', 'Remove it.'],
    ['It grew.[JR2]', 'Remove it, and do what the comment asks for.'],
    ['Commented [JR1]: check', 'Remove it, and do what the comment asks for.'],
    ['PAGE \\* MERGEFORMAT 3', 'Write its words, or a link: [text](https://example.org/).'],
    ['It rose _x000D_ today', 'Remove it.'],
    ['It was =SUM(A1:A5) in all.', 'Write its result.'],
    ['It was =SUMME(A1;A5) in all.', 'Write its result.'],
    ['Sales of 1.23E+10 dollars', 'Write the figure itself, such as 12,300,000,000.'],
    ['| A |\n| --- |\n| 1,5E+06 |', 'Write the figure itself, such as 1,500,000.'],
    ['||A||B||', 'Write | between the cells, and | --- | in a line below.'],
    ['#+BEGIN_SRC python', 'Take it out.'],
    ['It is \\( x \\) here.', 'Write it in words and signs (×, ², √), or as a picture.'],
    ['> It is \\[ E = mc^2 \\].', 'Write it in words and signs (×, ², √), or as a picture.'],
    ['| a |\n| --- |\n| \\(f(x)=2\\) |', 'Write it in words and signs (×, ², √), or as a picture.'],
    ['See <https://example.org|report>.', expect.stringMatching(/^Write \[report\]\(https:\/\/example\.org\)\./)],
  ])('is told of once: %j', (source, hint) => {
    expect(tell(source)).toEqual([hint]);
  });

  test.each([
    '“As an AI language model, I cannot,” the bot said.',
    'The bot said: as an AI language model it cannot.',
    'Of course, here the story ends. Sure, it rose.',
    'Error! The firm said so. A turn of events, turn 2, and a citation.',
    'In 2024, ,5% was wrong. The list: a,,b and 1,,2.',
    'a << b and 5 >> 3, and `<o:p>`.',
    'Growth of 5%20 years ago, 100%Free, C:\\new and \\*.',
    'The hashtag =20 and 5=20, A=B.',
    'Mail [jane@example.org] or [@jane], and write to @doe.',
    'It is {quoted} and {5}, {a, b}.',
    '`AT&amp;T` in code, &amp;nbsp; as text, and AT&T.',
    "The '90s, rock 'n' roll, ''; it’s 6'2''.",
    'See https://www.example.org/ and www.example.org, www.',
    'Sales = costs, a == b, x ^ y and 5^2.',
    '`<![CDATA[x]]>` is XML.',
    'On 3 June 2025 she wrote: it grew. Am 3. Juni schrieb er: ja.',
    'From: the heart. Sent: a letter. De : Paris.',
    'Voici une version des faits. Hier ist die Bilanz. As of my writing, it grew.',
    'Sent from China, the goods sank. Comment: it rose [A1] and [BBB3] see.',
    'The rating [A1], (B2) and Caa1; A2[1].',
    'Model E+ and the 1E+ series; 5E+7 and E+10.',
    'A = SUM of parts, x=IF.',
    'Commit to it; index 5 fell.',
    'He \\[sic\\] said that it \\(the bank\\) and \\[1\\] or \\(see note 1\\), `\\( x \\)` and \\(5 = 5 \\*.',
    'p. 5, h2 2025 and H2. Results of h2.',
  ])('is not seen in %j', (source) => {
    expect(tell(source)).toEqual([]);
  });
});
