import type { Filters } from '../match.ts';

/** Request of a reader: words, filters that are set, and both as an address. */
export interface Request {
  readonly written: string;
  readonly filters: Filters;
  readonly address: URLSearchParams;
}

export function readForm(form: HTMLFormElement): Request {
  const address = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) address.set(name, value.trim());
  }
  const { q: written = '', ...filters } = Object.fromEntries(address) as Record<string, string>;
  return { written, filters, address };
}

/** Fills the form from the address. */
export function fillForm(form: HTMLFormElement): void {
  const address = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    control.value = address.get(control.name) ?? '';
  }
}
