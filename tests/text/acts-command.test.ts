import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/acts.ts', import.meta.url));

function acts(input: string | Buffer, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { lines: stdout.split('\n').filter((line) => line !== ''), stderr, status };
}

const line = (id: string, conv: string, role: string, text: string) =>
  JSON.stringify({ id, conv_id: conv, turn: 0, role, text });

describe('npm run acts', () => {
  it('writes a line a message, in order, each conversation with its own context', () => {
    const { lines, status } = acts(
      [
        line('a1', 'A', 'customer', 'hi, my order is late'),
        line('b1', 'B', 'customer', 'مرحبا'),
        line('a2', 'A', 'agent', 'One moment please'),
        line('b2', 'B', 'agent', 'وعليكم السلام، معك سارة من سدرة'),
        line('a3', 'A', 'customer', '??'),
        line('b3', 'B', 'customer', '؟؟ تمام'),
        line('a4', 'A', 'system', 'One moment please'),
      ].join('\n'),
    );
    expect(lines.map((one) => JSON.parse(one))).toEqual([
      { id: 'a1', acts: [] },
      { id: 'b1', acts: [] },
      { id: 'a2', acts: ['hold'] },
      { id: 'b2', acts: ['greet', 'intro'] },
      { id: 'a3', acts: ['ping'] },
      { id: 'b3', acts: [] },
      { id: 'a4', acts: [] },
    ]);
    expect(status).toBe(0);
  });

  it('leaves out the signs that are not in the contract', () => {
    const { lines } = acts(line('1', 'A', 'agent', "I've escalated this to our billing team"));
    expect(lines).toEqual(['{"id":"1","acts":[]}']);
  });

  it('names bad lines, handles the rest, and exits 1', () => {
    const { lines, stderr, status } = acts(
      [
        '{oops',
        line('1', 'A', 'agent', 'Hello'),
        line('2', 'A', 'manager', 'x'),
        '{"id":"3"}',
        '[]',
      ].join('\n'),
    );
    expect(lines).toEqual(['{"id":"1","acts":["greet"]}']);
    expect(stderr).toMatch(/line 1: not JSON/);
    expect(stderr).toMatch(/line 3: role: "manager" is none of agent, customer, bot, system/);
    expect(stderr).toMatch(/line 4: conv_id/);
    expect(stderr).toMatch(/line 5: not an object/);
    expect(status).toBe(1);
  });

  it('reads a byte order mark, empty lines and CRLF, and nothing at all', () => {
    const { lines, status } = acts(`\ufeff${line('1', 'A', 'agent', 'Hello')}\r\n\r\n`);
    expect(lines).toHaveLength(1);
    expect(status).toBe(0);
    expect(acts('')).toMatchObject({ lines: [], status: 0 });
  });

  it('ends no line at what JSON allows inside of a text', () => {
    const said = `One moment${'\u2028'}please${'\u2029'}, thanks`;
    expect(acts(line('1', 'A', 'agent', said))).toEqual({
      lines: ['{"id":"1","acts":["hold"]}'],
      stderr: '',
      status: 0,
    });
  });

  it('names another encoding: once for all of UTF-16, and line by line for strange bytes', () => {
    const two = `${line('1', 'A', 'agent', 'Hello')}\n${line('2', 'A', 'agent', 'مرحبا')}\n`;
    const remedy = 'this is not written in UTF-8; save the file again with the encoding UTF-8\n';
    expect(acts(Buffer.from(`\ufeff${two}`, 'utf16le'))).toEqual({
      lines: [],
      stderr: `line 1: ${remedy}`,
      status: 1,
    });
    const [first = '', second = ''] = two.split('\n');
    const stray = Buffer.concat([Buffer.from(first), Buffer.from([0x0a, 0xc7, 0x0a])]);
    expect(acts(Buffer.concat([stray, Buffer.from(second)]))).toEqual({
      lines: ['{"id":"1","acts":["greet"]}', expect.stringContaining('"id":"2"')],
      stderr: `line 2: ${remedy}`,
      status: 1,
    });
  });

  it('says that it reads no file by name', () => {
    expect(acts('', 'talks.jsonl')).toEqual({
      lines: [],
      stderr:
        'acts: reads standard input, not the file that it is named; write: npm run -s acts < talks.jsonl\n',
      status: 1,
    });
  });

  it('keeps a line of millions of characters from costing the others theirs', () => {
    const { lines, status } = acts(
      [
        line('1', 'A', 'agent', 'one moment please. '.repeat(200_000)),
        line('2', 'A', 'agent', 'Thank you for waiting'),
      ].join('\n'),
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('{"id":"2","acts":["thank_wait"]}');
    expect(status).toBe(0);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [script]);
    child.stdin.on('error', () => {}); // It has ended before it was given everything.
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(`${line('1', 'A', 'agent', 'Hello')}\n`.repeat(20_000));
    const [code] = await once(child, 'exit');
    expect({ code, told }).toEqual({ code: 0, told: '' });
  });
});
