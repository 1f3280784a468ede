import { later } from '@/design/Later';
import './texts';
import { Link } from '@tanstack/react-router';
import { Columns3, Plus } from 'lucide-react';
import { Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { usePhone } from '@/design/useMedia';
import { useOpenCreate } from '@/features/create/CreateContext';
import { EmptyList } from '@/features/list/EmptyList';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { isOnePerson } from '@/records/boardState';
import { Failed } from '@/records/Failed';
import { useOptionMove } from '@/records/useOptionMove';
import { columnsOf, mayEdit, midSentence, textOf } from '@/schema/schema';
import { BoardBar } from './BoardBar';
import { Face } from './BoardCard';
import { BoardProvider } from './BoardContext';
import { BoardKeys } from './BoardKeys';
import { Columns, Lanes } from './BoardPlan';
import type { Place } from './cells';
import { DragArea } from './dnd';
import { type Asked, useBoard } from './useBoard';
import { useBoardState } from './useBoardState';
import { useHeld } from './useHeld';
import { followCard } from './walk';

const BoardPeek = later(() => import('@/features/peek/BoardPeek').then((it) => ({ default: it.BoardPeek })));

const MOST_LINES = 2;

export function BoardScreen({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const state = useBoardState(object);
  if (state) return <BoardOf object={object} state={state} />;
  return (
    <Empty
      icon={<Columns3 />}
      title={t('board.noField')}
      detail={t('board.noFieldDetail')}
      action={
        <Link to="/o/$object" params={{ object: object.name }} className="text-brand underline">
          {t('record.toList')}
        </Link>
      }
    />
  );
}

interface Props {
  readonly object: ObjectType;
  readonly state: NonNullable<ReturnType<typeof useBoardState>>;
}

function BoardOf({ object, state }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const openCreate = useOpenCreate();
  const phone = usePhone();
  const { asked, search, conditions, set } = state;
  const { by, lanes } = asked;
  const { move, moving, dialog } = useOptionMove(object, followCard);
  const board = useBoard(object, asked, moving);
  const lines = useMemo(() => linesOf(object, asked), [object, asked]);
  const mayMove = mayEdit(object, by);
  const drop = (row: RecordRow, { column, lane }: Place) => {
    const value = board.columns.find((one) => one.key === column)?.value ?? null;
    const across = board.lanes.find((one) => one.key === lane);
    const mayCross = lanes && across && mayEdit(object, lanes);
    move(row, { [by.name]: value, ...(mayCross ? { [lanes.name]: across.value } : {}) });
    followCard(row.id);
  };
  const keys = useHeld(object, asked, { columns: board.columns, lanes: board.lanes, mayMove, onDrop: drop });
  const filtered = conditions.length > 0 || search.q !== undefined || search.in !== undefined;
  const label = midSentence(object.label, language);
  const peek = useCallback((id: string) => set({ peek: id }), [set]);
  const clear = () => set({ where: undefined, q: undefined, in: undefined });
  return (
    <div className="relative flex h-full min-w-0 flex-col lg:has-data-peek:pr-110">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <h1 className="truncate text-title font-semibold">{textOf(object.plural, language)}</h1>
        <p aria-live="polite" className="tnum truncate text-xs text-ink-2">
          {board.count >= 0 &&
            t('list.total', { count: board.count, number: formatNumber(board.count, language) })}
        </p>
        <span className="flex-1" />
        {object.can.create && (
          <Button
            look="primary"
            icon={<Plus aria-hidden className="size-4" />}
            aria-label={t('create.title', { object: label })}
            onClick={() => openCreate(object.name)}
          >
            {phone ? t('list.new') : t('create.title', { object: label })}
          </Button>
        )}
      </header>
      <BoardBar object={object} state={state} />
      {board.failure && !board.loaded ? (
        <Failed title={t('list.failed')} failure={board.failure} onRetry={() => void board.retry()} />
      ) : board.loaded && board.count === 0 && moving.size === 0 ? (
        <EmptyList
          object={object}
          filtered={filtered}
          onClear={clear}
          onCreate={() => openCreate(object.name)}
        />
      ) : (
        <BoardProvider
          value={{
            ...{ object, asked, lines, mayMove, moving, move, peek },
            ...{ columns: board.columns, fields: board.fields, held: keys.held, onKey: keys.onKey },
            ...{ loaded: board.loaded, cardsAt: board.cardsAt, shownAt: board.shownAt },
          }}
        >
          <DragArea
            onDrop={drop}
            overlay={(row) => (
              <div className="cursor-grabbing rounded-card border border-brand bg-panel p-2.5 shadow-pop">
                <Face object={object} row={row} lines={lines} total={asked.total} />
              </div>
            )}
          >
            {lanes ? <Lanes board={board} /> : <Columns board={board} />}
          </DragArea>
          {mayMove && <BoardKeys held={keys.held !== null} said={keys.said} />}
        </BoardProvider>
      )}
      {dialog}
      {search.peek && (
        <Suspense>
          <BoardPeek object={object} asked={asked} peek={search.peek} onPeek={set} />
        </Suspense>
      )}
    </div>
  );
}

/** What is said under a card's name: what the list shows, but for what its column, its amount and its picture say. */
const linesOf = (object: ObjectType, { by, lanes, total }: Asked) =>
  columnsOf(object)
    .filter((field) => field !== by && field !== lanes && field !== total && field.name !== object.nameField)
    .filter((field) => !isOnePerson(field))
    .slice(0, MOST_LINES);
