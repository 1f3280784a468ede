import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const PAUSE_MS = 400;
const MOST = 20;

/** The records that the page looks at, as the server wants them named. Changes a moment after the page does. */
export function useWatched(): string {
  const client = useQueryClient();
  const [watched, setWatched] = useState(() => watchedIn(client));
  useEffect(() => {
    let timer = 0;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setWatched(watchedIn(client)), PAUSE_MS);
    };
    const stop = client.getQueryCache().subscribe(({ type }) => {
      if (type === 'observerAdded' || type === 'observerRemoved') look();
    });
    look();
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [client]);
  return watched;
}

export function watchedIn(client: QueryClient): string {
  const shown = client.getQueryCache().findAll({ type: 'active', queryKey: ['records'] });
  const records = shown.flatMap(({ queryKey: [, object, part, id] }) =>
    part === 'one' && typeof object === 'string' && typeof id === 'string' ? [`${object}:${id}`] : [],
  );
  return [...new Set(records)].sort().slice(0, MOST).join(',');
}
