import type { MachineRules } from '../../site/machines.ts';
import {
  correctionsAtomPath,
  correctionsPath,
  feedPath,
  jsonFeedPath,
  licensePath,
  tdmReservationPath,
} from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import type { Page } from '../list.ts';
import { createCorrectionsFeedModel, type CorrectionsFeedModel } from './corrections.ts';

/** Files about corrections, disclosures and recommendations that are not pages. */
export interface TrustFileModels {
  readonly 'corrections-feed': CorrectionsFeedModel;
  readonly 'corrections-json-feed': CorrectionsFeedModel;
  readonly 'corrections-atom': CorrectionsFeedModel;
  readonly license: MachineRules;
  readonly 'tdm-reservation': MachineRules;
}

type TrustFile = {
  readonly [T in keyof TrustFileModels]: { readonly template: T } & Page<TrustFileModels[T]>;
}[keyof TrustFileModels];

export function planTrustFiles(context: ModelContext): readonly TrustFile[] {
  const model = () => createCorrectionsFeedModel(context);
  const { machines } = context.edition.site;
  const rules = machines && (() => machines);
  return [
    { template: 'corrections-feed', path: feedPath(correctionsPath), model },
    { template: 'corrections-json-feed', path: jsonFeedPath(correctionsPath), model },
    { template: 'corrections-atom', path: correctionsAtomPath, model },
    ...(rules
      ? [
          { template: 'license', path: licensePath, model: rules } as const,
          { template: 'tdm-reservation', path: tdmReservationPath, model: rules } as const,
        ]
      : []),
  ];
}
