import { Download } from 'lucide-react';
import { type WholeRun, whole } from '@/api/whole';
import { Button } from '@/design/Button';
import { formatBytes } from '@/features/operation/bytes';
import { Progress } from '@/features/operation/Progress';
import { StateChip } from '@/features/operation/StateChip';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import type { useWhole } from './useWhole';

interface Props {
  readonly run: WholeRun;
  readonly work: ReturnType<typeof useWhole>;
}

/** One time that everything went out or in: how far it is, and the file as long as it can be had. */
export function WholeItem({ run, work: { act, fetchFile, busy } }: Props) {
  const { t, language } = useReader();
  const isThere = run.expiresAt !== null && Date.parse(run.expiresAt) > Date.now();
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <StateChip state={run.state} />
        <span className="min-w-0 flex-1 basis-56 break-words weight-strong">
          {t(`whole.kind.${run.kind}`)}
          {run.kind === 'export' && ` · ${run.name}`}
        </span>
        {run.state === 'running' && (
          <Button onClick={() => void act(`stop ${run.id}`, () => whole.stop(run.id))}>
            {t('whole.stop')}
          </Button>
        )}
        {isThere && (
          <>
            <Button
              icon={<Download aria-hidden className="size-3.5" />}
              busy={busy === run.id}
              onClick={() => void fetchFile(run.id)}
            >
              {t('whole.download')}
              {run.size !== null && (
                <span className="tnum text-ink-3">{formatBytes(run.size, language)}</span>
              )}
            </Button>
            <Button
              onClick={() => void act(`remove ${run.id}`, () => whole.remove(run.id), t('whole.removed'))}
            >
              {t('whole.remove')}
            </Button>
          </>
        )}
        {run.kind === 'restore' && run.state === 'done' && (
          <Button onClick={() => window.location.reload()}>{t('whole.reload')}</Button>
        )}
      </div>
      <p className="text-ink-2">
        {run.by} · <TimeAgo at={run.createdAt} />
        {isThere && run.expiresAt !== null && (
          <>
            {' '}
            · {t('whole.until')} <TimeAgo at={run.expiresAt} />
          </>
        )}
      </p>
      {run.state === 'running' && <Progress label={run.name} done={run.done} total={run.total} rate={null} />}
      {run.state === 'done' && (
        <p className="tnum text-xs text-ink-3">
          {t('whole.records', { count: run.done, number: formatNumber(run.done, language) })}
          {run.missing > 0 && ` ${t('whole.missing', { count: run.missing })}`}
        </p>
      )}
      {run.detail !== null && <p className="text-bad">{run.detail}</p>}
    </li>
  );
}
