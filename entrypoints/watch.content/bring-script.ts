import { sendMessage } from '../../stores/messages/messages.ts';
import { loadInOwnPage } from './load-in-own-page.ts';

/** Brings a script into this frame: by the worker, and in a page of ours by the page itself. */
export async function bringScript(script: 'coach' | 'insert' | 'labels'): Promise<void> {
  if (!(await sendMessage('bringScript', { script }))) await loadInOwnPage(`/${script}.js`);
}
