import { Failed } from '@/records/Failed';
import './texts';
import { History as Sign } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow, TimelineItem } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { useSchema } from '@/schema/useSchema';
import { ChangeItem } from './ChangeItem';
import { EventItem } from './EventItem';
import { HappenedItem } from './HappenedItem';
import { SaidItem } from './SaidItem';
import { TimelineFilter } from './TimelineFilter';
import { type TimelineState, useTimeline, useTimelineAddress, useTimelineHere } from './useTimeline';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  /** Throws what is wrong with the values. */
  readonly save: (values: Values) => Promise<boolean>;
}

interface TimelineProps extends Props {
  readonly state: TimelineState;
}

/** On the record's own page. */
export const TimelineOfPage = (props: Props) => <Timeline {...props} state={useTimelineAddress()} />;

/** Beside a list. */
export const TimelineHere = (props: Props) => <Timeline {...props} state={useTimelineHere()} />;

/** Everything that happened to a record and around it, the latest first. */
function Timeline({ object, row, save, state }: TimelineProps) {
  const { t } = useTranslation();
  const { ask } = state;
  const { pages, items, kinds, by, change } = useTimeline(object.name, row.id, state);
  const filtered = kinds.length > 0 || by !== null;
  return (
    <div className="flex max-w-3xl flex-col gap-5 p-4 sm:p-6">
      <TimelineFilter
        object={object}
        id={row.id}
        kinds={kinds}
        hasEvents={items.some(({ kind }) => kind === 'event')}
        by={by}
        onKinds={(next) => ask({ kinds: next })}
        onBy={(next) => ask({ by: next ?? undefined })}
      />
      {pages.error && !pages.data ? (
        <Failed title={t('timeline.failed')} failure={pages.error} onRetry={() => void pages.refetch()} />
      ) : !pages.data ? (
        <Skeleton className="h-4 w-1/2" />
      ) : items.length === 0 ? (
        <Empty
          icon={<Sign />}
          title={t('timeline.nothing')}
          detail={filtered ? t('timeline.nothingOfThis') : undefined}
          action={
            filtered && (
              <Button onClick={() => ask({ kinds: undefined, by: undefined })}>{t('timeline.all')}</Button>
            )
          }
        />
      ) : (
        <ol className="flex flex-col">
          {withPresent(items).map((item) =>
            item === 'now' ? (
              <li key="now" className="flex items-center gap-2 pb-5 text-xs text-brand-2">
                <span>{t('timeline.now')}</span>
                <span aria-hidden className="h-px flex-1 bg-brand/30" />
              </li>
            ) : (
              <li
                key={keyOf(item)}
                className="relative flex gap-3.5 pb-6 not-last:before:absolute not-last:before:top-8 not-last:before:bottom-1 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-line"
              >
                <Boundary resetKey={item} fallback={() => <span aria-hidden>⚠</span>}>
                  <One object={object} row={row} item={item} change={change} save={save} />
                </Boundary>
              </li>
            ),
          )}
        </ol>
      )}
      {pages.hasNextPage && (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('timeline.earlier')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface OneProps extends Props {
  readonly item: TimelineItem;
  readonly change: string | undefined;
}

function One({ object, row, item, change, save }: OneProps) {
  const schema = useSchema();
  if (item.kind === 'change') {
    return <ChangeItem object={object} row={row} entry={item} pointedAt={item.at === change} save={save} />;
  }
  if (item.kind === 'comment') return <SaidItem object={object.name} id={row.id} comment={item.comment} />;
  if (item.kind === 'event') return <EventItem event={item} />;
  const other = schema.find(item.object);
  return other && <HappenedItem object={other} row={item.record} at={item.at} around={row.id} />;
}

function keyOf(item: TimelineItem): string {
  switch (item.kind) {
    case 'change':
      return item.at;
    case 'comment':
      return item.comment.id;
    case 'event':
      return item.id;
    case 'record':
      return item.record.id;
  }
}

/** Where what is planned ends and what was begins; nothing where all of it was. */
function withPresent(items: readonly TimelineItem[]): readonly (TimelineItem | 'now')[] {
  const now = Date.now();
  const past = items.findIndex((item) => Date.parse(item.at) <= now);
  return past > 0 ? [...items.slice(0, past), 'now', ...items.slice(past)] : items;
}
