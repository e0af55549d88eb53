import type { Adapter } from './types.ts';

/** The text of the file that an adapter is passed on as. */
export function adapterFile(adapter: Adapter): string {
  return `${JSON.stringify(adapter, null, 2)}\n`;
}
