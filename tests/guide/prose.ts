/* What `docs/your-newsroom.md` says around its tables. */

export const introduction = `# Your newsroom

<!-- Written by \`npm run guide\`. -->

In a fresh clone, \`npm run init\` makes a newsroom of your own out of the demo. It asks for a name, an address, a language, a time
zone, sections and authors, or takes them as arguments:

\`\`\`sh
npm ci
npm run init -- --name "Börse heute" --url https://example.org/news/ --language de --time-zone Europe/Berlin \\
  --section Märkte --section Unternehmen --author "Jane Roe"
npm run new -- "Der erste Beitrag"
npm run dev
\`\`\`

The demo moves to \`tests/demo/\`, where the engine's tests find it; companies and exchanges stay. All else that you can set is below.
\`npm run check\` reads it, and says what is wrong, where, and what to do. In VS Code the same is offered and explained
[while you type](writing-articles.md#in-an-editor).

\`npm run upgrade\` brings a newer version of the engine, and touches nothing of yours: \`articles/\`, \`public/\` and \`src/newsroom/\`.
[CHANGELOG.md](../CHANGELOG.md) says what each version asks of a newsroom. New exchanges of the engine are in
\`tests/demo/src/newsroom/exchanges.yaml\` then; the upgrade says how to take them. It needs a git repository with
a remote that has the engine: \`git remote add upstream <address>\`. \`npm run upgrade -- --dry-run\` says what it would do.`;

/** By the name of a schema. */
export const introductions: Readonly<Record<string, string>> = {
  site: 'Settings are plain values of TypeScript. Editors show the same words beside each. They may come from variables of the environment that the file names.',
  article: 'Between two lines of `---` at the start of each article. [How articles are written](writing-articles.md).',
  sections:
    'Each entry begins with an id, which is the section’s address: `/markets/`. The order is that of the bar under the masthead.',
  authors: 'Each entry begins with an id, which is the author’s address: `/authors/jane-roe/`.',
  tags: 'A tag needs no entry. Each entry begins with an id, which is the tag’s address: `/tags/ipo/`.',
  company:
    'The file’s name is the company’s id. A file here replaces the one of the same name that the engine ships. [More about companies](../src/newsroom/README.md#companies).',
  exchanges: 'Each entry begins with the code that newswires print before the colon.',
  front: 'May be left out: then the newest stories make the front page.',
  page: 'The file’s name is the page’s address: `/about/`.',
};
