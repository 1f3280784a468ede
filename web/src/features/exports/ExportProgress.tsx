import type { ExportRun } from '@/api/exports';
import { Button } from '@/design/Button';
import { Progress } from '@/features/operation/Progress';
import '@/features/operation/texts';
import { formatDay, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { DownloadLink } from './DownloadLink';

interface Props {
  readonly run: ExportRun;
  readonly onStop: () => void;
}

/** How far an export is, and its file in the end. */
export function ExportProgress({ run, onStop }: Props) {
  const { t, language } = useReader();
  if (run.state === 'running') {
    return (
      <div className="flex flex-col gap-4">
        {run.total === null ? (
          <p>{t('exports.counting')}</p>
        ) : (
          <Progress label={run.name} done={run.written} total={run.total} rate={null} />
        )}
        <p className="text-ink-2">{t('exports.goesOn')}</p>
        <Button className="self-end" onClick={onStop}>
          {t('exports.stop')}
        </Button>
      </div>
    );
  }
  if (run.state !== 'done') {
    return (
      <p role="alert" className={run.state === 'failed' ? 'text-bad' : ''}>
        {run.state === 'failed' ? (run.detail ?? t('exports.failed')) : t('exports.stopped')}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <p aria-live="polite">
        {t('exports.done', { count: run.written, number: formatNumber(run.written, language) })}
      </p>
      {run.expiresAt && (
        <p className="text-ink-2">
          {t('exports.kept', { day: formatDay(run.expiresAt.slice(0, 10), language) })}
        </p>
      )}
      <DownloadLink run={run} />
    </div>
  );
}
