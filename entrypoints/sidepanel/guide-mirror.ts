import { create } from 'zustand';
import type { GuideView } from '../../stores/conversations/guide-view.ts';
import type { Jotting } from '../../stores/conversations/jottings.ts';
import { sendMessage } from '../../stores/messages/messages.ts';

type StepJotting = Extract<Jotting, { type: 'step' }>;

/** What the worker last said of the conversation that the panel shows. */
const useMirror = create<{ guide: GuideView | null }>()(() => ({ guide: null }));

/** The guide of this conversation; null until the worker has said it. */
export function useGuide(conversation: string | null): GuideView | null {
  const guide = useMirror((mirror) => mirror.guide);
  return guide?.conversation === conversation ? guide : null;
}

let asked = 0;

/** Asks for it; an older answer never takes the place of a newer one. */
async function ask(answer: () => Promise<GuideView | null>): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const guide = await answer();
    if (mine === asked) useMirror.setState({ guide });
  } catch (error) {
    // The last answer stays: the board says where the worker is silent.
    console.error('Murshid: the worker did not give the guide.', error);
  }
}

export function askGuide(conversation: string): Promise<void> {
  return ask(() => sendMessage('guide', { conversation }));
}

function ticked(guide: GuideView, { playbook, step, done }: StepJotting): GuideView {
  const playbooks = guide.playbooks.map((one) =>
    one.id === playbook
      ? { ...one, steps: one.steps.map((each) => (each.id === step ? { ...each, done } : each)) }
      : one,
  );
  return { ...guide, playbooks };
}

/** Keeps it beside its conversation, which may be another by now than the one that is shown. */
export async function jot(conversation: string, jotting: Jotting): Promise<void> {
  const guide = useMirror.getState().guide;
  const order = { conversation, jotting };
  if (guide?.conversation === conversation) {
    // A tick is drawn at once, so that it answers to the finger; what the worker says stands.
    if (jotting.type === 'step') useMirror.setState({ guide: ticked(guide, jotting) });
    await ask(() => sendMessage('jot', order));
  } else await sendMessage('jot', order).catch(report);
}

function report(error: unknown): void {
  console.error('Murshid: the worker did not keep what was noted.', error);
}
