import { circlesIn } from './circles.ts';
import { importsOf, withoutComments } from './imports.ts';

/** Path in the repository → text. */
export type Tree = ReadonlyMap<string, string>;

/** A promise about the tree, and the check that keeps it. */
export interface Check {
  promise: string;
  /** One line a problem: where it is, and what to do. */
  problemsIn(tree: Tree): string[];
  /** Files that break the promise, each in one way. */
  slips: [path: string, text: string][];
  /** Files that look as if they broke it, and do not. */
  fine: [path: string, text: string][];
}

const SHIPPED = /^(entrypoints|components|rules|locales|adapters|stores)\//;
const CODE = /\.(ts|tsx)$/;

/** Which folders a folder may import; `type:` stands for types alone, which leave no trace. */
const ARROWS: Record<string, string[]> = {
  entrypoints: ['components', 'stores', 'adapters', 'locales', 'rules'],
  components: ['locales', 'rules', 'type:stores'],
  stores: ['rules', 'adapters'],
  adapters: ['rules', 'type:stores'],
  locales: ['type:rules'],
  rules: [],
};

function shippedCode(tree: Tree): [path: string, text: string][] {
  return [...tree].filter(([path]) => SHIPPED.test(path) && CODE.test(path));
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** The entrypoint that a file belongs to: a folder or a single file in entrypoints/. */
function entrypointOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.(ts|tsx|html)$/, '');
}

function arrowProblem(path: string, target: string, typeOnly: boolean): string | null {
  const from = folderOf(path);
  const to = folderOf(target);
  if (from === to) return null;
  const allowed = ARROWS[from] ?? [];
  if (allowed.includes(to) || (typeOnly && allowed.includes(`type:${to}`))) return null;
  return `${path} imports ${target}: ${from}/ may import only ${allowed.join(', ') || 'itself'}. Move the code to where both may reach it, or pass it in.`;
}

const arrows: Check = {
  promise: 'arrows go entrypoints → components, stores, adapters → rules',
  problemsIn: (tree) =>
    shippedCode(tree).flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(({ ours }) => ours)
        .map(({ target, typeOnly }) => arrowProblem(path, target, typeOnly))
        .filter((problem) => problem !== null),
    ),
  slips: [
    ['components/card.tsx', "import { settings } from '../stores/settings.ts';"],
    ['stores/settings.ts', "import { Card } from '../components/card.tsx';"],
    ['rules/packs/phrases.ts', "import type { Board } from '../../stores/views.ts';"],
    ['adapters/read.ts', "export { send } from '../stores/messages.ts';"],
    ['entrypoints/popup/main.tsx', "import { chat } from '../../tests/chat.ts';"],
    ['stores/settings.ts', "const later = () => import('../components/card.tsx');"],
  ],
  fine: [
    ['components/card.tsx', "import type { Board } from '../stores/views.ts';"],
    ['entrypoints/popup/main.tsx', "import { Card } from '../../components/card.tsx';"],
  ],
};

const entrypoints: Check = {
  promise: 'entrypoints do not import one another',
  problemsIn: (tree) =>
    shippedCode(tree).flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(
          ({ target }) => path.startsWith('entrypoints/') && target.startsWith('entrypoints/'),
        )
        .filter(({ target }) => entrypointOf(target) !== entrypointOf(path))
        .map(
          ({ target }) =>
            `${path} imports ${target}: each entrypoint is a context of its own. Move what both need to components/, stores/ or adapters/.`,
        ),
    ),
  slips: [['entrypoints/popup/main.tsx', "import { start } from '../background/index.ts';"]],
  fine: [['entrypoints/popup/main.tsx', "import { App } from './app.tsx';"]],
};

const CLOCKS_AND_BROWSERS =
  /\b(Date\.now|new Date\(\)|Math\.random|performance\.|crypto\.|setTimeout|setInterval|window\.|document\.|globalThis|localStorage|chrome\.|browser\.|process\.)/;

