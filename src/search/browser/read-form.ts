import type { Filters } from '../match.ts';

/** What a reader asks for: words, filters that are set, and both as an address. */
export interface Request {
  readonly written: string;
  readonly filters: Filters;
  readonly address: URLSearchParams;
}

/** Reads the form. A company is in the address alone: there are too many for a list. */
export function readForm(form: HTMLFormElement): Request {
  const address = new URLSearchParams();
  const company = new URLSearchParams(location.search).get('company');
  for (const [name, value] of [...new FormData(form), ['company', company ?? ''] as const]) {
    if (typeof value === 'string' && value.trim()) address.set(name, value.trim());
  }
  const { q: written = '', ...filters } = Object.fromEntries(address) as Record<string, string>;
  return { written, filters, address };
}

/** Sets the form as the address says. */
export function fillForm(form: HTMLFormElement): void {
  const address = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if ('value' in control && 'name' in control) control.value = address.get(String(control.name)) ?? '';
  }
}
