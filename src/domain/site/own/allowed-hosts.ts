import type { OutsideScript, OwnSettings } from './own-settings.ts';

/** Other hosts that pages may use, by directive of the policy, as origins: `https://stats.example.org`. */
export interface AllowedHosts {
  readonly 'script-src': readonly string[];
  readonly 'connect-src': readonly string[];
  readonly 'frame-src': readonly string[];
  readonly 'form-action': readonly string[];
}

/** Exactly the hosts that the settings name; none without settings. */
export function allowedHosts({
  newsletter,
  analytics,
  comments,
}: Pick<OwnSettings, 'newsletter' | 'analytics' | 'comments'>): AllowedHosts {
  const scripts = [analytics, comments].filter((service): service is OutsideScript => service !== undefined);
  return {
    'script-src': origins(scripts.map(({ script }) => script)),
    'connect-src': origins(scripts.flatMap(({ script, connect = [] }) => [script, ...connect])),
    'frame-src': origins(comments?.frame ?? []),
    'form-action': origins(newsletter && 'form' in newsletter ? [newsletter.form] : []),
  };
}

function origins(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