const engine: Check = {
  promise: 'the engine is pure: no clock, no chance, no browser, no Node, nothing of ours',
  problemsIn: (tree) =>
    shippedCode(tree)
      .filter(([path]) => path.startsWith('rules/engine/'))
      .flatMap(([path, text]) => {
        const used = CLOCKS_AND_BROWSERS.exec(withoutComments(text))?.[1];
        return [
          ...importsOf(path, text)
            .filter(({ target }) => !target.startsWith('rules/engine/'))
            .map(
              ({ written }) =>
                `${path} imports ${written}: the engine imports nothing from outside rules/engine/. Pass the value in.`,
            ),
          ...(used === undefined
            ? []
            : [`${path} uses ${used}: take the time, or the value, as an argument instead.`]),
        ];
      }),
  slips: [
    ['rules/engine/step.ts', "import { readFileSync } from 'node:fs';"],
    ['rules/engine/step.ts', "import { pack } from '../packs/pack.ts';"],
    ['rules/engine/step.ts', "import * as v from 'valibot';"],
    ['rules/engine/step.ts', 'const now = Date.now();'],
    ['rules/engine/step.ts', 'const width = document.body.clientWidth;'],
  ],
  fine: [
    ['rules/engine/step.ts', '// never Date.now() here'],
    ['rules/engine/text/read.ts', "import type { Act } from '../acts.ts';"],
    ['rules/engine/step.ts', 'const end = new Date(now);'],
  ],
};

const circles: Check = {
  promise: 'imports run one way: no file imports, round some corners, itself',
  problemsIn: (tree) => {
    const code = [...tree].filter(([path]) => /\.(tsx?|mjs)$/.test(path));
    const arrows = new Map(
      code.map(([path, text]) => [path, importsOf(path, text).map(({ target }) => target)]),
    );
    return circlesIn(arrows).map(
      (files) =>
        `${[...files, files[0]].join(' → ')}: move what both ends need to a file of its own, types too.`,
    );
  },
  slips: [['stores/pins.ts', "import type { Pin } from './pins.ts';"]],
  fine: [['stores/pins.ts', "import type { Pin } from './snippet-protocol.ts';"]],
};

const BROWSER_APIS = /\b(chrome|browser)\.\w/;
const BROWSER_MODULES = /^(wxt|@wxt-dev|@webext-core)\b/;

const components: Check = {
  promise: 'components take props and give events: they know no browser API',
  problemsIn: (tree) =>
    shippedCode(tree)
      .filter(([path]) => path.startsWith('components/'))
      .filter(
        ([path, text]) =>
          BROWSER_APIS.test(withoutComments(text)) ||
          importsOf(path, text).some(({ target }) => BROWSER_MODULES.test(target)),
      )
      .map(
        ([path]) =>
          `${path} calls the browser: take the value as a prop, give an event, and let the entrypoint call.`,
      ),
  slips: [
    ['components/card.tsx', 'chrome.runtime.openOptionsPage();'],
    ['components/card.tsx', "import { browser } from 'wxt/browser';"],
  ],
  fine: [['components/card.tsx', '// the browser. It is not called here']],
};

const names: Check = {
  promise: 'names say what is inside: kebab-case, and no drawer for everything',
  problemsIn: (tree) =>
    [...tree.keys()].flatMap((path) => {
      const parts = path.split('/');
      const drawer = parts.find((part) => /^(utils?|helpers?|common|misc|lib)(\.\w+)*$/.test(part));
      const crooked = CODE.test(path) && /[A-Z_]/.test(parts.at(-1) ?? '');
      return [
        ...(drawer ? [`${path}: name "${drawer}" after the one idea that it holds.`] : []),
        ...(crooked ? [`${path}: write the file name in kebab-case.`] : []),
      ];
    }),
  slips: [
    ['stores/utils.ts', ''],
    ['components/helpers/ring.tsx', ''],
    ['components/HoldRing.tsx', ''],
  ],
  fine: [['components/hold-ring.tsx', '']],
};

const barrels: Check = {
  promise: 'no barrel files: whoever imports one thing wakes nothing else',
  problemsIn: (tree) =>
    [...tree]
      .filter(([path]) => CODE.test(path) && !path.startsWith('entrypoints/'))
      .filter(
        ([path, text]) => /(^|\n)export \* from/.test(text) || /(^|\/)index\.tsx?$/.test(path),
      )
      .map(([path]) => `${path} gathers other files: import each of them where it is used.`),
  slips: [
    ['stores/index.ts', "export { a } from './a.ts';"],
    ['stores/all.ts', "export * from './a.ts';"],
  ],
  fine: [['entrypoints/background/index.ts', '']],
};

