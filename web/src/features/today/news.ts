import type { NewsItem } from '@/api/today';
import type { Change, RecordRow } from '@/api/types';

/** What happened to one record, the latest on top of it: by whom, and what it came to in the end. */
export interface Story {
  readonly key: string;
  readonly object: string;
  readonly record: RecordRow;
  readonly at: string;
  /** Who had a hand in it, the latest first. */
  readonly by: readonly string[];
  /** It is new altogether. */
  readonly isNew: boolean;
  readonly changes: readonly Change[];
}

/** One story for each record; of several changes of a field what it was at first and what it is now. */
export function storiesOf(items: readonly NewsItem[]): readonly Story[] {
  const byRecord = new Map<string, readonly NewsItem[]>();
  for (const item of items) {
    const key = `${item.object}/${item.record.id}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), item]);
  }
  return [...byRecord].flatMap(([key, those]) => {
    const [latest] = those;
    const story = latest && storyOf(key, latest, those);
    return story && (story.isNew || story.changes.length > 0) ? [story] : [];
  });
}

function storyOf(key: string, latest: NewsItem, items: readonly NewsItem[]): Story {
  const changed = items.filter((item) => item.kind === 'change');
  const isNew = items.some((item) => item.kind === 'record' || item.action === 'created');
  const by = changed.flatMap((item) => (item.by ? [item.by.label] : []));
  return {
    key,
    object: latest.object,
    record: latest.record,
    at: latest.at,
    by: [...new Set(by)],
    isNew,
    changes: isNew ? [] : joined(changed.flatMap((item) => item.changes)),
  };
}

/** The latest come first. */
function joined(changes: readonly Change[]): readonly Change[] {
  const byField = new Map<string, Change>();
  for (const change of changes) {
    const later = byField.get(change.field);
    byField.set(change.field, later ? { ...later, before: change.before } : change);
  }
  return [...byField.values()].filter(
    ({ before, after }) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null),
  );
}
