export interface EntrySearch {
  /** Where to go once signed in. */
  readonly next?: string;
  /** Why the way by a provider ended at the sign-in page. */
  readonly problem?: string;
}

// Only paths of this app: a link must not lead elsewhere by way of our sign-in.
export const readNext = ({ next }: Readonly<Record<string, unknown>>): EntrySearch =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
