import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { records } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { useHotkeys } from '@/design/useHotkeys';
import { allOf, isValue, keyOf } from '@/features/board/cells';
import type { Asked } from '@/features/board/useBoard';
import type { BoardSearch } from '@/records/boardState';
import { messageOf } from '@/records/problems';
import { useRecord } from '@/records/useRecord';
import { PeekPanel } from './PeekPanel';
import { usePeeked } from './usePeeked';

interface Props {
  readonly object: ObjectType;
  readonly asked: Asked;
  readonly peek: string;
  readonly onPeek: (
    change: Pick<BoardSearch, 'peek'> | { readonly peek: undefined },
    replace?: boolean,
  ) => void;
}

const cards = () => [...document.querySelectorAll<HTMLElement>('main [data-card]')];
const cardOf = (id: string) => cards().find((card) => card.dataset.card === id);

/** The panel goes with the card that has the focus; its own steps go down a column and on to the next. */
export function BoardPeek({ object, asked, peek, onPeek }: Props) {
  const { t } = useTranslation();
  const { shown, follow } = usePeeked(peek, (id) => onPeek({ peek: id }, true));
  const { data } = useRecord(object.name, shown);
  const close = () => onPeek({ peek: undefined });
  useHotkeys({ Escape: close });

  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const id = target instanceof HTMLElement ? target.dataset.card : undefined;
      if (id !== undefined) follow(id);
    };
    document.addEventListener('focusin', focused);
    return () => document.removeEventListener('focusin', focused);
  }, [follow]);

  /** A card that is not loaded has its place all the same: among those that share its column. */
  const askFor = async (by: 1 | -1) => {
    const column = keyOf(data?.[asked.by.name]);
    try {
      const list = { filter: allOf(asked.filter, isValue(asked.by.name, column)), sort: [asked.sort] };
      const { previous, next } = await records.beside(object.name, shown, list);
      const id = by === 1 ? next : previous;
      if (id !== null) follow(id);
    } catch (failure) {
      toast.failed(t('record.failed'), messageOf(failure, t));
    }
  };
  const step = (by: 1 | -1) => {
    const all = cards();
    const at = all.findIndex((card) => card.dataset.card === shown);
    const next = all[at + by];
    const isLastLoaded = by === 1 && next?.closest('[data-cell]') !== all[at]?.closest('[data-cell]');
    if (at < 0 || (isLastLoaded && all[at]?.closest('[data-cell]')?.querySelector('[data-more]'))) {
      void askFor(by);
    } else if (next?.dataset.card !== undefined) {
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // Where the keys are at a card they go along; whoever is inside the panel stays there.
      if (document.activeElement?.hasAttribute('data-card')) next.focus({ preventScroll: true });
      follow(next.dataset.card);
    }
  };
  return (
    <PeekPanel
      object={object}
      id={shown}
      known={undefined}
      steps={{ previous: () => step(-1), next: () => step(1) }}
      onClose={close}
      home={() => cardOf(shown)}
    />
  );
}
