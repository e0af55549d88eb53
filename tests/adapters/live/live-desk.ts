import type { Author } from '../../../rules/engine/acts.ts';
import { part } from './html.ts';

/**
 * A helpdesk's page that behaves: messages come and go the way pages do it, whatever they are made
 * of. What they are made of says a template, one for each helpdesk. Names and texts are made up.
 */

export interface Said {
  author: Author;
  text: string;
  note?: boolean;
  /** Whose name stands on it; left out, the customer's or the agent's. */
  name?: string;
}

export interface Message extends Said {
  /** Grows with time. */
  key: number;
  name: string;
  /** The first of a run by one person: some helpdesks show the name there only. */
  first: boolean;
}

export interface Ticket {
  id: string;
  customer: string;
  agent: string;
  solved: boolean;
  /** Older messages wait to be asked for. */
  hasOlder: boolean;
}

export interface Template {
  /** Of the adapter. */
  helpdesk: string;
  address(ticket: string): string;
  /** All tickets stay mounted and are shown one at a time, or one pane serves them all. */
  panes: 'kept' | 'one';
  newestFirst?: boolean;
  /** So many rows are in the document at once: the rest leaves it. */
  window?: number;
  /** An attribute of the page's body by which the helpdesk is known. */
  bodyMark?: string;
  /** All that stands around the panes; they are put into `[data-panes]` or, without one, into it. */
  frame?(): HTMLElement;
  /** The pane of a ticket, without its rows. */
  pane(ticket: Ticket): HTMLElement;
  /** Where rows stand in the pane. */
  list: string;
  row(message: Message): HTMLElement;
  /** Writes what has changed of a ticket into its pane. */
  update(pane: HTMLElement, ticket: Ticket): void;
  /** For kept panes: puts it in front, or behind. */
  show?(pane: HTMLElement, inFront: boolean): void;
  /** What an agent presses, one after the other, to end; the last one ends. */
  endBy?(pane: HTMLElement): (() => HTMLElement)[];
  /** What the last one listens to. */
  endsOn?: 'click' | 'mousedown';
}

interface Open extends Ticket {
  messages: (Said & { key: number })[];
  older: (Said & { key: number })[];
  pane: HTMLElement | null;
  rows: Map<number, HTMLElement>;
  /** First message of the window, from the end; 0 shows the newest. */
  scrolled: number;
}

export class LiveDesk {
  readonly #frame: HTMLElement;
  readonly #template: Template;
  readonly #navigate: (address: string) => void;
  readonly #tickets = new Map<string, Open>();
  #front: Open | null = null;
  #shared: HTMLElement | null = null;
  #nextKey = 1001;

  constructor(place: HTMLElement, template: Template, navigate: (address: string) => void) {
    this.#template = template;
    this.#navigate = navigate;
    if (template.bodyMark !== undefined) place.setAttribute(template.bodyMark, '');
    const frame = template.frame?.() ?? document.createElement('main');
    place.append(frame);
    this.#frame = frame.querySelector<HTMLElement>('[data-panes]') ?? frame;
  }

