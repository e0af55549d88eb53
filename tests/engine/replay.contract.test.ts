import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPreset } from '../../scripts/packs/presets.ts';

/** `npm run replay` as others run it: a process, a file, lines. */

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'murshid-replay-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  lines: Record<string, unknown>[];
  errors: string[];
}

async function replay(content: string | Buffer, ...options: string[]): Promise<Run> {
  const file = join(folder, 'conversations.jsonl');
  await writeFile(file, content);
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/replay.ts', file, ...options], (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        lines: stdout
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
        errors: stderr.replaceAll(file, 'FILE').split('\n').filter(Boolean),
      });
    });
  });
}

const held = {
  id: 'held',
  agent: 'Sara',
  customer: 'Maha',
  company: 'Acme',
  events: [
    { at: 0, type: 'message', author: 'customer', text: 'Hi, my printer is offline' },
    { at: 10, type: 'message', author: 'agent', text: 'Hello Maha, this is Sara from Acme.' },
    { at: 20, type: 'message', author: 'agent', text: 'One moment please, let me check.' },
    { at: 60, type: 'message', author: 'customer', text: 'ok' },
    {
      at: 200,
      type: 'message',
      author: 'agent',
      text: 'Thank you for waiting. It is back online now.',
    },
    { at: 210, type: 'close-attempt' },
    { at: 212, type: 'closed' },
  ],
};

