import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../stores/snippets/files/csv.ts';
import { ENTRIES_READ, type SnippetFile } from '../../stores/snippets/files/entries.ts';
import { writeOwn } from '../../stores/snippets/files/own.ts';
import { readSnippetFile } from '../../stores/snippets/files/read-file.ts';
import { writeEspanso } from '../../stores/snippets/files/write-espanso.ts';
import type { PinWords } from '../../stores/snippets/snippet-protocol.ts';

const read = (name: string, text: string): Promise<SnippetFile> =>
  readSnippetFile(name, new TextEncoder().encode(text).buffer);

/** Texts, abbreviation and notes of what was read. */
const brief = ({ entries }: SnippetFile) =>
  entries.map(({ words: { title, ar, en, abbreviation }, notes }) => [
    abbreviation,
    title,
    ar ?? en,
    notes.map(({ code, what }) => `${code} ${what}`),
  ]);
const refusals = ({ unreadable }: SnippetFile) =>
  unreadable.map(({ place, code }) => `${place ? `${place.kind} ${place.n}` : 'file'}: ${code}`);

describe('espanso', () => {
  it('gives triggers, texts, the place of the cursor, labels and forms', async () => {
    const file = await read(
      'base.yml',
      `# espanso match file
matches:
  - trigger: ":شكر"
    label: شكر
    replace: "شكرًا لك يا {{name}}$|$"
    vars:
      - name: name
        type: echo
        params: { echo: "صديقنا" }
  - triggers: [":br", ":bye"]
    replace: |
      Best regards,
      {{signature}}
  - trigger: ":order"
    form: |
      Your order [[order number]] is on its way.
  - trigger: ":f"
    replace: "{{form1.city}} today"
    vars:
      - name: form1
        type: form
        params: { layout: "[[city]]" }
  - regex: ":greet\\\\((?P<who>.*)\\\\)"
    replace: "Hi {{who}}!"
  - trigger: "two words"
    replace: text
`,
    );
    expect(file.format).toBe('espanso');
    expect(brief(file)).toEqual([
      [':شكر', 'شكر', 'شكرًا لك يا صديقنا{cursor}', []],
      [':br', null, 'Best regards,\n{signature}', ['asked {{signature}}', 'more-triggers :bye']],
      [':order', null, 'Your order {order_number} is on its way.', []],
      [':f', null, '{city} today', []],
      [null, null, 'Hi {who}!', ['asked {{who}}']],
      [null, null, 'text', ['abbreviation-unfit two words']],
    ]);
    expect(file.entries[1]?.place).toEqual({ kind: 'line', n: 10 });
  });

  it('says what it cannot take, and where', async () => {
    const file = await read(
      'x.yaml',
      `matches:
  - trigger: ":cat"
    image_path: "/cat.png"
  - trigger: ":n"
    replace: 5
  - just text
  - trigger: ":ok"
    replace: fine
`,
    );
    expect(refusals(file)).toEqual(['line 2: image', 'line 4: no-text', 'line 6: no-text']);
    expect(brief(file)).toEqual([[':ok', null, 'fine', []]]);
  });

  it.each([
    ['broken', 'matches:\n  - trigger: "a\n b: ]', /^line \d+: not-yaml$/],
    ['no matches', 'global_vars: []', /^file: not-yaml$/],
    ['no mapping', '- a\n- b', /^file: not-yaml$/],
    ['doubled keys', 'matches: []\nmatches: []', /^line 2: not-yaml$/],
    ['nested without end', `matches: ${'['.repeat(100_000)}`, /not-yaml$/],
  ])('refuses %s', async (_, text, refusal) => {
    const file = await read('x.yml', text);
    expect(file.entries).toEqual([]);
    expect(refusals(file)[0]).toMatch(refusal);
  });

  it('is not blown up by aliases, and runs nothing', async () => {
    const lol = Array.from({ length: 9 }, (_, n) =>
      n === 0
        ? 'a0: &a0 lol'
        : `a${n}: &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join(',')}]`,
    );
    const bomb = `${lol.join('\n')}\nmatches:\n  - trigger: ":x"\n    replace: *a8\n    vars: *a8\n  - trigger: ":y"\n    replace: !!js/function "() => 1"\n`;
    const file = await read('x.yml', bomb);
    expect(refusals(file)).toHaveLength(1);
    expect(brief(file)).toEqual([[':y', null, '() => 1', []]]);
  });
});

