/** What an open page is told: names of objects and ids, never values. */
export interface News {
  /** Objects of which records were made, changed or removed. */
  readonly objects: readonly string[];
  /** Those of the records that are looked at which have changed. */
  readonly records: readonly { readonly object: string; readonly id: string }[];
  /** Objects of which views, or how their reader arranges them, have changed. */
  readonly views: readonly string[];
  readonly notifications: boolean;
  /** Something may have been missed. */
  readonly missed: boolean;
}

export interface Listening {
  readonly onOpen: () => void;
  readonly onNews: (news: News) => void;
  /** The server does not want to be listened to: the session is over, or there are too many pages. */
  readonly onRefused: () => void;
}

/** Whether this browser can listen at all. */
export const canListen = () => typeof EventSource !== 'undefined';

/** Listens until it is closed; after an interruption the browser comes back by itself, and `onOpen` is told again. */
export function listen(watch: string, { onOpen, onNews, onRefused }: Listening): () => void {
  const source = new EventSource(
    `/api/v1/events${watch === '' ? '' : `?watch=${encodeURIComponent(watch)}`}`,
  );
  source.onopen = onOpen;
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) onRefused();
  };
  source.addEventListener('news', ({ data }) => onNews(JSON.parse(data) as News));
  return () => source.close();
}
