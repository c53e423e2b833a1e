/** Subjects of feeds, in the order in which they are listed. */
export const feedSubjects = ['site', 'section', 'tag', 'company', 'author'] as const;
export type FeedSubject = (typeof feedSubjects)[number];
