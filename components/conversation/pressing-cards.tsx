import type { ConversationView } from '../../stores/conversations/views.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import { HoldCard, runningHold } from '../hold/hold-card.tsx';
import { CallCard } from './call-card.tsx';
import { NudgeCard } from './nudge-card.tsx';

interface PressingCardsProps {
  view: ConversationView;
  /** It is the running call of its own. */
  isCall: boolean;
  /** ms since the epoch. */
  now: number;
  /** Absent where the reply box cannot be reached from here. */
  onInsert: ((text: string, nudge: string) => void) | undefined;
  onIntend: (intent: Intent) => void;
}

/** What cannot wait in a conversation: the running call, the hold's clock, the nudge that is due. */
export function PressingCards({ view, isCall, now, onInsert, onIntend }: PressingCardsProps) {
  const { nudge } = view;
  const conversation = view.ref.key;
  return (
    <>
      {isCall && (
        <CallCard
          key={`call of ${conversation}`}
          call={view}
          onName={(customer) => onIntend({ type: 'name-customer', conversation, customer })}
          onEnd={() => onIntend({ type: 'end-call', conversation })}
        />
      )}
      {!view.closed && (
        <HoldCard
          running={runningHold(view, now)}
          onHold={(state) => onIntend({ type: 'hold', conversation, state })}
        />
      )}
      {nudge !== null && (
        <NudgeCard
          key={nudge.key}
          nudge={nudge}
          waiting={view.waiting}
          onInsert={onInsert && ((text) => onInsert(text, nudge.key))}
          onAnswer={(answer) =>
            onIntend({ type: 'answer', conversation, nudge: nudge.key, answer })
          }
          onSaid={() => onIntend({ type: 'said', conversation, nudge: nudge.key })}
          onNames={(names) => onIntend({ type: 'names', conversation, ...names })}
          onHush={(quiet) => onIntend({ type: 'hush', conversation, nudge: nudge.key, quiet })}
          onTick={(standard, value) => onIntend({ type: 'tick', conversation, standard, value })}
        />
      )}
    </>
  );
}
