import { openIndex, SearchFailed, type IndexReader, type LoadText } from '../index/index-reader.ts';
import { parseQuery } from '../query.ts';
import { beginSearch } from '../search.ts';
import type { Tokeniser } from '../tokeniser.ts';
import { createTokeniser } from '../tokens.ts';
import { element } from './build-elements.ts';
import { loadQueryScript, type QueryScript } from './load-query-script.ts';
import { loadFrom } from './load-text.ts';
import type { PageSettings } from './page-settings.ts';
import { fillForm, readForm } from './read-form.ts';
import { createView, type View } from './show-results.ts';

/** Pause in typing after which a search begins. */
const typingMilliseconds = 150;

/** Duration after which a running search is announced. */
const quietMilliseconds = 400;

interface Tools extends Pick<QueryScript, 'searchCompanies'> {
  readonly tokeniser: Tokeniser;
  readonly view: View;
}

/** Starts the search page: it searches on typing, on changes of the address and on changes of filters. */
export function startSearchPage(): void {
  const form = find('.search-form') as HTMLFormElement;
  const field = find('#q') as HTMLInputElement;
  const [status, place] = [find('.search-status'), find('.search-results')];
  const settings = JSON.parse(form.dataset['settings'] ?? '') as PageSettings;
  const { texts, base, siteName } = settings;
  const load = loadFrom(base);
  const say = (text: string) => (status.textContent = text);
  // Stays hidden. If it were removed, what is below would move.
  find('.search-need').style.animation = 'none';

  const [withIndex, forgetIndex] = shareIndex(load);
  let tools: Promise<Tools> | undefined;
  /** Loads the script for queries with the first one, and the index meanwhile. */
  const loadTools = async () => {
    const [{ language, searchCompanies }] = await Promise.all([
      loadQueryScript(form.dataset['queryScript'] ?? ''),
      withIndex(() => Promise.resolve()),
    ]);
    const tokeniser = createTokeniser(language);
    return { tokeniser, searchCompanies, view: createView(settings, tokeniser) };
  };

  let latest = 0;
  const search = async () => {
    const turn = ++latest;
    const { written, filters, address } = readForm(form);
    document.title = `${written && `${written} – `}${texts.title} – ${siteName}`;
    if (!written && !Object.keys(filters).length) {
      place.replaceChildren();
      say('');
      return;
    }
    const announcement = setTimeout(say, quietMilliseconds, texts.searching);
    place.ariaBusy = 'true';
    try {
      const { tokeniser, searchCompanies, view } = await (tools ??= loadTools());
      let query = parseQuery(written, tokeniser);
      if (written && query.words.length + query.excluded.length + query.excludedPhrases.length === 0) {
        if (turn === latest) {
          place.replaceChildren();
          say(texts.noWords);
        }
        return;
      }
      const [companies, next, first] = await withIndex(async (reader) => {
        const { companies, words } = await searchCompanies(reader, written);
        query = parseQuery(words, tokeniser);
        const next = beginSearch(query, filters, { reader, tokeniser, load });
        return [companies, next, await next()] as const;
      });
      if (turn !== latest) return;
      const list = element('ol', { className: 'dated' });
      const heading = element('h2', { className: 'unseen' });
      const more = moreButton(() => {
        next().then((results) => add(results)?.focus(), fail);
      });
      const add = (results: typeof first) => {
        const items = results.stories.map((story) => view.story(story, query));
        list.append(...items);
        more.textContent = results.hasMore ? texts.more : texts.older;
        more.hidden = !results.hasMore && !results.since;
        heading.textContent = say(view.summary(results, list.children.length));
        return items[0]?.querySelector('a');
      };
      place.replaceChildren(...view.companies(companies, address), heading, list, more);
      add(first);
    } catch (error) {
      if (turn === latest) fail(error);
    } finally {
      clearTimeout(announcement);
      if (turn === latest) place.ariaBusy = 'false';
    }
  };

  const fail = (error: unknown) => {
    const kind = error instanceof SearchFailed ? error.kind : 'missing';
    forgetIndex();
    tools = undefined;
    say(texts[kind]);
    const retry = () => {
      if (kind === 'changed') location.reload();
      else {
        // The results take the button's place.
        field.focus({ preventScroll: true });
        void search();
      }
    };
    place.replaceChildren(moreButton(retry, texts.retry));
  };

  searchOnEvents(form, field, search);
}

/**
 * @returns a function that uses the index, which its first use opens, and retries with a new one if the site was
 * published meanwhile; and a function that forgets the index.
 */
function shareIndex(load: LoadText) {
  let index: IndexReader | undefined;
  const withIndex = async <Made>(use: (index: IndexReader) => Promise<Made>): Promise<Made> => {
    try {
      return await use((index ??= await openIndex(load)));
    } catch (error) {
      index = undefined;
      if (!(error instanceof SearchFailed) || error.kind === 'offline') throw error;
      return use((index = await openIndex(load, true)));
    }
  };
  return [withIndex, () => (index = undefined)] as const;
}

/** Searches when the reader types, chooses, submits or goes back, and once at the start. */
function searchOnEvents(form: HTMLFormElement, field: HTMLInputElement, search: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout>;
  const begin = (isStep: boolean) => {
    clearTimeout(timer);
    const target = `?${readForm(form).address}`;
    if (target !== location.search) history[isStep ? 'pushState' : 'replaceState'](null, '', target);
    void search();
  };
  const follow = () => {
    fillForm(form);
    void search();
  };
  field.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(begin, typingMilliseconds, false);
  };
  form.onchange = ({ target }) => {
    if (target !== field) begin(true);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    begin(true);
  };
  onpopstate = follow;
  follow();
  if (!field.value) field.focus({ preventScroll: true });
}

function moreButton(onclick: () => void, textContent = ''): HTMLButtonElement {
  return element('button', { type: 'button', className: 'search-more', onclick, textContent });
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
}