describe('Chatwoot', () => {
  it('gives codes as they are typed, and variables by our names', async () => {
    const responses = [
      {
        id: 1,
        short_code: 'hi',
        content: 'أهلًا {{contact.name}}، معك {{ agent.name }} من {{account.name}}',
      },
      {
        id: 2,
        short_code: '/order',
        content:
          'Order {{contact.custom_attribute.order_id}}, {{ contact.first_name | default: "there" }}',
      },
      { id: 3, short_code: 'cond', content: '{% if contact.name %}Hi{% endif %}' },
      { id: 4, short_code: 'none' },
      null,
    ];
    for (const text of [JSON.stringify(responses), JSON.stringify({ payload: responses })]) {
      const file = await read('canned.json', text);
      expect(file.format).toBe('chatwoot');
      expect(brief(file)).toEqual([
        ['/hi', null, 'أهلًا {customer}، معك {agent} من {company}', []],
        [
          '/order',
          null,
          'Order {custom_attribute_order_id}, {first_name}',
          [
            'asked {{contact.custom_attribute.order_id}}',
            'no-default {{ contact.first_name | default: "there" }}',
          ],
        ],
      ]);
      expect(refusals(file)).toEqual(['entry 3: computed', 'entry 4: no-text', 'entry 5: no-text']);
    }
  });
});

describe('tables', () => {
  it.each([
    ['commas', 'title,text,shortcut\nHours,"Open 9, to 5",/h\n'],
    ['semicolons', 'Title;Text;Short code\r\nHours;Open 9, to 5;/h\r\n'],
    ['tabs', '\uFEFFtitle\tcontent\tabbreviation\nHours\tOpen 9, to 5\t/h'],
  ])('are read with %s', async (_, text) => {
    expect(brief(await read('x.csv', text))).toEqual([['/h', 'Hours', 'Open 9, to 5', []]]);
  });

  it.each([';', '\t', '|'])(
    'of two columns and a row are tables too, with %j',
    async (separator) => {
      const rows = [
        ['title', 'text'],
        ['Hours', 'Open, from 9'],
      ];
      const text = rows.map((row) => row.join(separator)).join('\n');
      expect(brief(await read('x.csv', `${text}\n`))).toEqual([
        [null, 'Hours', 'Open, from 9', []],
      ]);
    },
  );

  it('tell a quotation mark that is not closed: it takes the rest of the file with it', async () => {
    const file = await read('x.csv', 'title,text\nHours,Open\nBye,"See you\nHi,hello\n');
    expect(brief(file)).toEqual([[null, 'Hours', 'Open', []]]);
    expect(refusals(file)).toEqual(['row 3: open-quote']);
  });

  it('tell that they hold more than is read', async () => {
    const rows = Array.from({ length: 5001 }, (_, n) => `T${n},text ${n}`);
    const file = await read('x.csv', `title,text\n${rows.join('\n')}\n`);
    expect(file.entries).toHaveLength(5000);
    expect(file.unreadable).toEqual([{ place: null, code: 'too-many', what: '' }]);
    const short = await read('x.csv', `title,text\n${rows.slice(1).join('\n')}\n`);
    expect(short.unreadable).toEqual([]);
  });

  it('have Arabic headers, lines within cells, and empty rows', async () => {
    const file = await read(
      'عبارات.csv',
      '\uFEFFالعنوان;النصّ العربي;بالانجليزية;إختصار\n"ترحيب";"أهلًا\nبك";Hello;/ت\n;;;\n;;"";x\n',
    );
    expect(file.entries[0]?.words).toEqual({
      title: 'ترحيب',
      ar: 'أهلًا\nبك',
      en: 'Hello',
      abbreviation: '/ت',
    });
    expect(refusals(file)).toEqual(['row 4: no-text']);
  });

  it('put a text where its language belongs', async () => {
    const { entries } = await read('x.csv', 'النص\nشكرًا لك\nThank you\n');
    expect(entries.map(({ words }) => [words.ar, words.en])).toEqual([
      ['شكرًا لك', null],
      [null, 'Thank you'],
    ]);
  });

  it('are read as Excel writes them on Arabic Windows, and as UTF-16', async () => {
    const arabic = new Uint8Array([0xc7, 0xe1, 0xe4, 0xd5, 0x0a, 0xd4, 0xdf, 0xd1, 0xc7]);
    expect(brief(await readSnippetFile('x.csv', arabic.buffer))).toEqual([
      [null, null, 'شكرا', []],
    ]);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'text\nhi'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(brief(await readSnippetFile('x.csv', wide.buffer))).toEqual([[null, null, 'hi', []]]);
  });

  it.each([
    [
      '\uFEFFsep=;\r\nالعنوان;النص\r\nترحيب;أهلًا بك\r\n',
      'the line by which Excel knows the separator',
    ],
    ['\r\n\r\nالعنوان;النص\r\nترحيب;أهلًا بك\r\n', 'empty lines'],
  ])('begin behind what is no row: %j (%s)', async (text) => {
    expect(brief(await read('x.csv', text))).toEqual([[null, 'ترحيب', 'أهلًا بك', []]]);
  });

  it('say in which row of the file something stands, whatever is before the table', async () => {
    const { unreadable } = await read('x.csv', 'sep=,\n\ntitle,text\nhi,there\nbye,\n');
    expect(unreadable).toEqual([{ place: { kind: 'row', n: 5 }, code: 'no-text', what: '' }]);
  });

  it('are read as UTF-16 without its mark too, either way round', async () => {
    for (const little of [true, false]) {
      const bytes = new DataView(new ArrayBuffer(2 * 'النص\nأهلًا'.length));
      [...'النص\nأهلًا'].forEach((char, at) => {
        bytes.setUint16(2 * at, char.charCodeAt(0), little);
      });
      const { entries } = await readSnippetFile('x.csv', bytes.buffer);
      expect(entries.map(({ words }) => words.ar)).toEqual(['أهلًا']);
    }
  });

  it('without a column for the text are refused with the columns that there are', async () => {
    const file = await read('x.csv', 'a,b\n1,2\n');
    expect(file.unreadable).toEqual([{ place: null, code: 'no-columns', what: 'a, b' }]);
  });

  it('survive a quote that is never closed', async () => {
    expect((await read('x.csv', `text\n"${'a\n'.repeat(30_000)}`)).unreadable[0]?.code).toBe(
      'open-quote',
    );
  });
});

