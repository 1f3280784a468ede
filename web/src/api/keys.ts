import type { RecordQuery } from './types';

/** The names under which answers are kept. A prefix names everything below it. */
export const keys = {
  session: ['session'] as const,
  setup: ['setup'] as const,
  objects: ['objects'] as const,
  /** What stands in whose side bar. */
  navigation: ['navigation'] as const,
  roles: ['roles'] as const,
  teams: ['teams'] as const,
  organisation: ['organisation'] as const,
  records: (object: string) => ['records', object] as const,
  lists: (object: string) => ['records', object, 'list'] as const,
  page: (object: string, query: Omit<RecordQuery, 'cursor'>, start: unknown) =>
    ['records', object, 'list', query, start] as const,
  count: (object: string, filter: RecordQuery['filter']) =>
    ['records', object, 'list', 'count', filter ?? null] as const,
  /** Takes its time, so that it does not grow old with every record that changes. */
  exactCount: (object: string, filter: RecordQuery['filter']) =>
    ['exactCount', object, filter ?? null] as const,
  beside: (object: string, id: string, list: unknown) =>
    ['records', object, 'list', 'beside', id, list] as const,
  /** Records of a board, by what is asked; a list like any other. */
  board: (object: string, asked: unknown) => ['records', object, 'list', 'board', asked] as const,
  /** How many records each group of a list has, and their sums. */
  groups: (object: string, asked: unknown) => ['records', object, 'list', 'groups', asked] as const,
  /** What stands in the days of a calendar; a list like any other. */
  calendar: (object: string, asked: unknown) => ['records', object, 'list', 'calendar', asked] as const,
  views: (object: string) => ['views', object] as const,
  record: (object: string, id: string) => ['records', object, 'one', id] as const,
  /** With whom a record is shared, and who sees it why. */
  sharing: (object: string, id: string) => ['sharing', object, id] as const,
  ownAccess: (object: string, id: string) => ['sharing', object, id, 'own'] as const,
  related: (object: string, id: string) => ['records', object, 'related', id] as const,
  /** What is new on somebody's records. */
  news: (since: string | undefined) => ['news', since ?? null] as const,
  /** What records are called that were opened last. */
  recent: (ids: readonly string[]) => ['search', 'recent', ids] as const,
  search: (typed: string) => ['search', typed] as const,
  /** What is in the recycle bin, by object. */
  bin: ['bin'] as const,
  deleted: (object: string, text: string) => ['records', object, 'deleted', text] as const,
  /** Which of the first steps are taken. */
  firstSteps: ['firstSteps'] as const,
  /** Stands below the history: what makes one old makes the other old. */
  timeline: (object: string, id: string, asked: unknown) =>
    ['records', object, 'one', id, 'history', 'timeline', asked] as const,
  /** Below the history too, since whatever happened may be something that was said. */
  comments: (object: string, id: string) => ['records', object, 'one', id, 'history', 'comments'] as const,
  /** What one is told: how much of it is unread, its pages, which kinds one wants to hear of. */
  notifications: ['notifications'] as const,
  unread: ['notifications', 'unread'] as const,
  inbox: (unread: boolean, most: number) => ['notifications', 'inbox', unread, most] as const,
  notificationSettings: ['notificationSettings'] as const,
  following: (object: string, id: string) => ['following', object, id] as const,
  mentionable: (object: string, id: string, typed: string) => ['mentionable', object, id, typed] as const,
  history: (object: string, id: string) => ['records', object, 'one', id, 'history'] as const,
};
