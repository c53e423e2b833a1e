/** Permissions of machines for the site's texts. */
export interface MachineRules {
  /** Show them in search results. */
  readonly search: Permission;
  /** Train models with them. */
  readonly training: Permission;
  /** Read them to answer a question: with the text as the model's input, or from an index made for it. */
  readonly retrieval: Permission;
  /**
   * Where the terms are, or whom to ask: an address on the web, or a path of the site.
   * @example '/licence/'
   */
  readonly licence?: string | undefined;
}

export const permissions = ['allow', 'deny'] as const;
export type Permission = (typeof permissions)[number];

export const machineUses = ['search', 'training', 'retrieval'] as const;
export type MachineUse = (typeof machineUses)[number];
