import { call } from './client';

/** How a value fits what was typed, the best first. */
export type Fit = 'whole' | 'start' | 'word' | 'part' | 'pinyin' | 'similar';

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly reason: { readonly field: string; readonly text: string; readonly fit: Fit };
}

export interface SearchGroup {
  readonly object: string;
  readonly items: readonly SearchHit[];
  /** There are more of this object than were asked for. */
  readonly more: boolean;
}

export const search = {
  find: (typed: string, signal?: AbortSignal) =>
    call<{ readonly groups: readonly SearchGroup[] }>('GET', `/search?q=${encodeURIComponent(typed)}`, {
      signal,
    }),
};
