import type { StandardKeeper } from './standard.ts';

/** A rule of another channel: it does not apply, and says nothing. */
export function neverApplies(): StandardKeeper {
  return { onEvent() {}, standing: () => ({ state: 'na', evidence: [] }) };
}
