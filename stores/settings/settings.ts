import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Language } from '../../rules/engine/events.ts';
import { createQueue } from '../storage/queue.ts';
import { readManaged } from './managed.ts';
import { OWN_NAMES, type OwnNames } from './own-names.ts';

export interface Settings {
  language: Language;
  /** `arab` is ٠–٩, `latn` is 0–9. */
  digits: 'latn' | 'arab';
  agent: string;
  company: string;
}

const SETTINGS_DEFAULT: Settings = {
  language: 'ar',
  digits: 'latn',
  agent: '',
  company: '',
};

export const SETTING_NAMES = ['language', 'digits', 'agent', 'company'] as const;

const name = v.pipe(v.string(), v.trim(), v.maxLength(80));

export const settingsSchema = v.object({
  language: v.picklist(['ar', 'en']),
  digits: v.picklist(['latn', 'arab']),
  agent: name,
  company: name,
});

const item = storage.defineItem<unknown>('local:settings');

/**
 * The settings that hold: the agent's own, under those that a policy locks. Each field that is
 * missing or cannot be read falls back to its default, so that one bad field does not cost the
 * agent the others.
 */
export async function readSettings(): Promise<Settings> {
  const [own, locked] = await Promise.all([item.getValue(), readLockedSettings()]);
  return { ...mendSettings(own), ...locked };
}

const inTurn = createQueue();

/**
 * Writes a checked change; only the background worker calls it. What a policy locks stays as it
 * is: the agent's own value is kept beneath, for the day when the lock goes.
 */
export function writeSettings(change: Partial<Settings>): Promise<Settings> {
  return inTurn(async () => {
    const locked = await readLockedSettings();
    const own = mendSettings(await item.getValue());
    const free = Object.entries(change).filter(([field]) => !Object.hasOwn(locked, field));
    await item.setValue(mendSettings({ ...own, ...Object.fromEntries(free) }));
    return readSettings();
  });
}

/**
 * Names that a nudge has asked for, where the settings have none yet: who answers it may be in a
 * helpdesk's page, and changes nothing that stands.
 */
export async function fillInNames(names: OwnNames): Promise<void> {
  const known = await readSettings();
  const missing = OWN_NAMES.filter((name) => known[name] === '' && names[name].trim() !== '');
  if (missing.length === 0) return;
  await writeSettings(Object.fromEntries(missing.map((name) => [name, names[name]])));
}

/** What the administrator's policy locks; a value that no setting can have locks nothing. */
export async function readLockedSettings(): Promise<Partial<Settings>> {
  const { settings } = await readManaged();
  const given = fieldsOf(settings);
  const { entries } = settingsSchema;
  const language = v.safeParse(entries.language, given.language);
  const digits = v.safeParse(entries.digits, given.digits);
  const agent = v.safeParse(entries.agent, given.agent);
  const company = v.safeParse(entries.company, given.company);
  return {
    ...(language.success && { language: language.output }),
    ...(digits.success && { digits: digits.output }),
    ...(agent.success && { agent: agent.output }),
    ...(company.success && { company: company.output }),
  };
}

function mendSettings(raw: unknown): Settings {
  const given = fieldsOf(raw);
  const { entries } = settingsSchema;
  return {
    language: v.parse(v.fallback(entries.language, SETTINGS_DEFAULT.language), given.language),
    digits: v.parse(v.fallback(entries.digits, SETTINGS_DEFAULT.digits), given.digits),
    agent: v.parse(v.fallback(entries.agent, SETTINGS_DEFAULT.agent), given.agent),
    company: v.parse(v.fallback(entries.company, SETTINGS_DEFAULT.company), given.company),
  };
}

function fieldsOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
