import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from './Failed';

interface Props<Item> {
  readonly list: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>;
  readonly words: { readonly failed: string; readonly none: string; readonly earlier: string };
  /** An item as `<li>`, with its key. */
  readonly children: (item: Item) => ReactNode;
}

/** What happened lately, the latest first and more when it is asked for. */
export function PagedItems<Item>({ list, words, children }: Props<Item>) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = list;
  if (error && !data) return <Failed title={words.failed} failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="w-1/2" />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="text-ink-2">{words.none}</p>;
  return (
    <>
      <ul className="divide-y divide-line rounded-card border border-line">{items.map(children)}</ul>
      {hasNextPage && (
        <Button className="self-start" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.earlier}
        </Button>
      )}
    </>
  );
}
