import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ArticleEntry } from './domain/edition/article.ts';
import type { Newsroom } from './domain/edition/newsroom.ts';
import { articlesLoader, newsroomLoader } from './routes/loader.ts';

/*
 * Entries reach the store validated: the rules of the front matter, each with what readers see of it, are in
 * content/article-schema.ts. The types are what pages may rely on.
 */

/** Every article of the newsroom, drafts and scheduled ones too: only an Edition says what readers may see. */
const articles = defineCollection({ loader: articlesLoader(), schema: z.custom<ArticleEntry>() });

/** Sections, authors, tags, exchanges, companies and standing pages, in one entry. */
const newsroom = defineCollection({ loader: newsroomLoader(), schema: z.custom<Newsroom>() });

export const collections = { articles, newsroom };
