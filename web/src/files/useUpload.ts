import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { files } from '@/api/files';
import { ApiProblem } from '@/api/problem';
import type { Reference } from '@/api/types';
import { useLanguage } from '@/i18n/useLanguage';
import { problemBeforeSending } from './rules';

export interface UploadState {
  /** What is on its way, and how much of it has gone out, from 0 to 1. */
  readonly sending: { readonly name: string; readonly part: number } | null;
  readonly problem: string | null;
}

const IDLE: UploadState = { sending: null, problem: null };

/** Sends one file at a time and tells the record it became. */
export function useUpload(picturesOnly: boolean, onDone: (file: Reference) => void) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [state, setState] = useState(IDLE);
  const sending = useRef<AbortController | null>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const send = async (file: File) => {
    sending.current?.abort();
    const own = new AbortController();
    sending.current = own;
    const show = (next: UploadState) => sending.current === own && setState(next);
    show({ sending: { name: file.name, part: 0 }, problem: null });
    try {
      const problem = await problemBeforeSending(file, picturesOnly, language, t);
      if (problem !== null) return show({ sending: null, problem });
      const row = await files.upload({
        file,
        signal: own.signal,
        onProgress: (part) => show({ sending: { name: file.name, part }, problem: null }),
      });
      if (own.signal.aborted) return;
      show(IDLE);
      onDone({ id: row.id, label: String(row.name ?? file.name), object: 'file' });
    } catch (failure) {
      if (own.signal.aborted) return;
      const words = failure instanceof ApiProblem ? failure.detail || failure.title : '';
      show({ sending: null, problem: words || t('common.problem.unreachable') });
    }
  };
  const stop = () => {
    sending.current?.abort();
    setState(IDLE);
  };
  return { ...state, send, stop };
}
