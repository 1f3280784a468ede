import { call } from './client';

/** Whom or what a comment mentions; without a name where one may not know it, or where it is gone. */
export interface Mentioned {
  readonly object: string;
  readonly id: string;
  readonly label: string | null;
}

export interface Comment {
  readonly id: string;
  readonly parent: string | null;
  readonly author: Mentioned;
  /** Plain text; `@[id]` stands for a person and `#[object:id]` for a record. */
  readonly text: string;
  readonly at: string;
  readonly editedAt: string | null;
  /** Kept without its words, since there are answers to it. */
  readonly removed: boolean;
  readonly people: readonly Mentioned[];
  readonly records: readonly Mentioned[];
  readonly can: { readonly change: boolean; readonly remove: boolean };
}

export interface CommentThread extends Comment {
  readonly answers: readonly Comment[];
}

export interface CommentPage {
  readonly items: readonly CommentThread[];
  readonly next: string | null;
  readonly total: number;
}

/** Somebody to speak to. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
  /** Whether she sees the record; whoever does not is told nothing. */
  readonly sees: boolean;
}

const path = (object: string, id: string) =>
  `/records/${encodeURIComponent(object)}/${encodeURIComponent(id)}/comments`;

export const comments = {
  page: (object: string, id: string, cursor: string | null, signal?: AbortSignal) =>
    call<CommentPage>(
      'GET',
      `${path(object, id)}${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
      { signal },
    ),
  write: (object: string, id: string, text: string, parent: string | null, idempotencyKey: string) =>
    call<Comment>('POST', path(object, id), { body: { text, parent }, idempotencyKey }),
  change: (object: string, id: string, comment: string, text: string) =>
    call<Comment>('PATCH', `${path(object, id)}/${comment}`, { body: { text } }),
  remove: (object: string, id: string, comment: string) =>
    call<void>('DELETE', `${path(object, id)}/${comment}`),
  people: (object: string, id: string, typed: string, signal?: AbortSignal) =>
    call<{ readonly items: readonly Mentionable[] }>(
      'GET',
      `${path(object, id)}/people?q=${encodeURIComponent(typed)}`,
      { signal },
    ),
};
