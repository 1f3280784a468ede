import { formatDuration, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';

interface Props {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly rate: number | null;
}

/** How much is done of how much, how fast, and how long the rest takes at that rate. */
export function Progress({ label, done, total, rate }: Props) {
  const { t, language } = useReader();
  const number = (value: number) => formatNumber(value, language);
  const left = total !== null && rate !== null && rate > 0 ? (total - done) / rate : null;
  return (
    <div className="flex flex-col gap-1">
      <progress
        aria-label={label}
        {...(total === null ? {} : { max: Math.max(total, 1), value: Math.min(done, total) })}
        className="h-1.5 w-full max-w-md"
      />
      <p className="tnum text-xs text-ink-3">
        {total === null
          ? t('operation.doneSoFar', { done: number(done) })
          : t('operation.doneOf', { done: number(done), total: number(total) })}
        {rate !== null && rate > 0 && ` · ${t('operation.rate', { rate: number(rate) })}`}
        {left !== null && left >= 1 && ` · ${t('operation.left', { time: formatDuration(left, language) })}`}
      </p>
    </div>
  );
}
