import { TrendingDown, TrendingUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Measure, Trend } from '@/api/quality';
import { formatNumber, formatPercent } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { BehindLink } from './BehindLink';
import { Sparkline } from './Sparkline';
import { changeIn, shareOf } from './share';

/** What is counted, where it is not records. */
const COUNTED: Readonly<Partial<Record<Measure, 'points' | 'values'>>> = {
  completeness: 'points',
  accuracy: 'values',
};

interface Props {
  readonly object: string;
  readonly trend: Trend;
}

/** A measure of an object: where it stands, where it stood, and the way to what is not good. */
export function MeasureTile({ object, trend }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const latest = trend.days.at(-1);
  if (!latest) return null;
  const share = shareOf(latest);
  const name = t(`quality.measure.${trend.measure}`);
  const number = (value: number) => formatNumber(value, language);
  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-1 p-3.5">
      <h3 className="text-xs text-ink-2" title={t(`quality.about.${trend.measure}`)}>
        {name}
      </h3>
      <div className="flex items-center justify-between gap-3">
        <p className="tnum text-2xl leading-tight font-semibold">
          {share === undefined ? '—' : formatPercent(share * 100, language, 1)}
        </p>
        <Sparkline days={trend.days} label={t('quality.trendOf', { measure: name })} />
      </div>
      <p className="tnum text-xs text-ink-2">
        {t(`quality.outOf.${COUNTED[trend.measure] ?? 'records'}`, {
          good: number(latest.good),
          total: number(latest.total),
        })}
      </p>
      <p className="tnum text-xs">
        {latest.behind > 0 ? (
          <BehindLink
            object={object}
            spot={{ measure: trend.measure, dimension: 'all', key: '' }}
            filter={trend.filter}
            title={t('quality.look')}
          >
            {t(`quality.behind.${trend.measure}`, {
              number: number(latest.behind),
              count: latest.behind,
            })}
          </BehindLink>
        ) : (
          <span className="text-ink-3">{t('quality.allGood')}</span>
        )}
      </p>
      <p className="flex flex-wrap gap-x-3 text-xs">
        <Change of={changeIn(trend.days, 7)} days={7} />
        <Change of={changeIn(trend.days, 30)} days={30} />
      </p>
    </section>
  );
}

function Change({ of, days }: { readonly of: number | undefined; readonly days: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (of === undefined) return null;
  const points = Math.round(of * 1000) / 10;
  const Sign = points < 0 ? TrendingDown : TrendingUp;
  const look = points < 0 ? 'text-bad' : points > 0 ? 'text-ok' : 'text-ink-3';
  const text = `${points > 0 ? '+' : ''}${formatNumber(points, language)}`;
  return (
    <span className={`tnum inline-flex items-center gap-1 ${look}`}>
      {points !== 0 && <Sign aria-hidden className="size-3" />}
      {t('quality.changeIn', { points: text, days })}
    </span>
  );
}
