import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** What a reader view shows of a page. */
export interface ReaderView {
  readonly title: string;
  readonly byline: string;
  readonly published: string;
  /** The story, as HTML. */
  readonly content: string;
  /** The same without markup, with single spaces. */
  readonly text: string;
}

/** What Firefox's reader view shows. */
export function readByReadability(html: string): ReaderView {
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  if (!article) throw new Error('Readability finds no story.');
  const { title, byline, publishedTime, content } = article;
  return viewOf(title ?? '', byline ?? '', publishedTime ?? '', content ?? '');
}

/** What services that extract stories for later show. */
export async function readByExtractus(html: string): Promise<ReaderView> {
  const article = await extractFromHtml(html, 'https://example.org/story/');
  if (!article) throw new Error('The extractor finds no story.');
  const { title, author, published, content } = article;
  return viewOf(title ?? '', author ?? '', published ?? '', content ?? '');
}

function viewOf(title: string, byline: string, published: string, content: string): ReaderView {
  const text = content
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
  return { title, byline, published, content, text };
}