describe('npm run replay', () => {
  it('writes what the contract names, a line a conversation', async () => {
    const { code, lines, errors } = await replay(`${JSON.stringify(held)}\n\n`);
    expect(errors).toEqual([]);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line).toMatchObject({
      id: 'held',
      holds: [{ start: 20, end: 200, check_ins_sent: 0, late: true, thanked: true }],
      standards: {
        greeting: { state: 'met', by: 'auto', evidence: [1] },
        hold: { state: 'broken', by: 'auto' },
        'further-assistance': { state: 'broken' },
        'closing-thanks': { state: 'broken' },
        empathy: { state: 'na' },
      },
      score: { critical_failed: [] },
    });
    expect(line?.nudges).toEqual([
      { at: 140, rule: 'hold', kind: 'check-in', n: 1 },
      { at: 170, rule: 'hold', kind: 'check-in-missed', n: 1 },
      { at: 210, rule: 'closing', kind: 'closing-steps' },
    ]);
    expect(Object.keys(line?.standards ?? {})).toContain('escalation-follow-up');
  });

  it('names the line and the place of what is wrong, and replays the others', async () => {
    const inMs = { ...held, id: 'ms', events: [{ at: 1767609000000, type: 'closed' }] };
    const unknown = { ...held, id: 'unknown', events: [{ at: 0, type: 'transfer' }] };
    const content = ['{"id": "cut', JSON.stringify(inMs), JSON.stringify(unknown), '[]'];
    const { code, lines, errors } = await replay([...content, JSON.stringify(held)].join('\n'));
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['held']);
    expect(errors).toHaveLength(4);
    expect(errors[0]).toMatch(/^FILE:1: not JSON: .*one conversation a line$/u);
    expect(errors[1]).toMatch(/^FILE:2: events\[0\]\.at: .*milliseconds; write seconds/u);
    expect(errors[2]).toMatch(/^FILE:3: events\[0\]\.type: "transfer" is not an event/u);
    expect(errors[3]).toMatch(/^FILE:4: a conversation must be a JSON object/u);
  });

  it('takes events in the order of their times, shows them by their places in the file, and says so', async () => {
    const [asked, ...rest] = held.events;
    const events = [...rest, asked];
    const { code, lines, errors } = await replay(JSON.stringify({ ...held, events }));
    expect({ code, errors }).toEqual({
      code: 0,
      errors: [
        'FILE:1: events[6].at: 0 s is before the event above it (212 s); the events are taken in the order of their times',
      ],
    });
    expect(lines[0]).toMatchObject({
      holds: [{ start: 20, end: 200 }],
      standards: { greeting: { state: 'met', evidence: [0] } },
    });
  });

  it('counts an event once that came twice under its id, as it was seen first', async () => {
    const [asked, greeted, ...rest] = held.events;
    const moment = {
      at: 20,
      type: 'message',
      author: 'agent',
      text: 'One moment please.',
      id: 'm3',
    };
    const events = [asked, greeted, { ...moment, at: 45 }, moment, ...rest.slice(1)].sort(
      (a, b) => (a?.at ?? 0) - (b?.at ?? 0),
    );
    const { code, lines, errors } = await replay(JSON.stringify({ ...held, events }));
    expect(errors).toEqual([
      'FILE:1: events[3].id: "m3" stands in events[2] too; they are one event, and the earlier counts',
    ]);
    expect(code).toBe(0);
    expect(lines[0]?.nudges).toContainEqual({ at: 140, rule: 'hold', kind: 'check-in', n: 1 });
  });

  it('takes an internal message for a note, a number for what it looks like, and null for an empty box', async () => {
    const more = [
      { at: 60, type: 'message', author: 'agent', visibility: 'internal', text: 'Still checking.' },
      { at: 61, type: 'field', name: 'account_number', value: 0 },
      { at: 62, type: 'field', name: 'status', value: null },
    ];
    const events = held.events.toSpliced(4, 0, ...(more as never[]));
    const { lines, errors } = await replay(JSON.stringify({ ...held, events }));
    expect(errors).toEqual([]);
    expect(lines[0]).toMatchObject({
      holds: [{ start: 20, end: 200, check_ins_sent: 0 }],
      score: { critical_failed: ['customer-info'] },
    });
  });

  it('reads one JSON document as well: a conversation over many lines, or a list of them', async () => {
    const [line] = (await replay(JSON.stringify(held))).lines;
    const alone = await replay(JSON.stringify(held, null, 2));
    expect(alone).toEqual({ code: 0, lines: [line], errors: [] });
    const list = await replay(JSON.stringify([held, { id: 'x' }, held]));
    expect({ code: list.code, lines: list.lines }).toEqual({ code: 1, lines: [line, line] });
    expect(list.errors).toEqual(['FILE: [1]: events: must be a list of events']);
  });

  it('gives for the conversation in docs/transcripts.md what stands there', async () => {
    const docs = await readFile('docs/transcripts.md', 'utf8');
    const [, written = ''] = /```json\n(.*?)```/su.exec(docs) ?? [];
    const [, shown = ''] = /```\n(\{.*?)```/su.exec(docs) ?? [];
    const { lines, errors } = await replay(written);
    expect(errors).toEqual([]);
    expect(lines[0]).toMatchObject(JSON.parse(shown.replaceAll(/, …/gu, '')));
  });

  it('lets a tick win over what was seen', async () => {
    const tick = { at: 205, type: 'tick', standard: 'further-assistance', value: 'met' };
    const events = held.events.toSpliced(5, 0, tick as never);
    const { lines } = await replay(JSON.stringify({ ...held, events }));
    expect(lines[0]).toMatchObject({
      standards: { 'further-assistance': { state: 'met', by: 'agent', evidence: [5] } },
    });
  });

  it('tells a tick that counts for nothing, and goes on', async () => {
    const tick = { at: 205, type: 'tick', standard: 'further-asistance', value: 'met' };
    const events = held.events.toSpliced(5, 0, tick as never);
    const { code, lines, errors } = await replay(JSON.stringify({ ...held, events }));
    expect({ code, lines: lines.length }).toEqual({ code: 0, lines: 1 });
    expect(errors).toEqual([
      'FILE:1: events[5].standard: support-quality has no standard "further-asistance", so the tick counts for nothing; write further-assistance',
    ]);
  });

  it('takes a name for a name only where it is a text', async () => {
    const { code, errors } = await replay(JSON.stringify({ ...held, agent: { name: 'Sara' } }));
    expect(code).toBe(1);
    expect(errors).toEqual(['FILE:1: agent: {"name":"Sara"} is not a name; write a text']);
    expect((await replay(JSON.stringify({ ...held, agent: null }))).code).toBe(0);
  });

  it('reads a byte order mark, CRLF and empty lines, and nothing at all', async () => {
    const { code, lines } = await replay(`\ufeff\r\n${JSON.stringify(held)}\r\n\r\n`);
    expect({ code, ids: lines.map(({ id }) => id) }).toEqual({ code: 0, ids: ['held'] });
    expect(await replay('')).toEqual({ code: 0, lines: [], errors: [] });
  });

  it('judges by a preset, or by the pack in a folder or file', async () => {
    const file = join(folder, 'pack.json');
    await writeFile(file, JSON.stringify({ ...readPreset('vip-service'), id: 'own' }));
    const runs = await Promise.all(
      ['vip-service', 'rules/packs/vip-service', file].map((name) =>
        replay(JSON.stringify(held), '--pack', name),
      ),
    );
    const [preset] = runs;
    expect(Object.keys(preset?.lines[0]?.standards ?? {})).toContain('mood-seen');
    for (const run of runs) expect(run).toEqual(preset);
  });

  it('names the encoding that it cannot read', async () => {
    const { code, errors } = await replay(Buffer.from('{"id": "held"}', 'utf16le'));
    expect({ code, errors }).toEqual({
      code: 2,
      errors: [
        'replay: cannot read FILE: this is not written in UTF-8; save the file again with the encoding UTF-8',
      ],
    });
  });

  it('says in a line what it cannot do, and exits 2', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"id": "a",}');
    const unreadable = join(folder, 'unreadable.json');
    const pack = readPreset('vip-service');
    pack.phrases.push({ act: 'hold', author: 'agent', ar: [], en: ['wait (here'] });
    await writeFile(unreadable, JSON.stringify(pack));
    for (const [options, why] of [
      [
        ['--pack', 'nope'],
        /^replay: cannot use the pack "nope": there is no preset "nope"; choose/,
      ],
      [['--pack', unreadable], /^replay: cannot use the pack .* says where\): "\)" is missing/],
      [['--pack', broken], /not JSON at line 1, column 11: a comma stands before/],
      [['--pak', 'x'], /^replay: name a file/],
      [
        ['one', 'more'],
        /^replay: one file at a time, and "one" stands behind FILE; name a file: npm run -s replay/,
      ],
    ] as const) {
      const { code, errors } = await replay('', ...options);
      expect(code).toBe(2);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(why);
    }
  });
});
