/** `stories/2014/10/slug.md` becomes `/2014/10/slug/`. */
export default {
  layout: 'story.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/stories', '')}/`,
};
