import { call } from './client';

/** What one has taken, seen or put away: names, and when. */
export interface Marks {
  readonly marks: Readonly<Record<string, string>>;
}

const of = (name: string) => `/me/marks/${encodeURIComponent(name)}`;

/** Under this the answer is kept; not with the other names, which every page loads. */
export const MARKS_KEY = ['marks'] as const;

export const marks = {
  own: () => call<Marks>('GET', '/me/marks'),
  set: (name: string) => call<void>('PUT', of(name)),
  clear: (name: string) => call<void>('DELETE', of(name)),
};
