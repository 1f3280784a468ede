import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { News } from '@/api/events';
import { keys } from '@/api/keys';
import { arranging } from '@/records/arranging';
import { Refreshing } from './refreshing';

const NOTHING: News = { objects: [], records: [], views: [], notifications: false, missed: false };
const list = keys.page('account', { limit: 10 }, null);

let client: QueryClient;
let refreshing: Refreshing;

const isOld = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
const load = (key: readonly unknown[]) => client.setQueryData(key, {});

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  refreshing = new Refreshing(client);
});
afterEach(() => {
  refreshing.stop();
  vi.useRealTimers();
});

describe('what is heard', () => {
  it('makes a record old that was changed, with what was said about it, and no other', () => {
    for (const id of ['a', 'b']) load(keys.record('account', id));
    load(keys.comments('account', 'a'));
    refreshing.hear({ ...NOTHING, records: [{ object: 'account', id: 'a' }] });
    expect(isOld(keys.record('account', 'a'))).toBe(true);
    expect(isOld(keys.comments('account', 'a'))).toBe(true);
    expect(isOld(keys.record('account', 'b'))).toBe(false);
  });

  it('says nothing of what was changed before a record was watched: it is read once more', () => {
    for (const id of ['a', 'b']) load(keys.record('account', id));
    load(keys.comments('account', 'b'));
    refreshing.catchUp('account:a', 'account:a,account:b');
    expect([isOld(keys.record('account', 'a')), isOld(keys.record('account', 'b'))]).toEqual([false, true]);
    expect(isOld(keys.comments('account', 'b'))).toBe(false);
  });

  it('makes lists old at once, and after that not before a while has passed', () => {
    load(list);
    refreshing.hear({ ...NOTHING, objects: ['account'] });
    expect(isOld(list)).toBe(true);

    load(list);
    for (let time = 0; time < 5; time += 1) refreshing.hear({ ...NOTHING, objects: ['account'] });
    expect(isOld(list)).toBe(false);
    vi.advanceTimersByTime(4_000);
    expect(isOld(list)).toBe(true);
  });

  it('is waited for no longer than that while it never stops', () => {
    load(list);
    refreshing.hear({ ...NOTHING, objects: ['account'] });
    load(list);
    for (let time = 0; time < 5; time += 1) {
      vi.advanceTimersByTime(1_000);
      refreshing.hear({ ...NOTHING, objects: ['account'] });
    }
    expect(isOld(list)).toBe(true);
  });

  it('has what was found before looked for again', () => {
    load(keys.search('acme'));
    refreshing.hear({ ...NOTHING, objects: ['account'] });
    expect(isOld(keys.search('acme'))).toBe(true);
  });

  it('leaves lists of other objects alone', () => {
    load(list);
    refreshing.hear({ ...NOTHING, objects: ['contact'] });
    expect(isOld(list)).toBe(false);
  });

  it('makes the views of a list old, but not under the hand of whoever is arranging it', () => {
    load(keys.views('account'));
    const settle = arranging('account');
    refreshing.hear({ ...NOTHING, views: ['account'] });
    expect(isOld(keys.views('account'))).toBe(false);
    settle();
    refreshing.hear({ ...NOTHING, views: ['account'] });
    expect(isOld(keys.views('account'))).toBe(true);
  });

  it('counts what is unread anew when there is something to read', () => {
    load(keys.unread);
    refreshing.hear({ ...NOTHING, notifications: true });
    expect(isOld(keys.unread)).toBe(true);
  });

  it('makes everything old when something may have been missed', () => {
    load(list);
    load(keys.unread);
    load(keys.views('account'));
    refreshing.hear({ ...NOTHING, missed: true });
    expect([isOld(list), isOld(keys.unread), isOld(keys.views('account'))]).toEqual([true, true, true]);
  });
});
