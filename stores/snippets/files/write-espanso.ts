import { stringify } from 'yaml';
import { variableKey, variablesIn } from '../../../rules/snippets/variables.ts';
import type { PinWords } from '../snippet-protocol.ts';

/**
 * Pins with an abbreviation as a match file of espanso, one match for each text: `ar` first, the
 * English of the same pin under the abbreviation with `.en` behind it. Variables become a form.
 */
export function writeEspanso(pins: readonly PinWords[]): string {
  const matches = pins.flatMap(({ title, ar, en, abbreviation }) => {
    if (abbreviation === null) return [];
    const label = title === null ? {} : { label: title };
    const texts = [ar, en].filter((text) => text !== null);
    return texts.map((text, index) => ({
      trigger: index === 0 ? abbreviation : `${abbreviation}.en`,
      ...label,
      ...matchOf(text),
    }));
  });
  return stringify({ matches }, { lineWidth: 0 });
}

function matchOf(text: string): { replace: string } | { form: string } {
  let asks = false;
  const put = text.replace(variablesIn(), (_, name: string) => {
    if (variableKey(name) === 'cursor') return '$|$';
    asks = true;
    return `[[${name.replace(/[ -]/g, '_')}]]`;
  });
  return asks ? { form: put } : { replace: put };
}
