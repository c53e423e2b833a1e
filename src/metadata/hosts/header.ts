/** A response header. */
export type Header = readonly [name: string, value: string];
