import type { Reference } from '@/api/types';

/** What the address of a record holds. Everything is optional and anything may have been typed by hand. */
export interface RecordSearch {
  readonly tab?: 'timeline' | 'comments' | 'history';
  /** Of the timeline: what kinds are told … */
  readonly kinds?: readonly string[];
  /** … whose doing … */
  readonly by?: Pick<Reference, 'id' | 'label'>;
  /** … and the change that is pointed at, by its time. */
  readonly change?: string;
}

export function readRecordSearch(raw: Readonly<Record<string, unknown>>): RecordSearch {
  const { tab, kinds, by, change } = raw;
  if (tab === 'history' || tab === 'comments') return { tab };
  if (tab !== 'timeline') return {};
  const texts = Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
  return {
    tab,
    ...(texts.length > 0 ? { kinds: texts } : {}),
    ...(isPerson(by) ? { by: { id: by.id, label: by.label } } : {}),
    ...(typeof change === 'string' ? { change } : {}),
  };
}

const isPerson = (value: unknown): value is Pick<Reference, 'id' | 'label'> =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'label' in value &&
  typeof value.id === 'string' &&
  typeof value.label === 'string';
