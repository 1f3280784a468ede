import { useTranslation } from 'react-i18next';
import type { Website } from '@/api/websites';
import { formatDay, formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';

const HIGH = 28;
const WIDE = 6;

/** How many events there were on each of the last thirty days, as columns; read aloud as a sum. */
export function Days({ days }: Pick<Website, 'days'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(1, ...days.map(({ count }) => count));
  const sum = days.reduce((all, { count }) => all + count, 0);
  const label = t('websites.lastDays', { number: formatNumber(sum, language) });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <svg
        role="img"
        aria-label={label}
        width={days.length * WIDE}
        height={HIGH}
        className="max-w-full text-brand"
      >
        {days.map(({ day, count }, at) => {
          const high = count === 0 ? 1 : Math.max(2, (count / most) * HIGH);
          return (
            <rect
              key={day}
              x={at * WIDE}
              y={HIGH - high}
              width={WIDE - 2}
              height={high}
              fill="currentColor"
              opacity={count === 0 ? 0.3 : 1}
            >
              <title>{`${formatDay(day, language)}: ${formatNumber(count, language)}`}</title>
            </rect>
          );
        })}
      </svg>
      <span aria-hidden className="text-xs text-ink-2">
        {label}
      </span>
    </div>
  );
}
