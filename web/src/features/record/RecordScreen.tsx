import { useNavigate, useSearch } from '@tanstack/react-router';
import { CloudOff, SearchX } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { later, quietly } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Tabs } from '@/design/Tabs';
import { useSession } from '@/features/session/useSession';
import { FilePanel } from '@/files/FilePanel';
import { messageOf } from '@/records/problems';
import { noteVisit } from '@/records/recent';
import { readRecordSearch } from '@/records/recordState';
import { useOwnRights } from '@/records/useOwnRights';
import { useRecord } from '@/records/useRecord';
import { useSave } from '@/records/useSave';
import { ConflictDialog } from './ConflictDialog';
import { Details } from './Details';
import { GoneNote } from './GoneNote';
import { History } from './History';
import { ReadOnlyNote } from './ReadOnlyNote';
import { RecordHeader } from './RecordHeader';
import { RelatedLists } from './RelatedLists';

const LikelyOfRecord = quietly(() =>
  import('@/features/duplicates/likely').then((it) => ({ default: it.LikelyOfRecord })),
);
const CompletenessOfRecord = quietly(() =>
  import('@/features/quality/page').then((it) => ({ default: it.CompletenessOfRecord })),
);
const SourcesOfRecord = quietly(() =>
  import('@/features/sources/page').then((it) => ({ default: it.SourcesOfRecord })),
);
const Timeline = later(() =>
  import('@/features/timeline/Timeline').then((it) => ({ default: it.TimelineOfPage })),
);
const MergedAway = later(() =>
  import('@/features/merge/MergedAway').then((it) => ({ default: it.MergedAway })),
);
const MergesOf = later(() => import('@/features/merge/MergesOf').then((it) => ({ default: it.MergesOf })));
const Comments = later(() => import('@/features/comments/Comments').then((it) => ({ default: it.Comments })));

interface Props {
  readonly object: ObjectType;
  readonly id: string;
}

export function RecordScreen({ object, id }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const record = useRecord(object.name, id);
  const isGone = record.error instanceof ApiProblem && record.error.status === 404;
  if (record.error instanceof ApiProblem && record.error.mergedInto) {
    return (
      <Suspense>
        <MergedAway object={object.name} to={record.error.mergedInto} />
      </Suspense>
    );
  }
  // What was gone meanwhile stays in sight, with whatever is being typed into it.
  if (record.data) return <LoadedRecord object={object} row={record.data} isGone={isGone} />;
  if (!record.error) return <RecordSkeleton />;
  return (
    <Empty
      icon={isGone ? <SearchX /> : <CloudOff />}
      title={isGone ? t('record.missing') : t('record.failed')}
      detail={isGone ? t('record.missingDetail') : messageOf(record.error, t)}
      action={
        isGone ? (
          <>
            <Button onClick={() => void navigate({ to: '/o/$object', params: { object: object.name } })}>
              {t('record.toList')}
            </Button>
            <Button
              look="ghost"
              onClick={() => void navigate({ to: '/recycle-bin', search: { object: object.name } })}
            >
              {t('bin.lookThere')}
            </Button>
          </>
        ) : (
          <Button onClick={() => void record.refetch()}>{t('common.retry')}</Button>
        )
      }
    />
  );
}

interface LoadedProps {
  readonly object: ObjectType;
  readonly row: RecordRow;
  /** It was deleted after it had been read, or is no longer for the reader to see. */
  readonly isGone: boolean;
}

function LoadedRecord({ object, row, isGone }: LoadedProps) {
  const { t } = useTranslation();
  const own = useOwnRights(object, row.id);
  const person = useSession()?.user.id;
  useEffect(() => {
    if (person) noteVisit(person, { object: object.name, id: row.id });
  }, [person, object.name, row.id]);
  const { tab } = useSearch({ from: '/app/o/$object/$id' });
  const navigate = useNavigate({ from: '/o/$object/$id' });
  const { save, saving, conflict, insist, giveUp } = useSave(object);
  const showTab = (value: string) =>
    void navigate({ search: readRecordSearch({ tab: value }), replace: true });
  return (
    <article className="flex h-full min-w-0 flex-col">
      <RecordHeader object={own.object} row={row} />
      {isGone ? <GoneNote object={object} /> : own.isLocked && <ReadOnlyNote reasons={own.reasons} />}
      <Tabs
        label={t('record.parts')}
        value={tab ?? 'details'}
        onChange={showTab}
        tabs={[
          {
            value: 'details',
            label: t('record.details'),
            content: (
              <div className="grid items-start gap-x-8 gap-y-6 p-4 sm:p-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
                <div className="flex min-w-0 flex-col gap-6">
                  {object.name === 'file' && <FilePanel row={row} />}
                  <Details
                    object={own.object}
                    row={row}
                    save={(values, before) => save(row, values, before)}
                    saving={saving}
                  />
                </div>
                <div className="flex min-w-0 flex-col gap-3">
                  <CompletenessOfRecord key={row.id} object={object} row={row} />
                  <SourcesOfRecord key={row.id} object={object} row={row} />
                  {object.duplicates && <LikelyOfRecord key={row.id} object={own.object} row={row} />}
                  <RelatedLists object={object} row={row} />
                </div>
              </div>
            ),
          },
          {
            value: 'timeline',
            label: t('record.timeline'),
            content: (
              <Suspense fallback={<Skeleton className="m-6 h-4 w-1/2" />}>
                <Timeline object={own.object} row={row} save={(values) => save(row, values)} />
              </Suspense>
            ),
          },
          {
            value: 'comments',
            label: t('record.comments'),
            content: (
              <Suspense fallback={<Skeleton className="m-6 h-4 w-1/2" />}>
                <Comments object={object} row={row} />
              </Suspense>
            ),
          },
          {
            value: 'history',
            label: t('record.history'),
            content: (
              <>
                <Suspense>
                  <MergesOf object={object.name} id={row.id} />
                </Suspense>
                <History object={object} id={row.id} />
              </>
            ),
          },
        ]}
      />
      {conflict && <ConflictDialog object={object} conflict={conflict} onClose={giveUp} onKeep={insist} />}
    </article>
  );
}

const RecordSkeleton = () => (
  <div aria-busy className="flex flex-col gap-6 p-6">
    <div className="flex items-center gap-4">
      <Skeleton className="size-11 rounded-card" />
      <Skeleton className="h-4 w-56" />
    </div>
    {Array.from({ length: 8 }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
      <Skeleton key={line} className="w-2/3" />
    ))}
  </div>
);
