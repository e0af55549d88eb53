import { lateOrder } from './customers/late-order.ts';
import { printer } from './customers/printer.ts';
import { refund } from './customers/refund.ts';
import type { Script } from './script.ts';

export const SCRIPTS: readonly [Script, ...Script[]] = [printer, lateOrder, refund];

export function findScript(id: string | null): Script | null {
  return SCRIPTS.find((script) => script.id === id) ?? null;
}

/** The one after it, round and round. */
export function nextScript(script: Script): Script {
  return SCRIPTS[(SCRIPTS.indexOf(script) + 1) % SCRIPTS.length] ?? SCRIPTS[0];
}
