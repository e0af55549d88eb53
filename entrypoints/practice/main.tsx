import { createRoot } from 'react-dom/client';
import { keepFocus } from '../../components/controls/keep-focus.ts';
import '../../components/foundations/tokens.css';
import { addressOf, newConversation, readAddress } from './address.ts';
import { App } from './app.tsx';
import { play } from './autopilot.ts';
import { createChat } from './chat.ts';
import { linkCoach, readSettings } from './coach-link.ts';
import './practice.css';
import './chooser.css';
import './chat.css';
import './beside.css';

const root = document.getElementById('root');
if (root === null) throw new Error('practice/index.html: no element with the id "root"');

keepFocus(root);

/** A reload starts the customer over, so it is a new ticket too. */
function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}

const asked = readAddress(location.search);
const started =
  asked !== null && wasReloaded() ? { ...asked, conversation: newConversation() } : asked;
if (started !== null) history.replaceState(null, '', addressOf(started));

const settings = await readSettings().catch((error: unknown) => {
  console.error('Murshid: the worker did not answer the practice page.', error);
  return { language: 'ar', digits: 'latn', agent: '', company: '' } as const;
});
const chat = started === null ? null : createChat(started);

createRoot(root).render(<App started={started} chat={chat} settings={settings} />);

if (started !== null && chat !== null) {
  linkCoach(chat, started.conversation);
  chat.start();
  if (started.plays) await play(chat, started, settings);
}
