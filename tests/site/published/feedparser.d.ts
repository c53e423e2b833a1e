/** What the tests use of a package that brings no types. */
declare module 'feedparser' {
  import type { Transform } from 'node:stream';

  class FeedParser extends Transform {
    constructor(options?: { readonly addmeta?: boolean });
  }

  namespace FeedParser {
    interface Item {
      readonly guid: string;
      readonly link: string;
      readonly title: string;
      readonly pubdate: Date;
      readonly summary: string;
      readonly description: string;
    }
  }

  export = FeedParser;
}
