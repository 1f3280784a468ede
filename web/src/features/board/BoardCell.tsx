import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { useSeen } from '@/design/useSeen';
import { BoardCard } from './BoardCard';
import { useBoardContext } from './BoardContext';
import { arranged, cellKey, type Place, placeOf, samePlace } from './cells';
import { useCellDrop } from './dnd';
import { useCards } from './useCards';

const PAGE = 30;
const PAGE_IN_LANE = 8;
const MOST_SKELETONS = 3;

interface Props {
  readonly place: Place;
  readonly label: string;
}

/** The cards of one place. They are asked for when the place comes into sight, and page by page from then on. */
export function BoardCell({ place, label }: Props) {
  const { t } = useTranslation();
  const { object, asked, fields, moving, held, loaded: known, cardsAt } = useBoardContext();
  const { by, lanes } = asked;
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box);
  const expected = cardsAt(place);
  const cards = useCards(object, asked, fields, place, {
    limit: lanes ? PAGE_IN_LANE : PAGE,
    enabled: seen && expected > 0,
  });
  const drop = useCellDrop(cellKey(place), place);
  const isAimedAt = held !== null && samePlace(held.place, place);
  useEffect(() => {
    if (isAimedAt) box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isAimedAt]);
  const isTarget = drop.isOver || isAimedAt;
  const loaded = expected === 0 ? [] : (cards.data?.pages ?? []).flatMap((page) => page.items);
  const rows = arranged(loaded, moving, (row) => samePlace(placeOf(row, by.name, lanes?.name), place));
  const waiting = !known || (expected > 0 && cards.isPending);
  return (
    <div
      ref={(node) => {
        box.current = node;
        drop.ref(node);
      }}
      data-cell={place.column}
      data-lane={place.lane}
      data-aimed-at={isTarget || undefined}
      className={clsx(
        'min-h-16 rounded-card p-1 transition-colors',
        lanes ? 'bg-side' : 'flex-1 overflow-y-auto',
        isTarget && 'bg-brand-soft! ring-2 ring-brand/40 ring-inset',
      )}
    >
      <ul aria-label={label} className="flex flex-col gap-1.5">
        {rows.map((row) => (
          <BoardCard key={row.id} row={row} />
        ))}
      </ul>
      {waiting &&
        Array.from({ length: known ? Math.min(expected, MOST_SKELETONS) : 1 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
          <Skeleton key={at} className="mb-1.5 h-20 rounded-card" />
        ))}
      {cards.error && !cards.data && (
        <p className="flex flex-col items-start gap-1.5 p-1.5 text-xs text-ink-2">
          {t('board.cardsFailed')}
          <Button onClick={() => void cards.refetch()}>{t('common.retry')}</Button>
        </p>
      )}
      {cards.hasNextPage && (
        <More busy={cards.isFetchingNextPage} onMore={() => void cards.fetchNextPage()} />
      )}
    </div>
  );
}

/** Asks for more by itself once it is near, and on a press where nothing tells what is near. */
function More({ busy, onMore }: { readonly busy: boolean; readonly onMore: () => void }) {
  const { t } = useTranslation();
  return (
    <div
      ref={(node) => {
        if (!node || busy) return;
        const observer = new IntersectionObserver((entries) => {
          if (entries.some((entry) => entry.isIntersecting)) onMore();
        });
        observer.observe(node);
        return () => observer.disconnect();
      }}
      data-more
      className="pt-1.5"
    >
      <Button look="ghost" className="w-full" busy={busy} onClick={onMore}>
        {t('board.more')}
      </Button>
    </div>
  );
}
