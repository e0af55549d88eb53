import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Settings } from './protocol.ts';

export const SETTINGS_DEFAULT: Settings = {
  language: 'ar',
  digits: 'latn',
  agent: '',
  company: '',
};

const name = v.pipe(v.string(), v.trim(), v.maxLength(80));

export const settingsSchema = v.object({
  language: v.picklist(['ar', 'en']),
  digits: v.picklist(['latn', 'arab']),
  agent: name,
  company: name,
});

const item = storage.defineItem<unknown>('local:settings');

/**
 * The settings; each field that is missing or cannot be read falls back to its default, so that
 * one bad field does not cost the agent the others.
 */
export async function readSettings(): Promise<Settings> {
  return mendSettings(await item.getValue());
}

/** Writes a checked change; only the background worker calls it. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = mendSettings({ ...(await readSettings()), ...change });
  await item.setValue(settings);
  return settings;
}

export function mendSettings(raw: unknown): Settings {
  const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const { entries } = settingsSchema;
  return {
    language: v.parse(v.fallback(entries.language, SETTINGS_DEFAULT.language), given.language),
    digits: v.parse(v.fallback(entries.digits, SETTINGS_DEFAULT.digits), given.digits),
    agent: v.parse(v.fallback(entries.agent, SETTINGS_DEFAULT.agent), given.agent),
    company: v.parse(v.fallback(entries.company, SETTINGS_DEFAULT.company), given.company),
  };
}
