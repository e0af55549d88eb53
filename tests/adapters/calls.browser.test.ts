import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Phone } from '../../adapters/phones/phone.ts';
import { PHONES } from '../../adapters/phones/phones.ts';
import { watchCalls } from '../../adapters/phones/watch-calls.ts';

/** What the watch told, as `phone state @seconds`, in whole seconds. */
let told: string[];
let end: AbortController;
let begin: number;

function watch(phones: readonly Phone[] = PHONES) {
  begin = Date.now();
  return watchCalls(
    document,
    phones,
    ({ phone, state, at }) => told.push(`${phone} ${state} @${Math.floor((at - begin) / 1000)}`),
    end.signal,
  );
}

/** Lets observers run, and time pass. */
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

function draw(html: string): HTMLElement {
  const template = document.createElement('template');
  template.setHTMLUnsafe(html);
  const [element] = template.content.children;
  if (!(element instanceof HTMLElement)) throw new Error(`${html} is not one element`);
  document.body.append(element);
  return element;
}

/** RingCentral's call panel, with the sign that its hold button bears. */
const panel = (sign: string) =>
  `<div data-sign="activeCallPanel"><button data-sign="${sign}">Hold</button><button data-sign="hangup"></button></div>`;

/** Rocket.Chat's button: its label stays, its title changes. */
function toggle(label: string, title: string): HTMLElement {
  return draw(
    `<div role="dialog" aria-labelledby="x rcx-media-call-widget-title"><time role="timer">00:00</time><button aria-label="${label}" title="${title}"><i class="rcx-icon rcx-icon--name-pause-shape-unfilled"></i></button></div>`,
  );
}

