import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adapterFile } from '../../adapters/adapter-file.ts';
import {
  candidatesOn,
  elementAt,
  follows,
  holderAbove,
  rectOf,
} from '../../adapters/teach/pointing.ts';
import { mountOverlay } from '../../components/teach/overlay.ts';
import type { TeachStep } from '../../components/teach/teach-view.ts';
import { translator } from '../../locales/translate.ts';
import { sendMessage } from '../../stores/messages.ts';
import { makeSession } from './session.ts';

/** How often the page is read anew while it is taught (ms): messages go on arriving. */
const LOOK_MS = 500;

declare global {
  /** Ends the teaching that runs in this page. */
  var murshidEndTeaching: AbortController | undefined;
}

/** Brought into a page when somebody wants to teach it; it goes when they leave. */
export default defineUnlistedScript(async () => {
  globalThis.murshidEndTeaching?.abort();
  const end = new AbortController();
  globalThis.murshidEndTeaching = end;
  const { settings, known } = await sendMessage('teachBrief', undefined);
  if (end.signal.aborted) return;
  const page = { document, address: () => new URL(location.href) };
  const session = makeSession(page, new Date().toISOString().slice(0, 7), known);
  const t = translator(settings.language, settings.digits);

  const then =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      act(...given);
      overlay.draw(session.view());
    };

  async function save(): Promise<void> {
    const proposal = session.proposal();
    if (proposal === null) return;
    try {
      await sendMessage('saveTaught', { adapter: proposal.adapter });
      session.say('teach.note.saved');
    } catch (error) {
      console.error('Murshid: what was taught could not be kept.', error);
      session.say('teach.note.save-failed');
    }
    overlay.draw(session.view());
  }

  function exportFile(): void {
    const proposal = session.proposal();
    if (proposal === null) return;
    const file = new Blob([adapterFile(proposal.adapter)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${proposal.adapter.id}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    session.say('teach.note.exported');
  }

  const overlay = mountOverlay(
    document,
    t,
    {
      elementAt: (x, y) => elementAt(document, x, y),
      rectOf,
      candidates: (step) => candidatesOn(document, kindOf(step)),
      parentOf: holderAbove,
      follows,
      choose: then(session.choose),
      back: then(session.back),
      skip: then(session.skip),
      ready: then(session.ready),
      goTo: then(session.goTo),
      more: then(session.more),
      label: then(session.label),
      swap: then(session.swap),
      restart: then(session.restart),
      save: () => void save(),
      exportFile: then(exportFile),
      leave: () => end.abort(),
    },
    end.signal,
  );
  const look = setInterval(then(session.look), LOOK_MS);
  end.signal.addEventListener('abort', () => clearInterval(look));
  overlay.draw(session.view());
});

function kindOf(step: TeachStep): 'words' | 'controls' | 'editors' {
  if (step === 'composer') return 'editors';
  return step === 'end' || step === 'status' || step === 'older' ? 'controls' : 'words';
}
