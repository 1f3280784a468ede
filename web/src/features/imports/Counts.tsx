import clsx from 'clsx';
import type { SampleKind } from '@/api/imports';
import type { ImportRun } from '@/api/operation';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';

const COUNTS = ['created', 'updated', 'unchanged', 'duplicate', 'wrong'] as const;

interface Props {
  readonly run: ImportRun;
  /** The rows that are looked at. */
  readonly shown: SampleKind | null;
  readonly onShow: (kind: SampleKind | null) => void;
}

/** How many rows come to what. Before anything is done, each number shows some of its rows. */
export function Counts({ run, shown, onShow }: Props) {
  const { t, language } = useReader();
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2" aria-label={t('imports.outcome')}>
      {COUNTS.map((name) => {
        const number = formatNumber(run.counts[name], language);
        const label = t(`imports.count.${run.dryRun ? 'will' : 'done'}.${name}`);
        const isSampled = run.dryRun && name !== 'wrong' && run.counts[name] > 0;
        return (
          <div key={name} className={run.counts[name] > 0 && name === 'wrong' ? 'text-bad' : ''}>
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd className="tnum text-title weight-strong">
              {isSampled ? (
                <button
                  type="button"
                  aria-expanded={shown === name}
                  aria-label={t('imports.showSamples', { number, label })}
                  onClick={() => onShow(shown === name ? null : name)}
                  className={clsx('hover:underline pointer-coarse:h-10', shown === name ? 'text-brand' : '')}
                >
                  {number}
                </button>
              ) : (
                number
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
