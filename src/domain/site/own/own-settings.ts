/** A link of the bar under the masthead, or of the foot of every page. */
export type SiteLink =
  | {
      /** A section of `sections.yaml`, by its id; `name` if not by its own. */
      readonly section: string;
      /** What readers see. */
      readonly name?: string | undefined;
    }
  | {
      /** A standing page, by its file's name without the ending; `name` if not by its title. */
      readonly page: string;
      /** What readers see. */
      readonly name?: string | undefined;
    }
  | OutsideLink;

/** A link to another site, by its address at `https:`. */
export interface OutsideLink {
  /** What readers see. */
  readonly name: string;
  /** The address on the web. */
  readonly url: string;
}

/** The sign-up for newsletters. */
export type Newsletter =
  | {
      /** A page of the newsroom's provider. */
      readonly url: string;
    }
  | {
      /** Address that accepts the provider's form, instead of `url`. */
      readonly form: string;
      /** Name of the provider's field for the e-mail address; `email` if left out. */
      readonly field?: string | undefined;
    };

/** A script of another host, which pages load. */
export interface OutsideScript {
  /** The script's address. */
  readonly script: string;
  /** Attributes that the service requires: `data-…`, `async`, `defer`, `crossorigin`, `integrity`, `id`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Other hosts that the script talks to: `https://api.example.org`. Its own is one anyway. */
  readonly connect?: readonly string[] | undefined;
}

/**
 * Attributes of a script's element, each once. `async: ''` is one that counts by its presence, and not one that is left
 * out.
 *
 * @param usual attributes that it has, also if the settings do not say so.
 */
export function attributesOf(
  { script, attributes = {} }: OutsideScript,
  usual: { readonly defer?: true } = {},
): Readonly<Record<string, string | true>> {
  const written = Object.entries(attributes).map(([name, value]) => {
    const plain = name.toLowerCase();
    return [plain, /^(?:async|defer)$/.test(plain) ? true : value] as const;
  });
  return { ...usual, src: script, ...Object.fromEntries(written) };
}

export interface Comments extends OutsideScript {
  /** Hosts of the frames in which the script shows comments. */
  readonly frame?: readonly string[] | undefined;
}

/** A newsroom's own links and external services. Each may be left out. */
export interface OwnSettings {
  /** The bar under the masthead; all sections, in their order, if left out. */
  readonly navigation?: readonly SiteLink[] | undefined;
  /** Links at the foot of every page, after those of the engine and of `footer:` in standing pages. */
  readonly footerLinks?: readonly SiteLink[] | undefined;
  /** The newsroom's pages on other networks: at the foot of every page, and in JSON-LD as `sameAs`. */
  readonly profiles?: readonly OutsideLink[] | undefined;
  /** Services for sharing a story, as plain links; e-mail, LinkedIn, Bluesky and X if left out, and none if empty. */
  readonly shareTargets?: readonly ShareTarget[] | undefined;
  /** Sign-up for newsletters: a page of a provider, or a form at the foot of every page. */
  readonly newsletter?: Newsletter | undefined;
  /** A script that counts visits, on every page. */
  readonly analytics?: OutsideScript | undefined;
  /** A script that shows comments, after every story. */
  readonly comments?: Comments | undefined;
}

export const shareTargets = [
  'email',
  'linkedin',
  'bluesky',
  'x',
  'facebook',
  'mastodon',
  'reddit',
  'telegram',
  'threads',
  'whatsapp',
] as const;

export type ShareTarget = (typeof shareTargets)[number];
