import type { OutsideLink, ShareTarget } from './own-settings.ts';

/** Services by their own names; e-mail has the reader's word. */
const services: Readonly<
  Record<ShareTarget, { readonly name?: string; readonly address: (url: string, title: string) => string }>
> = {
  email: { address: (url, title) => `mailto:?subject=${title}&body=${url}` },
  linkedin: { name: 'LinkedIn', address: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  bluesky: { name: 'Bluesky', address: (url, title) => `https://bsky.app/intent/compose?text=${title}%20${url}` },
  x: { name: 'X', address: (url, title) => `https://x.com/intent/post?text=${title}&url=${url}` },
  facebook: { name: 'Facebook', address: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  mastodon: { name: 'Mastodon', address: (url, title) => `https://share.joinmastodon.org/#text=${title}%20${url}` },
  reddit: { name: 'Reddit', address: (url, title) => `https://www.reddit.com/submit?url=${url}&title=${title}` },
  telegram: { name: 'Telegram', address: (url, title) => `https://t.me/share/url?url=${url}&text=${title}` },
  threads: { name: 'Threads', address: (url, title) => `https://www.threads.net/intent/post?text=${title}%20${url}` },
  whatsapp: { name: 'WhatsApp', address: (url, title) => `https://wa.me/?text=${title}%20${url}` },
};

const usual: readonly ShareTarget[] = ['email', 'linkedin', 'bluesky', 'x'];

/**
 * Links by which readers share a page.
 *
 * @param email the reader's word for e-mail.
 */
export function shareLinks(
  { url, title }: { readonly url: string; readonly title: string },
  targets: readonly ShareTarget[] = usual,
  email: string,
): readonly OutsideLink[] {
  const [address, headline] = [encodeURIComponent(url), encodeURIComponent(title)];
  return targets.map((target) => {
    const { name = email, address: addressOf } = services[target];
    return { name, url: addressOf(address, headline) };
  });
}
