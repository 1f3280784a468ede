import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { comments } from '@/api/comments';
import { keys } from '@/api/keys';
import { uniqueKey } from '@/api/unique';
import { toast } from '@/design/Toast';
import { arrived } from '@/records/change';
import { letWait } from '@/records/waiting';

/**
 * What was said about a record, and how to say more. Saying rejects with what is wrong; while the server is away, what is said waits.
 *
 * @param name what the record is called
 */
export function useComments(object: string, id: string, name: string) {
  const { t } = useTranslation();
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
      if (sending.current?.words !== words) sending.current = { words, key: uniqueKey() };
      const { key } = sending.current;
      const sent = await arrived(() => comments.write(object, id, text, parent, key));
      sending.current = null;
      if (sent) return told();
      void letWait({ kind: 'comment', object, record: id, name, text, parent, key });
      toast.done(t('waiting.commentKept'));
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
