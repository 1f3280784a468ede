import { call, sendForm } from './client';
import type { Values } from './records';
import type { RecordRow } from './types';

const BASE = '/api/v1/files';

export interface FileRules {
  /** The size that a file may have, in bytes. */
  readonly largest: number;
}

export interface Upload {
  readonly file: File;
  /** Further fields of the file's record. */
  readonly values?: Values;
  /** Told from 0 to 1 while the bytes go out. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

export const files = {
  rules: () => call<FileRules>('GET', '/files/rules'),
  upload: ({ file, values, onProgress, signal }: Upload) => {
    const form = new FormData();
    if (values) form.append('values', JSON.stringify(values));
    form.append('file', file, file.name);
    return sendForm<RecordRow>('/files', form, onProgress, signal);
  },
  contentUrl: (id: string) => `${BASE}/${encodeURIComponent(id)}/content`,
  previewUrl: (id: string, size: 240 | 960) => `${BASE}/${encodeURIComponent(id)}/preview?size=${size}`,
};
