import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { comments } from '@/api/comments';
import { keys } from '@/api/keys';

/** What was said about a record, and how to say more. Saying rejects with what is wrong. */
export function useComments(object: string, id: string) {
  const client = useQueryClient();
  // The same words sent again after an answer got lost are said only once.
  const sending = useRef<{ readonly words: string; readonly key: string } | null>(null);
  const pages = useInfiniteQuery({
    queryKey: keys.comments(object, id),
    queryFn: ({ signal, pageParam }) => comments.page(object, id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 15_000,
  });
  const told = () => client.invalidateQueries({ queryKey: keys.history(object, id) });
  return {
    pages,
    threads: pages.data?.pages.flatMap((page) => page.items) ?? [],
    total: pages.data?.pages[0]?.total ?? 0,
    write: async (text: string, parent: string | null) => {
      const words = `${parent ?? ''}\n${text}`;
      if (sending.current?.words !== words) sending.current = { words, key: crypto.randomUUID() };
      await comments.write(object, id, text, parent, sending.current.key);
      sending.current = null;
      await told();
    },
    change: async (comment: string, text: string) => {
      await comments.change(object, id, comment, text);
      await told();
    },
    remove: async (comment: string) => {
      await comments.remove(object, id, comment);
      await told();
    },
  };
}
