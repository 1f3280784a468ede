import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { formatNumber } from '@/fields/format';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { useMeasure, useOverview } from './useQuality';

/** When it was measured, and how to have it measured again. */
export function MeasureNow() {
  const { t } = useTranslation();
  const language = useLanguage();
  const run = useOverview().data?.run;
  const measure = useMeasure();
  if (run?.state === 'running') {
    return (
      <p role="status" className="tnum truncate text-ink-2">
        {t('quality.measuring', {
          done: formatNumber(run.done, language),
          total: run.total === null ? '…' : formatNumber(run.total, language),
        })}
      </p>
    );
  }
  return (
    <>
      {run?.endedAt && (
        <span className="hidden text-xs text-ink-3 sm:inline">
          {t('quality.measuredAt')} <TimeAgo at={run.endedAt} />
        </span>
      )}
      <Button
        icon={<Gauge aria-hidden className="size-4" />}
        busy={measure.isPending}
        onClick={() => measure.mutate()}
      >
        {t('quality.measureNow')}
      </Button>
    </>
  );
}
