import { onMessage, sendMessage } from '../../stores/messages/messages.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import type { Speed } from './address.ts';
import type { Chat } from './chat.ts';

/** The same watcher that runs in a helpdesk's page; here the page loads it itself. */
const WATCHER = '/content-scripts/watch.js';

function loadWatcher(): void {
  const script = document.createElement('script');
  script.src = WATCHER;
  document.body.append(script);
}

async function tellSpeed(conversation: string, speed: Speed): Promise<void> {
  try {
    await sendMessage('practiceSpeed', { conversation, speed });
  } catch (error) {
    console.error('Murshid: the worker did not change the speed of the practice clock.', error);
  }
}

/** Joins the chat with the coach: views come in, and the clock's speed goes out. */
export function linkCoach(chat: Chat, conversation: string): void {
  onMessage('show', ({ data }) => {
    const { ref } = data.conversation;
    if (ref.helpdesk === 'practice' && ref.ticket === conversation) chat.show(data.conversation);
  });

  let told: Speed = 1;
  const keepPace = () => {
    const { view, speed } = chat.state.getState();
    if (view === null || speed === told) return;
    told = speed;
    void tellSpeed(view.ref.key, speed);
  };
  chat.state.subscribe(keepPace);
  loadWatcher();
}

/** Language, digits and names, as the worker keeps them. Throws where the worker is silent. */
export async function readSettings(): Promise<Settings> {
  return (await sendMessage('board', { tabId: null })).settings;
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return await sendMessage('changeSettings', change);
}
