import { compareText } from '../../domain/order.ts';
import { isKeptForTests, ownerOf } from '../ownership.ts';

/** Path → mode and digest of a file. */
export type Tree = ReadonlyMap<string, string>;

/** Plan of an upgrade. Paths are sorted and from the root of the repository. */
export interface UpgradePlan {
  /** Files of the engine, and shared files without edits, that are new or changed in the target version. */
  readonly taken: readonly string[];
  readonly removed: readonly string[];
  /** Shared files that were edited here and have changed in the engine; they stay as they are. */
  readonly edited: readonly string[];
  /** Files of the engine that were edited here and that an upgrade would replace or remove. */
  readonly overwritten: readonly string[];
  /** The newsroom's own files at paths of files that are new in the engine. */
  readonly clashing: readonly string[];
  /** Files of the demo, and shared files as the engine has them, which go to `tests/demo/`. */
  readonly demo: readonly string[];
}

/**
 * Compares three trees. Without `base`, edits are unknown: every difference in a shared file counts as an edit, and no
 * file of the engine is removed.
 *
 * @param own current tree of the newsroom.
 * @param target tree of the target version.
 * @param base tree of the version from which the newsroom has the engine.
 */
export function planUpgrade(own: Tree, target: Tree, base: Tree | undefined): UpgradePlan {
  const plan: Record<keyof UpgradePlan, string[]> = {
    taken: [],
    removed: [],
    edited: [],
    overwritten: [],
    clashing: [],
    demo: [],
  };
  const files = [...new Set([...own.keys(), ...target.keys()])].sort(compareText);
  for (const file of files) {
    const owner = ownerOf(file);
    const [here, next, before] = [own.get(file), target.get(file), base?.get(file)];
    if (isKeptForTests(file) && next !== undefined) plan.demo.push(file);
    if (owner === 'newsroom' || owner === 'demo' || here === next) continue;
    // A file that is in neither version of the engine is the newsroom's own.
    if (next === undefined && before === undefined) continue;
    const isEdited = base ? here !== before : owner === 'shared' && here !== undefined;
    if (isEdited && owner === 'shared') {
      if (before !== next || !base) plan.edited.push(file);
      continue;
    }
    if (base && here !== undefined && before === undefined) {
      plan.clashing.push(file);
      continue;
    }
    if (isEdited && before === next) {
      // The file was edited here and did not change in the target version.
      plan.overwritten.push(file);
      continue;
    }
    if (isEdited) plan.overwritten.push(file);
    (next === undefined ? plan.removed : plan.taken).push(file);
  }
  return plan;
}
