import { posix } from 'node:path';

export interface Import {
  /** Path in the repository for a file of ours, else the name as written. */
  target: string;
  written: string;
  ours: boolean;
  /** `import type`: gone after the build. */
  typeOnly: boolean;
}

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** What a module imports or re-exports. Relative names are resolved, queries (`?raw`) dropped. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, fixed, dynamic]) => {
    const written = fixed ?? dynamic ?? '';
    const ours = written.startsWith('.');
    const target = ours ? posix.join(posix.dirname(path), written.replace(/\?.*$/, '')) : written;
    return { target, written, ours, typeOnly: type !== undefined };
  });
}

/** The code without its comments, so that a sentence about a thing is not taken for the thing. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
