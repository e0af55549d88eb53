import { fileURLToPath } from 'node:url';

/** What the build tells of a module: the ids of those that it imports. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What WXT adds to every page. */
const WXT = /wxt-(html-)?plugins/;
const POPUP = fileURLToPath(new URL('../../entrypoints/popup/main.tsx', import.meta.url));

/**
 * How the extension's pages are split: what the popup shares with other pages is one file, for each
 * more is a wait before its first picture, and what only the others need stays out of it.
 */
export function pageChunks() {
  /** Modules that the popup cannot start without. */
  let needed: Set<string> | null = null;
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        name(id: string, graph: Graph): string | null {
          needed ??= needs(graph);
          return needed.has(id) || WXT.test(id) ? 'pages' : null;
        },
        debugName: 'pages',
        minShareCount: 2,
      },
    ],
  };

  function needs(graph: Graph): Set<string> {
    const found = new Set<string>();
    const waiting = [POPUP];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
    return found;
  }
}
