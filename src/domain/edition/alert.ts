/** The kinds of note boxes that GitHub's Markdown knows, as `> [!NOTE]`. */
export const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];