  add(id: string, customer: string, said: Said[], older: Said[] = []): void {
    const keyed = [...older, ...said].map((one) => ({ ...one, key: this.#nextKey++ }));
    const ticket: Open = {
      id,
      customer,
      agent: 'ليلى القحطاني',
      solved: false,
      hasOlder: older.length > 0,
      messages: keyed.slice(older.length),
      older: keyed.slice(0, older.length),
      pane: null,
      rows: new Map(),
      scrolled: 0,
    };
    this.#tickets.set(id, ticket);
  }

  /** The address first, the panes a moment later or at once: single-page helpdesks do both. */
  open(id: string): void {
    this.#navigate(this.#template.address(id));
    this.show(id);
  }

  /** Only what is shown changes. */
  show(id: string): void {
    const ticket = this.#of(id);
    const { panes, show } = this.#template;
    this.#front = ticket;
    if (panes === 'one') {
      for (const other of this.#tickets.values()) {
        other.pane = null;
        other.rows.clear();
      }
      ticket.pane = this.#shared ??= this.#mount(ticket);
      part(ticket.pane, this.#template.list).replaceChildren();
    } else {
      ticket.pane ??= this.#mount(ticket);
      for (const other of this.#tickets.values()) {
        if (other.pane !== null) show?.(other.pane, other === ticket);
      }
    }
    this.#render(ticket);
  }

  receive(id: string, said: Said): void {
    this.#append(this.#of(id), said);
  }

  /** The agent sends; `confirm` draws the row anew, as pages do once the server has answered. */
  send(id: string, text: string, note = false): { confirm: () => void } {
    const ticket = this.#of(id);
    const { key } = this.#append(ticket, { author: 'agent', text, note });
    return {
      confirm: () => {
        ticket.rows.get(key)?.remove();
        ticket.rows.delete(key);
        this.#render(ticket);
      },
    };
  }

  loadOlder(id: string): void {
    const ticket = this.#of(id);
    ticket.messages.unshift(...ticket.older.splice(0));
    ticket.hasOlder = false;
    this.#render(ticket);
  }

  /** Scrolls a virtualised list up by so many messages from its end. */
  scroll(id: string, up: number): void {
    const ticket = this.#of(id);
    ticket.scrolled = up;
    this.#render(ticket);
  }

  /** Every row is thrown away and drawn again, as after a lost connection. */
  redraw(id: string): void {
    const ticket = this.#of(id);
    for (const row of ticket.rows.values()) row.remove();
    ticket.rows.clear();
    this.#render(ticket);
  }

  /** Presses what ends the conversation in front, as a person does: down, up, click. */
  end(): void {
    const ticket = this.#front;
    const steps = ticket?.pane && this.#template.endBy?.(ticket.pane);
    if (!ticket || !steps) throw new Error('Nothing here ends a conversation.');
    steps.forEach((step, place) => {
      const control = step();
      if (place === steps.length - 1) {
        const solve = () => this.#solve(ticket, true);
        control.addEventListener(this.#template.endsOn ?? 'click', solve, { once: true });
      }
      press(control);
    });
  }

  isSolved(id: string): boolean {
    return this.#of(id).solved;
  }

  /** It is ended elsewhere: by a colleague, or by the customer. */
  solve(id: string): void {
    this.#solve(this.#of(id), true);
  }

  reopen(id: string): void {
    this.#solve(this.#of(id), false);
  }

  #solve(ticket: Open, solved: boolean): void {
    ticket.solved = solved;
    this.#render(ticket);
  }

  #append(ticket: Open, said: Said): Said & { key: number } {
    const message = { ...said, key: this.#nextKey++ };
    ticket.messages.push(message);
    this.#render(ticket);
    return message;
  }

  #mount(ticket: Open): HTMLElement {
    const pane = this.#template.pane(ticket);
    this.#frame.append(pane);
    return pane;
  }

  #render(ticket: Open): void {
    const { pane, rows, messages } = ticket;
    if (pane === null) return;
    this.#template.update(pane, ticket);
    const list = part(pane, this.#template.list);
    const end = messages.length - ticket.scrolled;
    const shown = messages
      .slice(Math.max(0, end - (this.#template.window ?? messages.length)), end)
      .map((one, place, all): Message => {
        const name = one.name ?? (one.author === 'customer' ? ticket.customer : ticket.agent);
        return { ...one, name, first: all[place - 1]?.author !== one.author };
      });
    const keep = new Set(shown.map(({ key }) => key));
    for (const [key, row] of rows) {
      if (keep.has(key)) continue;
      row.remove();
      rows.delete(key);
    }
    const order = this.#template.newestFirst === true ? shown.toReversed() : shown;
    let before: HTMLElement | null = null;
    for (const message of order) {
      const row = rows.get(message.key) ?? this.#template.row(message);
      rows.set(message.key, row);
      if (!row.isConnected) {
        if (before === null) list.prepend(row);
        else before.after(row);
      }
      before = row;
    }
  }

  #of(id: string): Open {
    const ticket = this.#tickets.get(id);
    if (ticket === undefined) throw new Error(`The page has no ticket ${id}.`);
    return ticket;
  }
}

function press(control: HTMLElement): void {
  const about = { bubbles: true, cancelable: true, composed: true, detail: 1 };
  control.dispatchEvent(new PointerEvent('pointerdown', about));
  control.dispatchEvent(new MouseEvent('mousedown', about));
  control.dispatchEvent(new PointerEvent('pointerup', about));
  control.dispatchEvent(new MouseEvent('mouseup', about));
  if (control.isConnected) control.dispatchEvent(new MouseEvent('click', about));
}
