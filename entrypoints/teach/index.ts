import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adapterFile } from '../../adapters/adapter-file.ts';
import {
  addressOf,
  candidatesOn,
  elementAt,
  follows,
  holderAbove,
  rectOf,
} from '../../adapters/teach/pointing.ts';
import type { Adapter } from '../../adapters/types.ts';
import { mountOverlay } from '../../components/teach/overlay.ts';
import type { TeachStep } from '../../components/teach/teach-view.ts';
import { type TextKey, translator } from '../../locales/translate.ts';
import { sendMessage } from '../../stores/messages/messages.ts';
import { saveFile } from '../../stores/save-file.ts';
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

  /** What would be kept, from here: in a frame of another site's page it says so. */
  function taught(): Adapter | null {
    const proposal = session.proposal();
    if (proposal === null) return null;
    return window === window.top ? proposal.adapter : { ...proposal.adapter, framed: true };
  }

  async function save(): Promise<void> {
    const adapter = taught();
    if (adapter === null) return;
    try {
      await sendMessage('saveTaught', { adapter });
      session.say('teach.note.saved');
    } catch (error) {
      console.error('Murshid: what was taught could not be kept.', error);
      session.say('teach.note.save-failed');
    }
    overlay.draw(session.view());
  }

  function exportFile(): void {
    const adapter = taught();
    if (adapter === null) return;
    saveFile(`${adapter.id}.json`, adapterFile(adapter));
    session.say('teach.note.exported');
  }

  /** Teaching goes on in the frame that was pointed at, and ends here. */
  async function turnOnFrame(): Promise<void> {
    const frame = session.frame();
    const address = frame === null ? null : addressOf(frame);
    if (frame === null || address === null) return;
    const { clientWidth: width, clientHeight: height } = frame;
    try {
      const came = await sendMessage('teachFrame', { address, width, height });
      if (came === 'begun') return end.abort();
      session.say(FRAME_NOTES[came]);
    } catch (error) {
      console.error('Murshid: teaching did not begin in the frame.', error);
      session.say('teach.failed');
    }
    overlay.draw(session.view());
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
      turnOnFrame: () => void turnOnFrame(),
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

/** Why teaching did not go on in a frame. */
const FRAME_NOTES: Record<'refused' | 'unasked' | 'gone', TextKey> = {
  refused: 'empty.refused',
  unasked: 'teach.frame.unasked',
  gone: 'teach.frame.gone',
};

function kindOf(step: TeachStep): 'words' | 'controls' | 'editors' {
  if (step === 'composer') return 'editors';
  return step === 'end' || step === 'status' || step === 'older' ? 'controls' : 'words';
}
