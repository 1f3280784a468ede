/** Which guide belongs to which page; the first that fits counts. Every address of the app has one. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'getting-started'],
  [/^\/today/, 'today'],
  [/^\/calendar/, 'today'],
  [/^\/inbox/, 'comments'],
  [/^\/merges\//, 'merge'],
  [/^\/o\/[^/]+\/board/, 'board'],
  [/^\/o\/[^/]+\/[^/]+/, 'timeline'],
  [/^\/o\//, 'lists'],
  [/^\/(reports|dashboards)/, 'reports'],
  [/^\/recycle-bin/, 'recycle-bin'],
  [/^\/settings\/organisation/, 'organisation'],
  [/^\/settings\/people/, 'people'],
  [/^\/settings\/roles/, 'rights'],
  [/^\/settings\/objects/, 'objects'],
  [/^\/settings\/audit/, 'audit'],
  [/^\/settings\/sso/, 'single-sign-on'],
  [/^\/settings\/encryption/, 'encryption'],
  [/^\/settings\/security/, 'sign-in'],
  [/^\/settings\/imports/, 'import'],
  [/^\/settings\/webhooks/, 'webhooks'],
  [/^\/settings\/forms/, 'web-forms'],
  [/^\/settings\/websites/, 'collect'],
  [/^\/settings\/apps/, 'apps'],
  [/^\/authorize/, 'apps'],
  [/^\/settings\/bi/, 'bi'],
  [/^\/settings\/whole/, 'whole-export'],
  [/^\/settings\/feedback/, 'help'],
  [/^\/settings\/sample-data/, 'help'],
  [/^\/settings\/start/, 'getting-started'],
  [/^\/settings\/(health|jobs)/, 'operation'],
];

/** Pages whose guide is called as they are. */
const NAMESAKES = /^\/(duplicates|quality|cleansing|sources)/;

/** The guide that belongs to a page; undefined where none was thought of. */
export const guideFor = (pathname: string): string | undefined =>
  NAMESAKES.exec(pathname)?.[1] ?? PAGES.find(([page]) => page.test(pathname))?.[1];

/** The guide that is opened beside a page; the first steps where nothing belongs to it. */
export const guideOf = (pathname: string): string => guideFor(pathname) ?? 'getting-started';
