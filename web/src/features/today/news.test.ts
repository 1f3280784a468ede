import { describe, expect, it } from 'vitest';
import type { NewsItem } from '@/api/today';
import { storiesOf } from './news';

const record = { id: 'a1', version: 3, name: 'Acme' };
const change = (at: string, by: string, field: string, before: unknown, after: unknown): NewsItem => ({
  kind: 'change',
  object: 'account',
  record,
  at,
  by: { id: by, label: by },
  action: 'updated',
  changes: [{ field, before, after }],
});

describe('news', () => {
  it('are one story for each record: who had a hand in it, and what it came to', () => {
    const [story, ...others] = storiesOf([
      change('2026-11-23T03:00:00Z', 'Mona', 'stage', 'b', 'c'),
      change('2026-11-23T02:00:00Z', 'Otto', 'stage', 'a', 'b'),
      change('2026-11-23T01:00:00Z', 'Mona', 'city', null, 'Wuxi'),
    ]);
    expect(others).toEqual([]);
    expect(story?.by).toEqual(['Mona', 'Otto']);
    expect(story?.at).toBe('2026-11-23T03:00:00Z');
    expect(story?.changes).toEqual([
      { field: 'stage', before: 'a', after: 'c' },
      { field: 'city', before: null, after: 'Wuxi' },
    ]);
  });

  it('do not tell of a change that was taken back', () => {
    const stories = storiesOf([
      change('2026-11-23T03:00:00Z', 'Mona', 'stage', 'b', 'a'),
      change('2026-11-23T02:00:00Z', 'Mona', 'stage', 'a', 'b'),
    ]);
    expect(stories).toEqual([]);
  });

  it('say of a new record that it is new, and not what it was filled with', () => {
    const made: NewsItem = {
      ...change('2026-11-23T02:00:00Z', 'Mona', 'name', null, 'Acme'),
      action: 'created',
    } as NewsItem;
    const [story] = storiesOf([change('2026-11-23T03:00:00Z', 'Otto', 'city', null, 'Wuxi'), made]);
    expect(story?.isNew).toBe(true);
    expect(story?.changes).toEqual([]);
  });
});
