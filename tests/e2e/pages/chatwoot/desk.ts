/**
 * A page that behaves like Chatwoot 4: one list re-used for every conversation, a keyed diff that
 * keeps rows where it can, optimistic sends, runs of messages that lose their time, and attributes
 * of every row rewritten at each update. Names and texts are made up.
 */

export type Kind = 'incoming' | 'outgoing' | 'template' | 'activity';

export interface Said {
  kind: Kind;
  text: string;
  private?: boolean;
  sender?: string;
  /** Minutes of the clock; messages of one sender and minute form a run. */
  minute?: number;
}

interface Message extends Said {
  /** A number once it is sent; the echo id of a row on its way. */
  id: string;
  failed?: boolean;
}

interface Conversation {
  id: number;
  customer: string;
  messages: Message[];
  /** Older messages that come when the list is scrolled to its top. */
  older: Message[];
  resolved: boolean;
}

export interface DeskOptions {
  language?: 'ar' | 'en';
  account?: number;
  /** Where the page shows which conversation; tests without an address of their own give one. */
  navigate?: (path: string) => void;
}

const WORDS = {
  en: { resolve: 'Resolve', reopen: 'Reopen', send: 'Send', reply: 'Reply', note: 'Private Note' },
  ar: {
    resolve: 'حل المحادثة',
    reopen: 'إعادة فتح',
    send: 'إرسال',
    reply: 'إضافة رد',
    note: 'إضافة ملاحظة خاصة',
  },
};

const BUBBLES: Record<Kind, { side: string; bubble: string; colour: string }> = {
  incoming: { side: 'justify-start', bubble: 'left-bubble', colour: 'bg-n-slate-4' },
  outgoing: { side: 'justify-end', bubble: 'right-bubble', colour: 'bg-n-solid-blue' },
  template: { side: 'justify-end', bubble: 'right-bubble', colour: 'bg-n-solid-iris' },
  activity: { side: 'justify-center', bubble: '', colour: 'bg-n-alpha-1' },
};

export class Desk {
  readonly root: HTMLElement;
  readonly list: HTMLElement;
  readonly composer: HTMLElement;
  readonly replyBox: HTMLElement;
  #conversations = new Map<number, Conversation>();
  #shown: number | null = null;
  #nextId = 1001;
  #noise = 0;
  #words: (typeof WORDS)['en'];
  #navigate: (path: string) => void;
  #account: number;
  #resolveButton: HTMLButtonElement;
  #header: HTMLElement;