function inside(parent: Element, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing fits ${selector}`);
  return found;
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('a hook that changes', () => {
  it('begins the hold and ends it, and the call, each told once', async () => {
    watch();
    await pass(1);
    const call = draw(panel('hold'));
    await pass(1);
    inside(call, '[data-sign="hold"]').dataset.sign = 'onHold';
    await pass(60);
    inside(call, '[data-sign="onHold"]').dataset.sign = 'hold';
    await pass(1);
    call.remove();
    await pass(1);
    expect(told.filter((line) => line.startsWith('ringcentral'))).toEqual([
      'ringcentral live @1',
      'ringcentral held @2',
      'ringcentral live @62',
      'ringcentral none @63',
    ]);
  });

  it('is read where the node is replaced by another', async () => {
    watch();
    const held = draw('<div><span data-sign="hold"></span></div>');
    await pass(1);
    held.innerHTML = '<span data-sign="unhold"></span>';
    await pass(1);
    held.innerHTML = '<span data-sign="hold"></span>';
    await pass(1);
    expect(told).toEqual(['ringcentral live @0', 'ringcentral held @1', 'ringcentral live @2']);
  });

  it('that is drawn anew within a moment has not gone', async () => {
    watch();
    let call = draw(panel('onHold'));
    await pass(1);
    for (let n = 0; n < 5; n += 1) {
      call.remove();
      await pass(0.2);
      call = draw(panel('onHold'));
      await pass(0.2);
    }
    await pass(5);
    expect(told.filter((line) => line.startsWith('ringcentral'))).toEqual(['ringcentral held @0']);
  });

  it('that is covered by the keypad leaves the hold as it was', async () => {
    watch();
    const call = draw(panel('onHold'));
    await pass(1);
    inside(call, '[data-sign="onHold"]').remove();
    await pass(60);
    expect(told.filter((line) => line.startsWith('ringcentral'))).toEqual(['ringcentral held @0']);
  });

  it('counts while it is shown, wherever the class stands that hides it', async () => {
    const style = draw('<style>.away { display: none }</style>');
    const box = draw(`<div class="away">${panel('onHold')}</div>`);
    watch();
    await pass(1);
    expect(told).toEqual([]);
    box.className = '';
    await pass(1);
    box.className = 'away';
    await pass(1);
    expect(told).toEqual(['ringcentral held @1', 'ringcentral none @2']);
    style.remove();
  });

  it('that goes while on hold ends the call with it', async () => {
    watch();
    const button = draw('<button data-test="hold-button"></button>');
    await pass(1);
    button.dataset.test = 'unhold-button';
    await pass(10);
    button.remove();
    await pass(10);
    expect(told.filter((line) => line.startsWith('opensips'))).toEqual([
      'opensips live @0',
      'opensips held @1',
      'opensips none @11',
    ]);
  });
});

describe('a button that changes', () => {
  it.each([
    ['Hold', 'Resume'],
    // Rocket.Chat shows English words in its Arabic interface; another build may not.
    ['تعليق', 'استئناف'],
    ['Halten', 'Fortsetzen'],
  ])('is on hold where its title no longer says %s', async (hold, resume) => {
    watch();
    const call = toggle(hold, hold);
    await pass(1);
    inside(call, 'button').title = resume;
    await pass(1);
    inside(call, 'button').title = hold;
    await pass(1);
    expect(told).toEqual(['rocket-chat live @0', 'rocket-chat held @1', 'rocket-chat live @2']);
  });

  it('may say so by its pressed state, in a shadow root', async () => {
    const pressed: Phone = {
      id: 'pressed',
      hosts: [],
      variants: [
        {
          signals: {
            hold: { at: 'desk-phone >>> .hold', attribute: 'aria-pressed', is: ['false'] },
            resume: { at: 'desk-phone >>> .hold', attribute: 'aria-pressed', is: ['true'] },
          },
        },
      ],
    };
    watch([pressed]);
    const host = draw(
      '<desk-phone><template shadowrootmode="open"><button class="hold" aria-pressed="false">Hold</button></template></desk-phone>',
    );
    await pass(1);
    const button = host.shadowRoot?.querySelector('button');
    button?.setAttribute('aria-pressed', 'true');
    await pass(1);
    expect(told).toEqual(['pressed live @0', 'pressed held @1']);
  });
});

describe('a phone whose hold nobody has seen', () => {
  it('has calls, and never a hold', async () => {
    watch();
    const timer = draw('<span data-test-id="talk-agent-status-call-timer">00:12</span>');
    await pass(5);
    timer.remove();
    await pass(5);
    expect(told.filter((line) => line.startsWith('zendesk'))).toEqual([
      'zendesk-talk live @0',
      'zendesk-talk none @5',
    ]);
  });
});

describe('a page that somebody else listens to', () => {
  it('is looked at when they tell, and a call is followed from there', async () => {
    const { additions } = watch();
    additions.told(true);
    await pass(20);
    const call = draw(panel('hold'));
    await pass(5);
    expect(told).toEqual([]);
    additions.come();
    await pass(1);
    inside(call, '[data-sign="hold"]').dataset.sign = 'onHold';
    await pass(1);
    call.remove();
    await pass(1);
    expect(told.filter((line) => line.startsWith('ringcentral'))).toEqual([
      'ringcentral live @25',
      'ringcentral held @26',
      'ringcentral none @27',
    ]);
    draw(panel('hold'));
    await pass(5);
    expect(told).toHaveLength(3);
  });

  it('is listened to again when they tell no more, and nothing that came meanwhile is lost', async () => {
    const { additions } = watch();
    additions.told(true);
    await pass(20);
    const call = draw(panel('hold'));
    additions.told(false);
    await pass(1);
    expect(told).toEqual(['ringcentral live @20']);
    call.remove();
    await pass(1);
    draw(panel('onHold'));
    await pass(1);
    expect(told.slice(1)).toEqual(['ringcentral none @21', 'ringcentral held @22']);
  });
});

describe('a page without a call', () => {
  it('says so when it is asked, once loading is over: a reload may have ended one', async () => {
    const calls = watch();
    await pass(9);
    expect(calls.state('ringcentral')).toBe('loading');
    await pass(60);
    expect(calls.state('ringcentral')).toBe('none');
    expect(told).toEqual([]);
  });

  it('is not looked through for what it does: only what is added is', async () => {
    draw('<div role="dialog"><button title="Close">×</button></div>');
    watch();
    await pass(20);
    const whole = vi.spyOn(document, 'querySelectorAll');
    for (let n = 0; n < 50; n += 1) {
      draw(`<article class="message"><p>${n}</p></article>`).className = 'message read';
      await pass(0.05);
    }
    expect(whole).not.toHaveBeenCalled();
    whole.mockRestore();
  });

  it('after the end of the watch nothing is told', async () => {
    watch();
    end.abort();
    draw(panel('onHold'));
    await pass(20);
    expect(told).toEqual([]);
  });
});