describe('hostile files', () => {
  it.each([
    ['a.json', '{', 'not-json'],
    ['a.json', '{"a": 1}', 'unknown-format'],
    ['a.json', 'null', 'unknown-format'],
    ['a.exe', 'MZ', 'unknown-format'],
    ['a.csv', 'x'.repeat(2 * 1024 * 1024 + 1), 'too-large'],
    ['a.csv', '', 'no-columns'],
  ])('%s is refused as a whole', async (name, text, code) => {
    expect(refusals(await read(name, text))).toEqual([`file: ${code}`]);
  });

  it('are bounded in entries and in the length of a text', async () => {
    const many = JSON.stringify(Array.from({ length: 9000 }, () => ({ content: 'x' })));
    expect((await read('a.json', many)).entries).toHaveLength(ENTRIES_READ);
    const long = JSON.stringify([{ content: 'x'.repeat(10_001) }]);
    expect(refusals(await read('a.json', long))).toEqual(['entry 1: too-long']);
  });

  it('leave no trace in objects', async () => {
    await read(
      'a.json',
      '{"__proto__": {"polluted": 1}, "murshid": "snippets", "version": 1, "snippets": [{"__proto__": {"polluted": 1}, "ar": "x"}]}',
    );
    await read(
      'a.yml',
      '__proto__: {polluted: 1}\nmatches:\n  - {trigger: a, replace: b, __proto__: {polluted: 1}}',
    );
    expect({}).not.toHaveProperty('polluted');
  });

  it('take no longer than a moment', async () => {
    const yaml = `matches:\n${'  - trigger: ":a"\n    replace: "{{a}} [[b]] $|$"\n'.repeat(ENTRIES_READ)}`;
    const started = performance.now();
    await read('a.yml', yaml);
    await read('a.csv', `text\n${'{{'.repeat(100_000)}`);
    await read('a.json', JSON.stringify([{ content: `${'{{'.repeat(4000)}${'{%'.repeat(900)}` }]));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('our own files', () => {
  const PINS: PinWords[] = [
    {
      title: 'ترحيب، "خاص"',
      ar: 'أهلًا {customer}\n=1+1',
      en: 'Hello; {order}',
      abbreviation: '/ت',
    },
    { title: null, ar: null, en: '=HYPERLINK("x")', abbreviation: null },
    { title: null, ar: '-مرحبا', en: null, abbreviation: '@x' },
  ];

  it.each([
    ['pins.json', writeOwn(PINS)],
    ['pins.csv', writeCsv(PINS)],
  ])('come back as they were: %s', async (name, text) => {
    const file = await read(name, text);
    expect(file.unreadable).toEqual([]);
    expect(file.entries.map(({ words }) => words)).toEqual(PINS);
  });

  it('hand no formula to a spreadsheet', () => {
    expect(writeCsv(PINS)).not.toMatch(/(^|[,"\n])=HYPERLINK/);
  });

  it('have the pins of all that is kept', async () => {
    const kept = {
      murshid: '0.1.0',
      kept: { pins: {}, settings: {}, 'pin:1': { version: 1, id: '1', ...PINS[0], createdAt: 1 } },
    };
    const file = await read('murshid-data.json', JSON.stringify(kept));
    expect(file.entries.map(({ words }) => words)).toEqual([PINS[0]]);
  });

  it('are read by espanso, as far as it knows such things', async () => {
    const file = await read('pins.yml', writeEspanso(PINS));
    expect(brief(file)).toEqual([
      ['/ت', 'ترحيب، "خاص"', 'أهلًا {customer}\n=1+1', []],
      ['/ت.en', 'ترحيب، "خاص"', 'Hello; {order}', []],
      ['@x', null, '-مرحبا', []],
    ]);
  });
});
