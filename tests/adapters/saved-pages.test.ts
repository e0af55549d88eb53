import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { shippedAdapters } from '../../adapters/registry.ts';
import { parseExpectation } from './saved-page.ts';

/** No adapter without a saved page, and no saved page where the adapter would not be looked for. */

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
/** Those that have behaving pages of their own in `tests/e2e/pages`, and in the extension. */
const SHOWN_ELSEWHERE = ['practice', 'chatwoot'];
const adapters = shippedAdapters().filter(({ id }) => !SHOWN_ELSEWHERE.includes(id));

describe.for(adapters)('$id', ({ id, hosts, variants }) => {
  const saved = globSync(`${FIXTURES}/${id}/*.html`).map((page) =>
    parseExpectation(JSON.parse(readFileSync(page.replace(/\.html$/, '.json'), 'utf8'))),
  );

  it('has a saved page of each variant', () => {
    const shown = new Set(saved.map(({ variant }) => variant));
    expect([...shown].toSorted()).toEqual(variants.map((one) => one.id).toSorted());
  });

  if (hosts.length > 0)
    it('is watched where its saved pages stood', () => {
      for (const { address } of saved) {
        const watched = hosts.some((host) => new MatchPattern(host).includes(address));
        expect({ address, watched }).toEqual({ address, watched: true });
      }
    });

  it('grades signals that it has', () => {
    for (const { signals, grades = {} } of variants) {
      expect(Object.keys(signals)).toEqual(expect.arrayContaining(Object.keys(grades)));
    }
  });
});
