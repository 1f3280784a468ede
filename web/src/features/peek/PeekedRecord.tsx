import { CloudOff, SearchX } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Boundary } from '@/design/Boundary';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { ReadOnlyNote } from '@/features/record/ReadOnlyNote';
import { Highlights } from '@/features/record/RecordHeader';
import { StagePath } from '@/features/record/StagePath';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { useOwnRights } from '@/records/useOwnRights';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';
import { textOf } from '@/schema/schema';
import { type Part, PeekParts } from './PeekParts';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow | undefined;
  /** At first no more than what the list knows. */
  readonly face: RecordRow | undefined;
  readonly failure: Error | null;
  readonly onRetry: () => void;
}

/** Who or what it is at once, from what the list knows; all of it as soon as it has come. */
export function PeekedRecord({ object, row, face, failure, onRetry }: Props) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>('details');
  if (failure) {
    const missing = failure instanceof ApiProblem && failure.status === 404;
    return (
      <Empty
        icon={missing ? <SearchX /> : <CloudOff />}
        title={missing ? t('record.missing') : t('record.failed')}
        detail={missing ? t('record.missingDetail') : messageOf(failure, t)}
        action={!missing && <Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    );
  }
  return (
    <>
      {face ? <FaceOf object={object} row={face} /> : <Skeleton className="m-4 h-4 w-1/2" />}
      {row ? (
        <Boundary key={row.id} resetKey={row.id} fallback={(retry) => <Failed onRetry={retry} />}>
          <Parts object={object} row={row} part={part} onPart={setPart} />
        </Boundary>
      ) : (
        <div aria-busy className="flex flex-col gap-4 p-4">
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
          <Skeleton className="w-3/5" />
        </div>
      )}
    </>
  );
}

function Parts({ object, row, ...rest }: ComponentProps<typeof PeekParts>) {
  const own = useOwnRights(object, row.id);
  return (
    <>
      <StagePath object={own.object} row={row} />
      {own.isLocked && <ReadOnlyNote reasons={own.reasons} />}
      <PeekParts object={own.object} row={row} {...rest} />
    </>
  );
}

function FaceOf({ object, row }: { readonly object: ObjectType; readonly row: RecordRow }) {
  const language = useLanguage();
  const name = nameOf(object, row);
  return (
    <header className="flex shrink-0 flex-col gap-3 px-4 pt-4 pb-3">
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={name} size="large" square={!isPerson(object.name)} />
        <div className="min-w-0">
          <p className="text-xs text-ink-3">{textOf(object.label, language)}</p>
          <h2 aria-live="polite" className="line-clamp-2 text-lg leading-tight font-semibold break-words">
            {name}
          </h2>
        </div>
      </div>
      <Highlights object={object} row={row} className="grid grid-cols-2 gap-x-6 gap-y-2.5" />
    </header>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<CloudOff />}
      title={t('record.failed')}
      action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
