import { call, sendForm } from './client';

/** Everything taken out as one file, or put in from one. */
export interface WholeRun {
  readonly id: string;
  readonly kind: 'export' | 'restore';
  readonly name: string;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** In records; null while they are not counted yet. */
  readonly total: number | null;
  readonly done: number;
  /** Files whose bytes were not to be had. */
  readonly missing: number;
  /** In bytes. */
  readonly size: number | null;
  readonly by: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly detail: string | null;
}

export const wholeKeys = { runs: ['whole'] as const };

export const whole = {
  list: () => call<{ readonly items: readonly WholeRun[] }>('GET', '/whole'),
  export: () => call<WholeRun>('POST', '/whole/exports', { body: {} }),
  /** @param onProgress told from 0 to 1 while the bytes go out */
  restore: (file: File, onProgress: (part: number) => void) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return sendForm<WholeRun>('/whole/restores', form, onProgress);
  },
  stop: (id: string) => call<WholeRun>('POST', `/whole/${id}/stop`),
  remove: (id: string) => call<void>('DELETE', `/whole/${id}`),
  /** Refused where fetching the file would be. */
  mayFetch: (id: string) => call<WholeRun>('GET', `/whole/${id}?toFetch=true`),
  /** Where the file is. */
  content: (id: string) => `/api/v1/whole/${id}/content`,
};
