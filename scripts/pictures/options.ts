import type { Page } from '@playwright/test';
import { plainAdapter } from '../../tests/adapters/read/plain-desk.ts';
import type { Murshid } from '../chromium/launch-murshid.ts';
import { APPEARS_WITHIN_MS, dismissed, guardedPack, installPack, PRESET } from './chats.ts';
import { open, PAGE, type Scene } from './scene.ts';

/** What a while of work leaves behind: helpdesks that are read, half read, and were taught. */
async function seedHelpdesks({ worker }: Murshid): Promise<void> {
  const seen = Date.now() - 4 * 60_000;
  const signal = (state: string) => ({
    state,
    since: seen,
    readAt: state === 'known' ? seen : null,
  });
  const known = Object.fromEntries(
    ['messages', 'composer', 'end', 'roles', 'customer', 'times', 'history'].map((name) => [
      name,
      signal('known'),
    ]),
  );
  const adapter = {
    ...plainAdapter(),
    id: 'taught-desk-example',
    hosts: ['https://desk.example/*'],
  };
  const hosts = {
    'support.zendesk.com': {
      adapter: 'zendesk',
      seenAt: seen,
      signals: {
        ...known,
        notes: signal('known'),
        fields: signal('known'),
        'field:account_number': signal('known'),
        'field:country': signal('known'),
        'field:tid': signal('unknown'),
      },
    },
    'desk.example': {
      adapter: adapter.id,
      seenAt: seen,
      signals: { ...known, end: signal('unknown'), fields: signal('absent') },
    },
    'chat.example': {
      adapter: 'chatwoot',
      seenAt: seen,
      signals: { ...known, adapter: signal('unknown') },
    },
  };
  await worker.evaluate((all) => chrome.storage.local.set(all), {
    'taught:taught-desk-example': { version: 1, at: seen - 3 * 24 * 3_600_000, adapter },
    'helpdesk-health': { version: 1, hosts },
  });
}

const first: Scene = {
  name: 'options-first',
  firstDay: true,
  async play({ murshid, take }) {
    const options = await openOptions(murshid);
    await take(options, 'options-first', { fullPage: true });
  },
};

const worn: Scene = {
  name: 'options',
  async play({ murshid, take }) {
    await seedHelpdesks(murshid);
    const options = await openOptions(murshid);
    await options.locator('.helpdesk-card').first().waitFor();
    await take(options, 'options', { fullPage: true, narrow: true });
    await options.locator('#data .button').last().click();
    const at = options.locator('#data');
    await at.locator('.kept-sure').waitFor();
    await take(options, 'options-erase', { narrow: true, at });
  },
};

/** What a lead's hand may do to a pack: one of each kind that is told. */
function refusedPack(): string {
  const { timers, rules, ...pack } = PRESET;
  return JSON.stringify({
    ...pack,
    id: 'team',
    timers: { ...timers, checkIn: '2 minutes' },
    rules: rules.map(({ section, ...rule }, place) => {
      if (place === 0) return { ...rule, sectoin: section };
      return place === 1 ? { ...rule, section, kind: 'automatic' } : { ...rule, section };
    }),
  });
}

/** A rule whose own example is not borne out. */
function unprovenPack(): string {
  const { rules, ...pack } = PRESET;
  return JSON.stringify({
    ...pack,
    id: 'team',
    rules: rules.map((rule) => {
      const { id, examples } = rule;
      if (id !== 'false-promise' || examples === undefined) return rule;
      return { ...rule, examples: { fires: examples.quiet, quiet: examples.fires } };
    }),
  });
}

/** A later edition of `guardedPack`: a rule, a timer and a snippet are others. */
function laterPack(): string {
  const { timers, rules, snippets } = PRESET;
  return guardedPack({
    version: '1.1.0',
    timers: { ...timers, later: timers.later + 60 },
    rules: rules.map((rule) =>
      rule.id === 'greeting' ? { ...rule, title: { ar: 'الترحيب', en: 'Welcome' } } : rule,
    ),
    snippets: { ...snippets, 'check-in-2': snippets['check-in-1'] },
  });
}

const packs: Scene = {
  name: 'options-packs',
  async play({ murshid, take }) {
    const options = await openOptions(murshid);
    const at = options.locator('[data-offer]');
    await offer(options, guardedPack(), 'true');
    await take(options, 'options-offer', { narrow: true, at });
    await offer(options, refusedPack(), 'false');
    await take(options, 'options-refused', { narrow: true, at });
    await offer(options, unprovenPack(), 'false');
    await take(options, 'options-unproven', { narrow: true, at });
    await offer(options, '{ "id": "team", ', 'false');
    await take(options, 'options-not-json', { narrow: true, at });
    await installPack(options, guardedPack(), 'support.zendesk.com');
    await offer(options, laterPack(), 'true');
    await take(options, 'options-update', { narrow: true, at });
  },
};

const quiet: Scene = {
  name: 'options-quiet',
  async play({ murshid, take }) {
    await dismissed(murshid, [], ['hold:thanks', 'greeting', 'false-promise']);
    const options = await openOptions(murshid);
    await options.locator('.quiet-rules').waitFor();
    await take(options, 'options-quiet', { narrow: true });
  },
};

async function openOptions(murshid: Murshid): Promise<Page> {
  const options = await open(murshid, 'options.html', PAGE);
  await options.locator('[data-pack]').first().waitFor();
  return options;
}

/** Opens a pack's file, and waits for what is said of it. */
async function offer(options: Page, text: string, sound: 'true' | 'false'): Promise<void> {
  const before = options.locator('[data-offer]');
  if (await before.isVisible()) {
    await before.locator('button').last().click();
    await before.waitFor({ state: 'detached' });
  }
  await options.locator('#packs input[type="file"]').setInputFiles({
    name: 'team.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await options.locator(`[data-offer="${sound}"]`).waitFor({ timeout: APPEARS_WITHIN_MS });
}

export const OPTIONS_SCENES: readonly Scene[] = [first, worn, packs, quiet];
