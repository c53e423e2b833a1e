import { correctionsAtomPath, correctionsPath, feedPath, jsonFeedPath } from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import type { Page } from '../list.ts';
import { createCorrectionsFeedModel, type CorrectionsFeedModel } from './corrections.ts';

/** Files of corrections, disclosures and recommendations that are no pages. */
export interface TrustFileModels {
  readonly 'corrections-feed': CorrectionsFeedModel;
  readonly 'corrections-json-feed': CorrectionsFeedModel;
  readonly 'corrections-atom': CorrectionsFeedModel;
}

type TrustFile = {
  readonly [T in keyof TrustFileModels]: { readonly template: T } & Page<TrustFileModels[T]>;
}[keyof TrustFileModels];

export function planTrustFiles(context: ModelContext): readonly TrustFile[] {
  const model = () => createCorrectionsFeedModel(context);
  return [
    { template: 'corrections-feed', path: feedPath(correctionsPath), model },
    { template: 'corrections-json-feed', path: jsonFeedPath(correctionsPath), model },
    { template: 'corrections-atom', path: correctionsAtomPath, model },
  ];
}
