import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inLanguage, speechOf } from '../../scripts/terminal/command-language.ts';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ISOLATES = /[\u2066-\u2069]/gu;

function run(command: 'pack' | 'replay' | 'acts', args: string[], input = '') {
  const script = join(import.meta.dirname, `../../scripts/${command}.ts`);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    input,
  });
  return { out: stdout, said: stderr.replace(ISOLATES, ''), status };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('the language of a command', () => {
  const terminal = { isTerminal: true };
  const languageIn = (env: Record<string, string>, isTerminal: boolean, ...args: string[]) =>
    speechOf(args, { env, isTerminal }).language;

  test.each([{ LC_ALL: 'ar_SA.UTF-8', LANG: 'en_US' }, { LANG: 'ar_SA.UTF-8' }, { LANG: 'ar' }])(
    'is that of the system in a terminal: %j',
    (env) => {
      expect(languageIn(env, true)).toBe('ar');
    },
  );

  test.each([{ LC_ALL: 'C', LANG: 'ar_SA' }, { LANG: 'arn_CL' }, { LANG: 'en_US.UTF-8' }, {}])(
    'is English in other systems: %j',
    (env) => {
      expect(languageIn(env, true)).toBe('en');
    },
  );

  test('is English for whoever reads the output by machine, unless it is asked for', () => {
    expect(languageIn({ LANG: 'ar_SA.UTF-8' }, false)).toBe('en');
    expect(languageIn({}, false, 'check', 'x', '--lang', 'ar')).toBe('ar');
    expect(languageIn({ LANG: 'ar_SA.UTF-8' }, true, '--lang=en', 'check', 'x')).toBe('en');
  });

  test('is taken out of the arguments, wherever it stands', () => {
    expect(speechOf(['check', '--lang', 'ar', 'x'], { env: {}, ...terminal }).rest).toEqual([
      'check',
      'x',
    ]);
  });

  test.each([[['--lang', 'fr']], [['--lang']], [['--lang=']]])('is no other: %j', (args) => {
    expect(speechOf(args, { env: {}, ...terminal }).problem).toMatch(/^--lang takes ar or en/);
  });

  test('lays a sentence out from the right, in one line', () => {
    expect(inLanguage('is missing; add it', 'ar')).toBe('\u2067ناقص؛ يلزم إضافته.\u2069');
    expect(inLanguage('is missing; add it', 'en')).toBe('is missing; add it');
    const lines = inLanguage(
      'rule "a" should fire here and was quiet: standard na; read as agent (nothing); correct it',
      'ar',
    );
    expect(lines).not.toContain('\n');
  });
});

describe('pack check in Arabic', () => {
  test('keeps the path before the sentence, a line a problem', () => {
    const file = write('slips.json', '{"id": "a",}');
    const { out, status } = run('pack', ['check', file, '--lang', 'ar']);
    expect(status).toBe(1);
    expect(out).toBe(
      `${file}: \u2067خطأ في كتابة JSON، السطر \u20681\u2069، الموضع \u206811\u2069: فاصلة زائدة قبل \u2068}\u2069؛ يلزم حذفها.\u2069\n`,
    );
    expect(run('pack', ['check', file]).out).toBe(
      `${file}: is not JSON at line 1, column 11: a comma stands before "}"; remove it\n`,
    );
  });

  test('tells of a folder too', () => {
    const head = write('team/pack.json', '{"id": "team", "extends": "nowhere", "order": []}');
    const { out } = run('pack', ['check', join(folder, 'team'), '--lang=ar']);
    expect(out.replace(ISOLATES, '')).toBe(
      `${head}: extends: لا يوجد مجلد حزمة باسم "nowhere" بجانب هذا المجلد؛ يلزم تصحيح الاسم أو حذف السطر.\n`,
    );
  });

  test('says how it is called', () => {
    expect(run('pack', ['--lang', 'ar'])).toMatchObject({
      status: 2,
      said: expect.stringContaining('يلزم ذكر المطلوب: للفحص npm run -s pack -- check FILE'),
    });
    expect(run('pack', ['check', 'x', '--lang', 'fr']).said).toBe(
      'pack: --lang takes ar or en, and not "fr"\n',
    );
  });
});

