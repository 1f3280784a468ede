import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';

/** After records of one object were made or changed: its lists, the numbers of what points where, and what is told around. */
export const recordsChanged = (client: QueryClient, object: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey: [room, of, part, , , below] }) =>
      room === 'records' &&
      ((of === object && part === 'list') || part === 'related' || below === 'timeline'),
  });

/** After records went or came back: others may have gone or come back with them, of any object. */
export const recordsMoved = (client: QueryClient) =>
  client.invalidateQueries({
    predicate: ({ queryKey: [room, , part] }) =>
      room === keys.bin[0] || (room === 'records' && part !== 'one'),
  });
