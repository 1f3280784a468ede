import type { Language } from '@/api/types';

/** The guide as it is packed with the program: everything in one language at once, since it is searched as a whole. */
export type Guides = ReadonlyMap<string, string>;

const load = {
  'zh-CN': () => import('./guides.zh'),
  en: () => import('./guides.en'),
};

export async function loadGuides(language: Language): Promise<Guides> {
  const { files } = await load[language]();
  return new Map(Object.entries(files).map(([path, text]) => [nameOf(path), text]));
}

/** `../docs/guide/audit.en.md` is the guide `audit`. */
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(en|zh)\.md$/, '');
