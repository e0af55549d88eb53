import { valueKey } from '../../../rules/engine/fields/field-value.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { PackProblem } from './hazards.ts';

const LANGUAGES = ['ar', 'en'] as const;

/** Whatever a page shows leads to one value of a field, or rules would judge it by chance. */
export function findDoubledValues({ fields = [] }: Pick<Pack, 'fields'>): PackProblem[] {
  return fields.flatMap(({ values = [] }, index) => {
    const owners = new Map<string, number>();
    return values.flatMap(({ value, title, also = [] }, at): PackProblem[] => {
      const words: { word: string; path: PackProblem['path'] }[] = [
        { word: value, path: ['value'] },
        ...LANGUAGES.map((language) => ({ word: title[language], path: ['title', language] })),
        ...also.map((word, n) => ({ word, path: ['also', n] })),
      ];
      return words.flatMap(({ word, path }): PackProblem[] => {
        const key = valueKey(word);
        const owner = owners.get(key) ?? at;
        owners.set(key, owner);
        if (owner === at) return [];
        const message = `"${word}" stands for "${values[owner]?.value}" already (values[${owner}]); what a page shows can be one value only: keep it in one of them`;
        return [{ path: ['fields', index, 'values', at, ...path], message }];
      });
    });
  });
}