  constructor(parent: HTMLElement, options: DeskOptions = {}) {
    const language = options.language ?? 'en';
    this.#words = WORDS[language];
    this.#account = options.account ?? 1;
    this.#navigate = options.navigate ?? ((path) => history.pushState(null, '', path));
    this.root = element('div', {
      id: 'app',
      class: 'app-wrapper',
      dir: language === 'ar' ? 'rtl' : 'ltr',
    });
    const details = element('div', { class: 'conversation-details-wrap flex flex-col' });
    this.#header = element('span', { class: 'text-sm font-medium truncate' });
    const header = element('div', { class: 'flex header' });
    const actions = element('div', {
      class: 'flex relative justify-end items-center resolve-actions',
    });
    this.#resolveButton = document.createElement('button');
    const more = element('button', { class: 'i-lucide-chevron-down' });
    more.textContent = '▾';
    actions.append(this.#resolveButton, more);
    header.append(this.#header, actions);
    this.list = element('ul', {
      class: 'conversation-panel flex-grow flex flex-col overflow-y-auto',
    });
    this.replyBox = element('div', { class: 'reply-box' });
    const tabs = element('div', { class: 'reply-box__tabs' });
    const note = document.createElement('button');
    note.textContent = this.#words.note;
    note.className = 'mode';
    note.addEventListener('click', () =>
      this.setPrivate(!this.replyBox.classList.contains('is-private')),
    );
    tabs.append(note);
    this.composer = element('div', { class: 'reply-box__top' });
    const send = element('button', { type: 'submit', class: 'send' });
    send.textContent = this.#words.send;
    const bottom = element('div', { class: 'right-wrap' });
    bottom.append(send);
    this.replyBox.append(tabs, this.composer, bottom);
    details.append(header, this.list, this.replyBox);
    this.root.append(details);
    parent.append(this.root);
    this.#resolveButton.addEventListener('click', () => this.toggleResolved());
    this.list.addEventListener('scroll', () => {
      if (this.list.scrollTop === 0) this.loadOlder();
    });
  }

  /** Adds a conversation; only its latest 20 messages are in the list at first. */
  add(id: number, customer: string, said: Said[] = []): void {
    const messages = said.map((one) => ({ ...one, id: String(this.#nextId++) }));
    this.#conversations.set(id, {
      id,
      customer,
      messages: messages.slice(-20),
      older: messages.slice(0, -20),
      resolved: false,
    });
  }

  /** Goes to a conversation: the address first, the rows when the page gets to it. */
  open(id: number): void {
    this.#navigate(`/app/accounts/${this.#account}/conversations/${id}`);
    this.show(id);
  }

  /** Only the rows change. */
  show(id: number | null): void {
    this.#shown = id;
    this.render();
  }

  goTo(id: number): void {
    this.#navigate(`/app/accounts/${this.#account}/conversations/${id}`);
  }

  /** A message comes in over the socket; returns its id. */
  receive(conversation: number, said: Said): string {
    const message = { ...said, id: String(this.#nextId++) };
    this.#of(conversation).messages.push(message);
    this.render();
    return message.id;
  }

  /** The agent sends: a row on its way at once, the real one when `confirm` is called. */
  send(
    conversation: number,
    text: string,
  ): { echo: string; confirm: () => string; fail: () => void } {
    const echo = `${crypto.randomUUID()}`;
    const { messages } = this.#of(conversation);
    const hidden = this.replyBox.classList.contains('is-private');
    const pending: Message = { id: echo, kind: 'outgoing', text, private: hidden, sender: 'agent' };
    messages.push(pending);
    this.render();
    return {
      echo,
      confirm: () => {
        const real = { ...pending, id: String(this.#nextId++) };
        messages.splice(messages.indexOf(pending), 1, real);
        this.render();
        return real.id;
      },
      fail: () => {
        pending.failed = true;
        this.render();
      },
    };
  }

  /** The list is emptied and drawn again from nothing, as after a reconnect. */
  redraw(): void {
    this.list.replaceChildren();
    this.render();
  }

  loadOlder(): void {
    if (this.#shown === null) return;
    const conversation = this.#of(this.#shown);
    conversation.messages.unshift(...conversation.older.splice(-20));
    this.render();
  }

  toggleResolved(): void {
    if (this.#shown === null) return;
    const conversation = this.#of(this.#shown);
    conversation.resolved = !conversation.resolved;
    this.receive(this.#shown, {
      kind: 'activity',
      text: conversation.resolved ? 'Conversation was resolved' : 'Conversation was reopened',
    });
  }

  setPrivate(on: boolean): void {
    this.replyBox.classList.toggle('is-private', on);
  }

  /** Every update touches every row: classes, marks and avatars are written again. */
  render(): void {
    this.#noise += 1;
    const conversation = this.#shown === null ? null : this.#of(this.#shown);
    this.#header.textContent = conversation?.customer ?? '';
    this.#resolveButton.textContent =
      conversation?.resolved === true ? this.#words.reopen : this.#words.resolve;
    const wanted = conversation?.messages ?? [];
    const rows = new Map([...this.list.children].map((row) => [row.id, row]));
    const keep = new Set(wanted.map(({ id }) => `message${id}`));
    for (const [id, row] of rows) if (!keep.has(id)) row.remove();
    wanted.forEach((message, index) => {
      const grouped = inRun(message, wanted[index + 1]);
      let row = rows.get(`message${message.id}`);
      if (row === undefined) row = makeRow(message);
      if (this.list.children[index] !== row)
        this.list.insertBefore(row, this.list.children[index] ?? null);
      const { side } = BUBBLES[message.kind];
      row.className = `flex w-full message-bubble-container ${side} ${grouped ? 'mb-2 group-with-next' : 'mb-4'}`;
      row.setAttribute('data-message-id', message.id);
      row.setAttribute('data-clarity-mask', String(this.#noise));
      row.querySelector('time')?.parentElement?.classList.toggle('hidden', grouped);
      row
        .querySelector('[data-bubble-name]')
        ?.classList.toggle('bg-n-ruby-4', message.failed === true);
    });
    this.list.scrollTop = this.list.scrollHeight;
  }

  #of(id: number): Conversation {
    const conversation = this.#conversations.get(id);
    if (conversation === undefined) throw new Error(`The page has no conversation ${id}.`);
    return conversation;
  }
}

function inRun(message: Message, next: Message | undefined): boolean {
  return (
    next !== undefined &&
    next.kind === message.kind &&
    message.kind !== 'activity' &&
    next.minute === message.minute
  );
}

function makeRow(message: Message): HTMLElement {
  const { bubble, colour } = BUBBLES[message.kind];
  const row = element('div', { id: `message${message.id}`, 'data-message-id': message.id });
  const name = message.kind === 'activity' ? 'activity' : 'text';
  const tint = message.private === true ? 'bg-n-solid-amber' : colour;
  const body = element('div', { class: `${bubble} ${tint} text-sm`, 'data-bubble-name': name });
  const text = element('span', { class: 'prose prose-bubble' });
  for (const line of message.text.split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    text.append(paragraph);
  }
  if (message.kind === 'activity') body.textContent = message.text;
  else {
    const meta = element('div', { class: 'text-xs flex items-center gap-1.5' });
    const time = document.createElement('time');
    time.textContent = `Nov 22, 12:${String(message.minute ?? 0).padStart(2, '0')} AM`;
    meta.append(time);
    body.append(text, meta);
  }
  row.append(body);
  return row;
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
