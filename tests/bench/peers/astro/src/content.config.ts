import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const stories = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './content/stories' }),
  schema: z.object({
    title: z.string().max(200),
    description: z.string(),
    date: z.coerce.date(),
    updated: z.coerce.date(),
    section: z.string(),
    authors: z.array(z.string()).min(1),
    tags: z.array(z.string()),
    tickers: z.array(z.string()),
    kind: z.string().optional(),
    dateline: z.string().optional(),
    keyPoints: z.array(z.string()).optional(),
    sources: z.array(z.object({ title: z.string(), publisher: z.string(), url: z.url() })).optional(),
    corrections: z.array(z.object({ date: z.string(), text: z.string() })).optional(),
  }),
});

export const collections = { stories };
