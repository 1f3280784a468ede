import type { Plugin } from 'vite';

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
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
  return { plugin, isNeeded: (id: string) => needed.has(id) };
}
