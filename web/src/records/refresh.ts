import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';

const [SEARCH] = keys.search('');

/** After records of one object were made or changed: its lists, the numbers of what points where, what is told around, and what is found. */
export const recordsChanged = (client: QueryClient, object: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey: [room, of, part, , , below] }) =>
      room === SEARCH ||
      (room === 'records' &&
        ((of === object && part === 'list') || part === 'related' || below === 'timeline')),
  });

/** After records went or came back: others may have gone or come back with them, of any object. */
export const recordsMoved = (client: QueryClient) =>
  client.invalidateQueries({
    predicate: ({ queryKey: [room, , part] }) =>
      room === SEARCH || room === keys.bin[0] || (room === 'records' && part !== 'one'),
  });
