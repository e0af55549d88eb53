import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Author } from '../../rules/engine/acts.ts';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { type Replayed, replay, reportOf } from '../../rules/engine/transcript/replay.ts';
import { parseTranscript, type Transcript } from '../../rules/engine/transcript/transcript.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import { REAL_CHATS } from '../../scripts/training/real-chats.ts';
import { test } from './driving/helpdesk.ts';
import { findRecorded, setClock } from './driving/recorded.ts';

await loadModel();

/**
 * Whole conversations, message by message through the DOM of a page that behaves like Chatwoot:
 * what the worker recorded equals what `replay` says of the same conversation.
 */

const pack = readPreset('support-quality');
const reader = createReader(pack, undefined, shippedRecogniser());

const GULF = new URL('../fixtures/conversations/gulf.jsonl', import.meta.url);

function gulf(): Transcript[] {
  return lines(GULF).map((line) => {
    const parsed = parseTranscript(line);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    return parsed.value;
  });
}

interface RealLine {
  conv_id: string;
  turn: number;
  role: Author;
  text: string;
}

/** One line a message, without times: one is written every 20 s. */
function real(): Transcript[] {
  if (!existsSync(REAL_CHATS)) return [];
  const byId = new Map<string, Transcript>();
  for (const { conv_id: id, turn, role, text } of lines<RealLine>(REAL_CHATS)) {
    const transcript: Transcript = byId.get(id) ?? { id, channel: 'chat', people: {}, events: [] };
    transcript.events.push({ type: 'message', at: turn * 20, author: role, text });
    byId.set(id, transcript);
  }
  return [...byId.values()];
}

function lines<T>(file: URL | string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}

/** What Chatwoot's page can show: no fields, and a conversation is closed by the click itself. */
function asShown(transcript: Transcript): Transcript {
  const attempt = transcript.events.find(({ type }) => type === 'close-attempt');
  return {
    ...transcript,
    events: transcript.events
      .filter(({ type }) => type !== 'field')
      .map((event) => (event.type === 'closed' && attempt ? { ...event, at: attempt.at } : event)),
  };
}

/** Without the places in the file: a page has none. */
function comparable({ nudges, standards, holds, score }: Replayed) {
  const states = Object.entries(standards).map(([id, { state, by }]) => [id, { state, by }]);
  return { nudges, standards: Object.fromEntries(states), holds, score };
}

for (const { name, language, transcripts } of [
  { name: 'Gulf', language: 'ar', transcripts: gulf() },
  { name: 'real English', language: 'en', transcripts: real() },
] as const) {
  // A test of no conversations could not fail: where the real chats are missing there is none.
  if (transcripts.length === 0) continue;
  test(`${transcripts.length} ${name} conversations are recorded as replay tells them`, async ({
    murshid,
    pages,
  }) => {
    test.setTimeout(300_000);
    const start = Date.now() + 24 * 60 * 60 * 1000;
    await setClock(murshid.worker, start);
    const options = await murshid.context.newPage();
    await options.goto(murshid.url('popup.html'));
    const page = await murshid.context.newPage();
    await page.goto(`${pages.origin}/app/accounts/1/dashboard?language=${language}`);

    for (const [place, transcript] of transcripts.map(asShown).entries()) {
      const { agent = '', company = '', customer = '' } = transcript.people;
      await options.evaluate(
        (data) => chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'changeSettings', data }),
        { agent, company },
      );
      const ticket = place + 1;
      const began = start + place * 24 * 60 * 60 * 1000;
      await setClock(murshid.worker, began);
      await page.evaluate(
        ([id, name]) => {
          window.desk.add(id, name);
          window.desk.open(id);
        },
        [ticket, customer] as const,
      );
      const key = `chatwoot:${new URL(pages.origin).host}:1/${ticket}`;
      await findRecorded(murshid.worker, key, 0);
      let count = 0;
      for (const event of transcript.events) {
        await setClock(murshid.worker, began + event.at * 1000);
        if (event.type === 'message') {
          count += 1;
          await page.evaluate(
            ({ id, author, text }) => {
              const { desk } = window;
              if (author === 'agent') desk.send(id, text).confirm();
              else {
                const kind =
                  author === 'bot' ? 'template' : author === 'system' ? 'activity' : 'incoming';
                desk.receive(id, { kind, text });
              }
            },
            { id: ticket, author: event.author, text: event.text },
          );
        } else if (event.type === 'close-attempt') {
          await page.locator('.resolve-actions button').first().click();
          // The attempt, the closing, and the line that the helpdesk writes about it.
          count += 3;
        } else continue;
        await findRecorded(murshid.worker, key, count);
      }
      const log = await findRecorded(murshid.worker, key, count);
      // Transcripts keep whole seconds, and what happens at a deadline counts as in time: the
      // milliseconds that the page takes must not make it late, nor rounding a moment early.
      const recorded = log.map((one) => ({
        ...one,
        at: Math.floor((one.at - began + 50) / 1000) * 1000,
      }));
      expect(comparable(reportOf(transcript.id, recorded, pack, 'chat')), transcript.id).toEqual(
        comparable(replay(transcript, pack, reader)),
      );
    }
  });
}
