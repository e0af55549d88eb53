import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import chatwoot from '../../adapters/chatwoot/adapter.json' with { type: 'json' };
import { shippedAdapters, watchedHosts } from '../../adapters/registry.ts';
import { parseAdapter } from '../../adapters/types.ts';
import { adapterTable, README, withTable } from '../../scripts/adapter-table.ts';

describe('the registry', () => {
  it('knows every adapter that lies in its folder', () => {
    const folders = readdirSync(new URL('../../adapters', import.meta.url), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('adapter.json'))
      .map((path) => path.split('/')[0]);
    expect(
      shippedAdapters()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(folders.toSorted());
  });

  it('watches where the makers are, and the machine itself: whole domains of makers, no more', () => {
    expect(watchedHosts()).toEqual(
      expect.arrayContaining([
        'https://app.chatwoot.com/*',
        'http://localhost/*',
        'http://127.0.0.1/*',
      ]),
    );
    for (const pattern of watchedHosts()) {
      expect(pattern).toMatch(
        /^(https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+|http:\/\/(localhost|127\.0\.0\.1))\/.*\*$/,
      );
    }
  });
});

describe('the table in adapters/README.md', () => {
  it('says what the adapters say; else `npm run adapter-table` writes it anew', () => {
    const readme = readFileSync(README, 'utf8');
    expect(readme).toBe(withTable(readme, adapterTable(shippedAdapters())));
  });
});

describe('an adapter that is wrong', () => {
  const broken = (change: object) => () => parseAdapter({ ...chatwoot, ...change });

  it('is refused with the place and what was expected', () => {
    expect(broken({ id: 'Chat Woot' })).toThrow(/\nid: is no id; use small Latin letters/);
    expect(broken({ variants: [] })).toThrow(/\nvariants: is empty; name at least one variant/);
    expect(broken({ extra: true })).toThrow(/\nextra: /);
    const [variant] = chatwoot.variants;
    const signals = { ...variant?.signals, list: 5 };
    expect(broken({ variants: [{ ...variant, signals }] })).toThrow(
      /\nvariants\.0\.signals\.list: /,
    );
    const { text: _, ...wordless } = variant?.signals ?? {};
    expect(broken({ variants: [{ ...variant, signals: wordless }] })).toThrow(
      /\nvariants\.0\.signals: .*go together/,
    );
  });
});
