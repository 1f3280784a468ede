import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Tabs } from '@/design/Tabs';
import { ConflictDialog } from '@/features/record/ConflictDialog';
import { Details } from '@/features/record/Details';
import { FilePanel } from '@/files/FilePanel';
import { useSave } from '@/records/useSave';

const Timeline = later(() =>
  import('@/features/timeline/Timeline').then((it) => ({ default: it.TimelineHere })),
);
const Comments = later(() => import('@/features/comments/Comments').then((it) => ({ default: it.Comments })));
const RelatedLists = later(() =>
  import('@/features/record/RelatedLists').then((it) => ({ default: it.RelatedLists })),
);

export type Part = 'details' | 'timeline' | 'comments' | 'related';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

/** The parts of the record's page, each loaded when it is looked at. */
export function PeekParts({ object, row, part, onPart }: Props) {
  const { t } = useTranslation();
  const { save, saving, conflict, insist, giveUp } = useSave(object);
  const waiting = <Skeleton className="m-4 h-4 w-1/2" />;
  return (
    <>
      <Tabs
        label={t('record.parts')}
        value={part}
        onChange={(next) => onPart(next as Part)}
        tabs={[
          {
            value: 'details',
            label: t('record.details'),
            content: (
              <div className="flex flex-col gap-4 p-4">
                {object.name === 'file' && <FilePanel row={row} />}
                <Details
                  object={object}
                  row={row}
                  save={(values, before) => save(row, values, before)}
                  saving={saving}
                />
              </div>
            ),
          },
          {
            value: 'timeline',
            label: t('record.timeline'),
            content: (
              <Suspense fallback={waiting}>
                <Timeline object={object} row={row} save={(values) => save(row, values)} />
              </Suspense>
            ),
          },
          {
            value: 'comments',
            label: t('record.comments'),
            content: (
              <Suspense fallback={waiting}>
                <Comments object={object} row={row} />
              </Suspense>
            ),
          },
          {
            value: 'related',
            label: t('record.related'),
            content: (
              <Suspense fallback={waiting}>
                <div className="p-4">
                  <RelatedLists object={object} row={row} />
                </div>
              </Suspense>
            ),
          },
        ]}
      />
      {conflict && <ConflictDialog object={object} conflict={conflict} onClose={giveUp} onKeep={insist} />}
    </>
  );
}
