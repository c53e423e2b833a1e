import { nearest } from '../../nearest.ts';
import type { Exchange } from '../exchange.ts';
import type { RegistryProblem } from './registry-problem.ts';
import { symbolPattern } from '../symbol.ts';

/**
 * Checks each exchange's pattern and codes. Two exchanges may share an alias: it is ambiguous, and reported in
 * articles.
 */
export function checkExchanges(exchanges: readonly Exchange[]): readonly RegistryProblem[] {
  const ids = new Set<string>();
  return exchanges.flatMap((exchange) => {
    const isRepeated = ids.has(exchange.id);
    ids.add(exchange.id);
    return [
      ...(isRepeated ? [repeatedId(exchange)] : []),
      ...checkPattern(exchange),
      ...checkAliases(exchange, exchanges),
      ...checkMeanings(exchange),
    ];
  });
}

function repeatedId({ id }: Exchange): RegistryProblem {
  return {
    rule: 'exchange-code-repeated',
    exchangeId: id,
    path: [id],
    message: `Two exchanges have the id "${id}".`,
    hint: 'Join them, or give one the code that newswires print for it.',
  };
}

function checkPattern(exchange: Exchange): readonly RegistryProblem[] {
  if (symbolPattern(exchange) !== undefined) return [];
  return [
    {
      rule: 'exchange-pattern',
      exchangeId: exchange.id,
      path: [exchange.id, 'symbols'],
      message: `"${exchange.symbols}" is not a regular expression, so no symbol of ${exchange.id} would be recognised.`,
      hint: 'Write a JavaScript pattern (with the u flag) for the whole symbol, such as "[A-Z]{1,5}".',
    },
  ];
}

function checkAliases(exchange: Exchange, exchanges: readonly Exchange[]): readonly RegistryProblem[] {
  const { id, aliases } = exchange;
  return aliases.flatMap((alias, index): readonly RegistryProblem[] => {
    const problem = { exchangeId: id, path: [id, 'aliases', index] };
    if (alias === id || aliases.indexOf(alias) < index) {
      return [
        {
          ...problem,
          rule: 'exchange-code-repeated',
          message: `${id} has the code "${alias}" twice.`,
          hint: 'Take the second one out.',
        },
      ];
    }
    if (!exchanges.some((other) => other.id === alias)) return [];
    return [
      {
        ...problem,
        rule: 'exchange-alias-is-id',
        message: `The alias "${alias}" of ${id} is the id of another exchange, so it would always mean that one.`,
        hint: `Take it out; a code that means two exchanges must be an alias of both and the id of neither.`,
      },
    ];
  });
}

/** Finds codes with other meanings that the exchange does not have, so that they have no effect. */
function checkMeanings({ id, name, aliases, homonyms = [], abbreviations = [] }: Exchange): readonly RegistryProblem[] {
  const codes = new Set([id, name, ...aliases]);
  return [['homonyms', homonyms] as const, ['abbreviations', abbreviations] as const].flatMap(([field, written]) =>
    Array.from(written.entries()).flatMap(([index, code]): readonly RegistryProblem[] => {
      if (codes.has(code)) return [];
      const meant = nearest(code, [...codes]);
      return [
        {
          rule: 'exchange-code-unknown',
          exchangeId: id,
          path: [id, field, index],
          message: `"${code}" is no code of ${id}, so it has no effect in "${field}".`,
          hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Write one of its codes, or add this one to its aliases.`,
        },
      ];
    }),
  );
}
