import { isLasting } from '../selectors/names-that-last.ts';

/** Which step of an address tells conversations apart, and the template that says so. */
export interface AddressGuess {
  /** For an adapter's `pages`. */
  template: string;
  id: string;
  /** Only whole numbers have been seen there. */
  number: boolean;
  /** Nothing beside its looks says that it is the conversation's. */
  sure: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TICKETS =
  /^(?:conversations?|tickets?|chats?|cases?|threads?|issues?|requests?|sessions?|rooms?|dialogs?|dialogues?|messages?|interactions?|calls?|mails?|emails?|details?|zoom|show|live|inbox_entries)(?:\.\w+)?$/i;
const TICKET_KEYS =
  /^(?:id|tid|cid|ticket|track|tracking|conversation|conv|chat|case|task|thread|session|room|request|dialog)(?:[-_]?(?:id|number))?$/i;
const ACCOUNTS =
  /^(?:accounts?|orgs?|organi[sz]ations?|workspaces?|w|tenants?|brands?|sites?|companies|company|projects?|apps?)$/i;
const VIEWS =
  /^(?:inbox(?:es)?|mailbox(?:es)?|folders?|filters?|views?|labels?|queues?|teams?|departments?|pages?|tabs?|users?|contacts?|sort|ts|time|lang|refresh|reload|rand(?:om)?|rnd|nonce|no-?cache|cache|token|csrf)$/i;

const NUMBERED = /^(?=.*\d)[\w-]{3,64}$/;

interface Step {
  /** What stands before the value: `id=`, `session_`, `issue`. */
  front: string;
  value: string;
  raw: string;
}

/** Proposes what of an address is the conversation's id. Null where nothing looks like one. */
export function guessAddress(address: URL): AddressGuess | null {
  const steps = stepsOf(address);
  const rated = steps.map((_, place) => ({ place, score: idScore(steps, place) }));
  const [best] = rated.sort((a, b) => b.score - a.score || b.place - a.place);
  if (best === undefined || best.score < 2) return null;
  return guessAt(steps, best.place, best.score >= 5);
}

/**
 * What differs between the addresses of two conversations is the id. Null where the addresses are
 * the same, or differ in their shape.
 */
export function compareAddresses(one: URL, other: URL): AddressGuess | null {
  const [before, after] = [stepsOf(one), stepsOf(other)];
  if (before.length !== after.length) return guessAddress(other);
  const changed = after.flatMap((step, place) => (step.raw === before[place]?.raw ? [] : [place]));
  const [place] = changed.sort((a, b) => idScore(after, b) - idScore(after, a));
  return place === undefined ? null : guessAt(after, place, true);
}

function stepsOf(address: URL): Step[] {
  return (address.pathname + address.search + address.hash)
    .split(/[/?#&;]/)
    .filter((step) => step !== '')
    .map((raw) => {
      const found =
        /^([A-Za-z][\w.[\]-]*=)(.+)$/.exec(raw) ?? /^([A-Za-z][\w.[\]-]*?[_:])(.+)$/.exec(raw);
      const [, front = '', value = raw] = found ?? runTogether(raw) ?? [];
      return front.endsWith('=') || isIdLike(value) > 0
        ? { front, value, raw }
        : { front: '', value: raw, raw };
    });
}

/** `issue41`: what it is, and which. */
function runTogether(raw: string): RegExpExecArray | null {
  const found = /^([A-Za-z]+)(\d+)$/.exec(raw);
  return TICKETS.test(found?.[1] ?? '') ? found : null;
}

/** A room of Matrix, whichever client shows it: `!OGEhHVWSdvArJzumhm:matrix.org`. */
const MATRIX_ROOM = /^!\S+(?::|%3A)[\w.-]+$/i;
/** A person to whom one talks: `/messages/@reem`. */
const HANDLE = /^(?:@|%40)[\w.-]{2,64}$/i;

/** What it is of, and which: `handoff:21`. */
const OF_A_KIND = /^([a-z][a-z_-]*)(?::|%3A)\d+$/i;
/** Under such a key stands a list, or the one of it that is open. */
const LISTS = /^(?:queues?|inbox(?:es)?)$/i;

function isOfAKind(value: string): boolean {
  const kind = OF_A_KIND.exec(value)?.[1];
  return kind !== undefined && !VIEWS.test(kind);
}

function isIdLike(value: string): number {
  if (isOfAKind(value)) return 2;
  if (MATRIX_ROOM.test(value)) return 5;
  if (HANDLE.test(value)) return 2;
  if (/^\d+$/.test(value)) return 3;
  if (UUID.test(value)) return 4;
  if (/^[0-9a-f]{16,}$/i.test(value)) return 3.5;
  if (/^[\w-]{6,64}$/.test(value) && /\d/.test(value) && !isLasting(value)) return 2;
  return 0;
}

function idScore(steps: readonly Step[], place: number): number {
  const step = steps[place];
  if (step === undefined) return 0;
  const before = steps[place - 1]?.raw ?? '';
  const key = step.front.replace(/[=_:]$/, '');
  // `track=ABC-123-DEF0`: words and small numbers, were it not told what they are.
  const isTold = step.front.endsWith('=') && TICKET_KEYS.test(key) && NUMBERED.test(step.value);
  const looks = isIdLike(step.value) || (isTold ? 2 : 0);
  if (looks === 0) return 0;
  const isOpenOne = LISTS.test(key) && isOfAKind(step.value);
  if (key !== '' && VIEWS.test(key) && !isOpenOne) return 0;
  const shelf = isShelf(steps, place - 1);
  // `si_` of `/chat/si_4711` is part of the step; `id=` says itself what the value is.
  const told = step.front.endsWith('=')
    ? TICKET_KEYS.test(key)
    : [before, key].some((one) => TICKETS.test(one)) || shelf || TICKET_KEYS.test(key);
  const otherwise = key === '' && !shelf && (ACCOUNTS.test(before) || VIEWS.test(before));
  return looks + (told ? 3 : 0) - (otherwise ? 2.5 : 0);
}

/**
 * `all` of `/conversations/all/7f3a…`, `view` of `/tickets/view/45`: what is done with them, or a
 * selection of them. The same one is reached by others too.
 */
function isShelf(steps: readonly Step[], place: number): boolean {
  const step = steps[place];
  return (
    step !== undefined &&
    step.front === '' &&
    isIdLike(step.value) === 0 &&
    !TICKETS.test(step.raw) &&
    (step.raw === 'view' || !VIEWS.test(step.raw)) &&
    TICKETS.test(steps[place - 1]?.raw ?? '')
  );
}

function guessAt(steps: readonly Step[], place: number, sure: boolean): AddressGuess {
  const step = steps[place];
  const id = step?.value ?? '';
  const before = steps.slice(0, place);
  const word = step?.front === '' ? before.at(-1) : undefined;
  const front = word === undefined ? before : before.slice(0, -1);
  const lead: string[] = [];
  let accounts = 0;
  for (const [index, one] of front.entries()) {
    // `assigned` of `inboxes/assigned`: another view of them holds the same conversations.
    const isView = VIEWS.test(front[index - 1]?.raw ?? '') && !TICKETS.test(one.raw);
    if (isIdLike(one.value) === 0 && one.front === '' && !isView) lead.push(one.raw);
    else if (ACCOUNTS.test(front[index - 1]?.raw ?? '')) {
      accounts += 1;
      lead.push(`:account${accounts === 1 ? '' : accounts}`);
    } else {
      // Views and folders: the same conversation is reached by several of them.
      const view = VIEWS.test(lead.at(-1) ?? '');
      if (view) lead.pop();
      if (lead.at(-1) !== '**') lead.push('**');
    }
  }
  // Between an account and the conversation helpdesks put the view that it was opened from.
  const account = lead.findLastIndex((one) => one.startsWith(':'));
  if (account !== -1 && account < lead.length) {
    lead.splice(account + 1, lead.length - account - 1, '**');
  }
  const tail = `${step?.front ?? ''}:id`;
  const last = word === undefined ? [] : [isShelf(steps, place - 1) ? '*' : word.raw];
  const template = [...lead, ...last, tail].join('/');
  return { template: `/${template}`, id, number: /^\d+$/.test(id), sure };
}
