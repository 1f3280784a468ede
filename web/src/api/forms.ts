import { call } from './client';
import type { Language, Texts } from './types';

/** Forms that strangers fill in, and what they sent. */

export interface FieldItem {
  readonly kind: 'field';
  readonly field: string;
  /** Empty for the label of the field. */
  readonly label: Texts;
  readonly help: Texts;
  readonly placeholder: Texts;
  readonly required: boolean;
  readonly initial: string;
}

export interface HiddenItem {
  readonly kind: 'hidden';
  readonly field: string;
  readonly value: string;
  /** Of the page’s address, such as utm_source; null where the value always holds. */
  readonly parameter: string | null;
}

export const QUESTION_KINDS = ['single', 'several', 'scale', 'text', 'date'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Choice {
  readonly key: string;
  readonly label: Texts;
}

export interface QuestionItem {
  readonly kind: 'question';
  readonly key: string;
  readonly question: QuestionKind;
  readonly label: Texts;
  readonly help: Texts;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  readonly least: number;
  readonly most: number;
}

export type FormItem = FieldItem | HiddenItem | QuestionItem;

export const KNOWN = ['make', 'fill', 'attach'] as const;
export type Known = (typeof KNOWN)[number];

export interface FormDefinition {
  readonly name: string;
  /** Empty for answers only. */
  readonly object: string;
  /** The first one is the usual one. */
  readonly languages: readonly Language[];
  readonly title: Texts;
  readonly introduction: Texts;
  readonly items: readonly FormItem[];
  readonly button: Texts;
  readonly thanks: Texts;
  readonly next: string | null;
  readonly consent: Texts | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly most: number | null;
  readonly sites: readonly string[];
  readonly known: Known;
  readonly tells: boolean;
  readonly keptDays: number | null;
}

export interface WebForm extends FormDefinition {
  readonly id: string;
  readonly key: string;
  /** With whose rights it writes. */
  readonly person: { readonly id: string; readonly label: string };
  readonly state: 'on' | 'off';
  readonly opening: 'open' | 'off' | 'early' | 'over' | 'full';
  readonly consentVersion: number | null;
  readonly taken: number;
  readonly waiting: number;
  readonly refused: number;
  readonly held: number;
  /** Why what is sent cannot be written by now. */
  readonly troubles: readonly { readonly code: string; readonly detail: string }[];
  readonly version: number;
}

export const SUBMISSION_STATES = ['taken', 'waiting', 'refused', 'held'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export interface Submission {
  readonly id: string;
  readonly at: string;
  readonly state: SubmissionState;
  readonly cause:
    | 'keeper'
    | 'rights'
    | 'busy'
    | 'values'
    | 'duplicate'
    | 'trap'
    | 'quick'
    | 'unproven'
    | null;
  readonly problems: string | null;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly page: string;
  readonly consent: number | null;
  readonly effect: 'created' | 'updated' | 'attached' | null;
  readonly record: { readonly id: string; readonly label: string; readonly object: string } | null;
}

export interface SubmissionPage {
  readonly items: readonly Submission[];
  readonly next: string | null;
}

export const formKeys = {
  all: ['forms'] as const,
  list: ['forms', 'list'] as const,
  preview: (said: FormDefinition, language: Language) => ['forms', 'preview', said, language] as const,
  submissions: (id: string, state: string) => ['forms', 'submissions', id, state] as const,
  answers: (id: string) => ['forms', 'answers', id] as const,
};

const one = (id: string) => `/forms/${encodeURIComponent(id)}`;

export const forms = {
  list: (signal?: AbortSignal) => call<{ readonly items: readonly WebForm[] }>('GET', '/forms', { signal }),
  add: (said: FormDefinition) => call<WebForm>('POST', '/forms', { body: said }),
  preview: (said: FormDefinition, language: Language, signal?: AbortSignal) =>
    call<{ readonly html: string }>('POST', '/forms/preview', { body: { ...said, language }, signal }),
  change: (
    id: string,
    said: Partial<FormDefinition> & { readonly state?: 'on' | 'off'; readonly person?: string },
    version?: number,
  ) => call<WebForm>('PATCH', one(id), { body: said, ...(version === undefined ? {} : { version }) }),
  remove: (id: string) => call<void>('DELETE', one(id)),
  /** Where all of them can be had as a table. */
  sheet: (id: string, state: string) =>
    `/api/v1${one(id)}/submissions.csv?${new URLSearchParams({ state }).toString()}`,
  submissions: (id: string, state: string, cursor: string | null, signal?: AbortSignal) =>
    call<SubmissionPage>(
      'GET',
      `${one(id)}/submissions?${new URLSearchParams({ limit: '30', state, ...(cursor === null ? {} : { cursor }) }).toString()}`,
      { signal },
    ),
  retry: (id: string, submission: string) =>
    call<Submission>('POST', `${one(id)}/submissions/${submission}/retry`),
  removeSubmission: (id: string, submission: string) =>
    call<void>('DELETE', `${one(id)}/submissions/${submission}`),
  answers: (id: string, signal?: AbortSignal) =>
    call<Readonly<Record<string, Readonly<Record<string, number>>>>>('GET', `${one(id)}/answers`, { signal }),
  /** A picture of the address of its page. */
  qr: (id: string) => `/api/v1${one(id)}/qr`,
};
