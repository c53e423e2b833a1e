/*
 * Lets readers choose between the page by day and by night, and remembers it. Runs before anything is drawn, so that no
 * page flashes up in the other scheme; a choice that equals the system's is forgotten, and the page follows it again.
 */
(() => {
  const key = 'scheme';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const read = () => {
    try {
      const kept = localStorage.getItem(key);
      return kept === 'dark' || kept === 'light' ? kept : undefined;
    } catch {
      // A browser that keeps nothing still switches this page.
      return root.dataset.scheme;
    }
  };
  const keep = (scheme) => {
    try {
      if (scheme) localStorage.setItem(key, scheme);
      else localStorage.removeItem(key);
    } catch {
      // As above.
    }
  };
  const apply = (scheme) => {
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    const isDark = (scheme ?? (system.matches ? 'dark' : 'light')) === 'dark';
    document.querySelector('.scheme')?.setAttribute('aria-pressed', String(isDark));
    // The browser's own furniture takes the paper's colour too.
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.media ??= meta.media;
      const isOfScheme = meta.dataset.media.includes(isDark ? 'dark' : 'light');
      meta.media = scheme ? (isOfScheme ? 'all' : 'not all') : meta.dataset.media;
    }
  };

  root.dataset.switchable = '';
  apply(read());
  addEventListener('DOMContentLoaded', () => {
    apply(read());
    document.querySelector('.scheme')?.addEventListener('click', ({ currentTarget }) => {
      const wanted = currentTarget.getAttribute('aria-pressed') === 'true' ? 'light' : 'dark';
      const choice = wanted === (system.matches ? 'dark' : 'light') ? undefined : wanted;
      keep(choice);
      apply(choice);
    });
  });
  system.addEventListener('change', () => apply(read()));
  // Another window of the site, or this page as it comes back from the browser's memory.
  addEventListener('storage', () => apply(read()));
  addEventListener('pageshow', () => apply(read()));
})();
