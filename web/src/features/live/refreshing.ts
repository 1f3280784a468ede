import type { QueryClient } from '@tanstack/react-query';
import type { News } from '@/api/events';
import { keys } from '@/api/keys';
import { isArranging } from '@/records/arranging';
import { recordsChanged } from '@/records/refresh';

const PAUSE_MS = 4_000;

/** A list that was asked for a moment ago, and whether it has become old again since. */
interface Rest {
  readonly timer: number;
  isOld: boolean;
}

/** Makes old what the news are about; what of it is shown is asked for anew, lists not more often than all few seconds. */
export class Refreshing {
  private readonly client: QueryClient;
  private readonly resting = new Map<string, Rest>();

  constructor(client: QueryClient) {
    this.client = client;
  }

  hear(news: News): void {
    if (news.missed) {
      this.all();
      return;
    }
    for (const { object, id } of news.records) {
      void this.client.invalidateQueries({ queryKey: keys.record(object, id) });
    }
    for (const object of news.objects) this.list(object);
    for (const object of news.views) {
      if (!isArranging(object)) void this.client.invalidateQueries({ queryKey: keys.views(object) });
    }
    if (news.notifications) void this.client.invalidateQueries({ queryKey: keys.notifications });
  }

  /** Nobody told of records before they were watched: whoever has just read one reads it once more. */
  catchUp(before: string, now: string): void {
    const known = new Set(before.split(','));
    for (const one of now.split(',').filter((it) => it !== '' && !known.has(it))) {
      const [object = '', id = ''] = one.split(':');
      void this.client.invalidateQueries({ queryKey: keys.record(object, id), exact: true });
    }
  }

  /** After an interruption nobody knows what was missed. */
  all(): void {
    for (const queryKey of [['records'], ['views']]) void this.client.invalidateQueries({ queryKey });
    void this.client.invalidateQueries({ queryKey: keys.notifications });
  }

  stop(): void {
    for (const { timer } of this.resting.values()) window.clearTimeout(timer);
    this.resting.clear();
  }

  private list(object: string): void {
    const rest = this.resting.get(object);
    if (rest) {
      rest.isOld = true;
      return;
    }
    void recordsChanged(this.client, object);
    const timer = window.setTimeout(() => {
      const wasOld = this.resting.get(object)?.isOld === true;
      this.resting.delete(object);
      if (wasOld) this.list(object);
    }, PAUSE_MS);
    this.resting.set(object, { timer, isOld: false });
  }
}
