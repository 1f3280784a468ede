const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/merges\//, 'merge'],
  [/^\/o\/[^/]+\/board/, 'board'],
  [/^\/o\/[^/]+\/[^/]+/, 'timeline'],
  [/^\/o\//, 'lists'],
  [/^\/recycle-bin/, 'recycle-bin'],
  [/^\/settings\/organisation/, 'organisation'],
  [/^\/settings\/people/, 'people'],
  [/^\/settings\/roles/, 'rights'],
  [/^\/settings\/audit/, 'audit'],
  [/^\/settings\/sso/, 'single-sign-on'],
  [/^\/settings\/encryption/, 'encryption'],
  [/^\/settings\/security/, 'sign-in'],
  [/^\/settings\/imports/, 'import'],
  [/^\/settings\/(health|jobs)/, 'operation'],
];

/** The guide that belongs to a page; for a page of its own name the guide of that name, and otherwise the first steps. */
export function guideOf(pathname: string, known: ReadonlySet<string>): string {
  const found = PAGES.find(([page]) => page.test(pathname))?.[1];
  if (found) return found;
  const words = pathname.split('/').filter((word) => word !== '' && word !== 'settings');
  return words.find((word) => known.has(word)) ?? 'getting-started';
}