const extensions: Check = {
  promise: 'relative imports name the file whole, as Node wants it',
  problemsIn: (tree) =>
    [...tree]
      .filter(([path]) => /\.(ts|tsx|mjs)$/.test(path))
      .flatMap(([path, text]) =>
        importsOf(path, text)
          .filter(({ ours, target }) => ours && !/\.(tsx?|mjs|json|css|svg|woff2)$/.test(target))
          .map(({ written }) => `${path}: write '${written}' with its extension (.ts, .tsx).`),
      ),
  slips: [['stores/board.ts', "import { a } from './a';"]],
  fine: [['stores/board.ts', "import icon from './a.svg?url';"]],
};

/** What is refused in everything that ships, and what to write instead. */
const BANNED: [pattern: RegExp, instead: string][] = [
  [
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
    'build elements and set textContent',
  ],
  [/\beval\(|\bnew Function\(|\bset(?:Timeout|Interval)\(\s*['"`]/, 'run no text as code'],
  [
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\(/,
    'nothing leaves the machine: no request of any kind',
  ],
  [/\bsrc=["'{`]+https?:|\burl\(["']?https?:/, 'ship the file with the extension'],
];

const banned: Check = {
  promise: 'what ships runs no text as code and asks nothing of any network',
  problemsIn: (tree) =>
    [...tree]
      .filter(([path]) => SHIPPED.test(path) && /\.(tsx?|html|css)$/.test(path))
      .flatMap(([path, text]) => {
        const code = withoutComments(text);
        return BANNED.flatMap(([pattern, instead]) => {
          const found = pattern.exec(code)?.[0];
          return found === undefined ? [] : [`${path} has "${found}": ${instead}.`];
        });
      }),
  slips: [
    ['adapters/read.ts', "element.innerHTML = '';"],
    ['components/card.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['rules/engine/text/read.ts', 'new Function(source)'],
    ['stores/packs.ts', "const answer = await fetch('/pack.json');"],
    ['entrypoints/popup/index.html', '<script src="https://cdn.example/react.js"></script>'],
    ['components/page.css', "@import url('https://fonts.example/plex.css');"],
  ],
  fine: [['stores/packs.ts', '// a pack is never read by fetch(): it is opened from a file']],
};

const PHYSICAL_CSS =
  /\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|\bborder-(?:top|bottom)-(?:left|right)-radius\b|(?:^|[{;\s])(?:left|right)\s*:|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/m;
const PHYSICAL_STYLE =
  /\b(?:margin|padding|border)(?:Left|Right)\b|\btextAlign:\s*'(?:left|right)'|\bstyle\.(?:left|right)\b/;

const logical: Check = {
  promise: 'styles are logical: no left and no right, so that Arabic needs no second layout',
  problemsIn: (tree) =>
    [...tree]
      .filter(([path]) => SHIPPED.test(path) && /\.(css|tsx?|html)$/.test(path))
      .flatMap(([path, text]) => {
        const code = withoutComments(text);
        const found =
          PHYSICAL_STYLE.exec(code)?.[0] ??
          (path.endsWith('.css') ? PHYSICAL_CSS.exec(code)?.[0].trim() : undefined);
        return found === undefined
          ? []
          : [`${path} has "${found}": use the logical property (inline-start, inline-end).`];
      }),
  slips: [
    ['components/card.css', '.card { margin-left: 4px }'],
    ['components/card.css', '.card {\n  right: 0;\n}'],
    ['components/card.css', '.card { text-align: right }'],
    ['components/card.tsx', '<p style={{ paddingRight: 4 }} />'],
  ],
  fine: [['components/card.css', '.card { margin-inline-start: 4px; inset-inline-end: 0 }']],
};

const lockfile: Check = {
  promise: 'the lockfile names no registry, so it installs from any',
  problemsIn: (tree) =>
    [...tree]
      .filter(([path, text]) => path === 'package-lock.json' && text.includes('"resolved": "http'))
      .map(
        ([path]) =>
          `${path} names a registry host: run npm install with --omit-lockfile-registry-resolved.`,
      ),
  slips: [['package-lock.json', '"resolved": "https://registry.example/a.tgz"']],
  fine: [['package-lock.json', '"integrity": "sha512-x"']],
};

export const CHECKS: Check[] = [
  arrows,
  entrypoints,
  engine,
  circles,
  components,
  names,
  barrels,
  extensions,
  banned,
  logical,
  lockfile,
];
