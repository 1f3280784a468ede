import type { Plugin } from 'vite';

/** Libraries of which each part is a module of its own, behind one that names them all. */
const SHELVES = /\/(?:lucide-react\/dist\/esm\/lucide-react|radix-ui\/dist\/index)\.mjs$/;

/**
 * Everything that the first list needs stands in one file, and nothing that it does not need: in pieces it would not compress as
 * well, and what only other pages share would be loaded before anybody opens them.
 */
export function firstLoad(...entries: readonly string[]) {
  const needed = new Set<string>();
  const plugin: Plugin = {
    name: 'first-load',
    buildEnd() {
      const waiting = [...this.getModuleIds()].filter((id) => entries.some((entry) => id.endsWith(entry)));
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (needed.has(id)) continue;
        needed.add(id);
        if (SHELVES.test(id)) continue;
        const { importedIds = [], code } = this.getModuleInfo(id) ?? {};
        waiting.push(...importedIds);
        for (const shelf of importedIds.filter((one) => SHELVES.test(one))) {
          const { importedIds: parts = [], code: index } = this.getModuleInfo(shelf) ?? {};
          waiting.push(...partsTaken(code ?? '', index ?? '', parts));
        }
      }
    },
  };
  return { plugin, isNeeded: (id: string) => needed.has(id) };
}

const IMPORTED = /import\s*\{([^}]*)\}\s*from\s*["'](?:lucide-react|radix-ui)["']/g;

/** The modules behind a shelf that a module takes by name. */
function partsTaken(code: string, index: string, parts: readonly string[]): readonly string[] {
  const names = [...code.matchAll(IMPORTED)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? ''),
  );
  return names.flatMap((name) => {
    const line = name === '' ? undefined : index.split('\n').find((one) => one.match(`\\bas ${name}\\b`));
    const from = /from\s*["'](?:\.\/)?([^"']+)["']/.exec(line ?? '')?.[1];
    return from === undefined ? [] : parts.filter((part) => `${part}/`.includes(`/${from}/`));
  });
}
