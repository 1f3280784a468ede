import { call } from './client';

/** What people say about the program, and what becomes of it. */

export const FEEDBACK_KINDS = ['problem', 'wish', 'question', 'praise'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const FEEDBACK_STATES = ['fresh', 'seen', 'planned', 'done', 'declined'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

export interface FeedbackNote {
  readonly id: string;
  readonly by: string;
  readonly kind: FeedbackKind;
  readonly page: string;
  readonly words: string;
  readonly state: FeedbackState;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly sentAt: string;
  readonly version: number;
}

interface Notes {
  readonly items: readonly FeedbackNote[];
}

export const feedback = {
  own: () => call<Notes>('GET', '/me/feedback'),
  send: (note: Pick<FeedbackNote, 'kind' | 'page' | 'words'>) =>
    call<FeedbackNote>('POST', '/me/feedback', { body: note }),
  all: () => call<Notes>('GET', '/feedback'),
  answer: (id: string, answer: Pick<FeedbackNote, 'state' | 'answer' | 'version'>) =>
    call<FeedbackNote>('PUT', `/feedback/${id}`, { body: answer }),
};