describe('replay in Arabic', () => {
  const conversation = {
    id: 'one',
    events: [
      { at: 9, type: 'message', author: 'customer', text: 'مرحبا' },
      { at: 5, type: 'message', author: 'agent', text: 'لحظات من فضلك' },
      { at: 200, type: 'tick', standard: 'helo', value: 'met' },
    ],
  };

  test('says what is odd, and writes the same JSON', () => {
    const file = write('chats.jsonl', `${JSON.stringify(conversation)}\n{"id": "two"}\n{]\n`);
    const arabic = run('replay', [file, '--lang', 'ar']);
    const english = run('replay', [file]);
    expect(arabic.out).toBe(english.out);
    expect(arabic.status).toBe(english.status);
    expect(arabic.said.replaceAll(file, 'FILE').trim().split('\n')).toEqual([
      'FILE:1: events[2].standard: لا معيار باسم helo في support-quality، فلا يُحتسب التأكيد.',
      'FILE:1: events[1].at: الوقت 5 ث قبل الحدث الذي فوقه (9 ث)؛ تُحسب الأحداث بترتيب أوقاتها.',
      'FILE:2: events: المطلوب قائمة أحداث.',
      expect.stringMatching(/^FILE:3: ليس JSON صحيحًا \(.*\)؛ المطلوب محادثة واحدة في كل سطر\.$/),
    ]);
  });

  test('says what it cannot do', () => {
    const file = write('one.json', JSON.stringify(conversation));
    const says = (...args: string[]) => run('replay', [...args, '--lang', 'ar']).said.trim();
    expect(says()).toBe('replay: يلزم ذكر ملف، هكذا: npm run -s replay -- FILE [--pack ID]');
    expect(says(join(folder, 'none'))).toMatch(
      /^replay: لا يوجد ملف باسم .*none؛ يلزم تصحيح الاسم\.$/,
    );
    expect(says(file, '--pack', 'nope')).toMatch(
      /^replay: لا يمكن استعمال الحزمة nope: لا توجد حزمة جاهزة باسم nope؛ المتاح: /,
    );
    const broken = write('broken.json', '[]');
    expect(says(file, '--pack', broken)).toBe(
      `replay: لا يمكن استعمال الحزمة ${broken}: ${broken}: المتوقع كائن JSON، والموجود قائمة؛ يبدأ الملف بالعلامة {`,
    );
  });

  test.each([
    [{ at: -1, type: 'closed' }, 'at: -1 ليس عدد ثوانٍ من البداية (0 أو أكثر).'],
    [{ type: 'closed' }, 'at: الوقت ناقص؛ المطلوب عدد الثواني من البداية (0 أو أكثر).'],
    [{ at: 1, type: 'close' }, 'type: نوع الحدث "close" غير معروف؛ المتاح: message, draft'],
    [{ at: 1, type: 'hold', state: 'up' }, 'state: القيمة "up" غير معروفة؛ المتاح on أو off.'],
    [{ at: 1, type: 'draft' }, 'text: المطلوب نص.'],
    [{ at: 1, type: 'message', text: '', author: 'me' }, 'author: القيمة "me" غير معروفة؛ المتاح:'],
    [{ at: 1e12, type: 'closed' }, 'at: 1000000000000 بأجزاء الألف من الثانية؛'],
  ])('says what is wrong with an event: %j', (event, arabic) => {
    const file = write('event.json', JSON.stringify({ id: 'a', events: [event] }));
    expect(run('replay', [file, '--lang', 'ar']).said).toContain(`events[0].${arabic}`);
  });
});

describe('acts in Arabic', () => {
  test('says what is wrong with a line, and writes the same acts', () => {
    const input = [
      '{"id": 1, "conv_id": "a", "turn": 0, "role": "agent", "text": "لحظات من فضلك"}',
      'hello',
      '[]',
      '{"id": 2, "conv_id": "a", "turn": 1, "role": "boss", "text": ""}',
      '{"conv_id": "a"}',
    ].join('\n');
    const arabic = run('acts', ['--lang', 'ar'], input);
    expect(arabic.out).toBe(run('acts', [], input).out);
    expect(arabic.status).toBe(1);
    expect(arabic.said.trim().split('\n')).toEqual([
      'السطر 2: ليس JSON؛ المطلوب كائن واحد في كل سطر: {id, conv_id, turn, role, text}',
      'السطر 3: ليس كائنًا؛ المطلوب {id, conv_id, turn, role, text}',
      'السطر 4: القيمة "boss" في role غير معروفة؛ المتاح: agent, customer, bot, system',
      'السطر 5: id ناقص؛ المطلوب نص أو رقم.',
    ]);
  });

  test('says that it reads standard input', () => {
    expect(run('acts', ['chats.jsonl', '--lang', 'ar']).said).toBe(
      'acts: يقرأ الأمر الإدخال القياسي لا ملفًا بالاسم؛ يُكتب هكذا: npm run -s acts < chats.jsonl\n',
    );
  });
});
