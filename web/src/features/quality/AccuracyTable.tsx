import type { Accuracy } from '@/api/spotChecks';
import type { ObjectType } from '@/api/types';
import { formatNumber, formatPercent } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { fieldOf, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly accuracy: readonly Accuracy[];
}

/** How accurate the values of a sample are, and between which shares those of all records lie. */
export function AccuracyTable({ object, accuracy }: Props) {
  const { t, language } = useReader();
  if (accuracy.length === 0) return null;
  const number = (value: number) => formatNumber(value, language);
  const percent = (share: number) => formatPercent(share * 100, language, 1);
  return (
    <section
      aria-label={t('quality.measure.accuracy')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-panel"
    >
      <table className="w-full min-w-120 text-left">
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="px-3.5 py-2 font-medium">
              {t('quality.of.field')}
            </th>
            {(['right', 'wrong', 'unknown'] as const).map((mark) => (
              <th key={mark} scope="col" className="px-3.5 py-2 text-right font-medium">
                {t(`quality.spot.mark.${mark}`)}
              </th>
            ))}
            <th scope="col" className="px-3.5 py-2 text-right font-medium">
              {t('quality.measure.accuracy')}
            </th>
            <th
              scope="col"
              className="px-3.5 py-2 text-right font-medium"
              title={t('quality.spot.intervalAbout')}
            >
              {t('quality.spot.interval')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accuracy.map(({ field, right, wrong, unknown, low, high }) => (
            <tr key={field} className="tnum border-b border-line last:border-0">
              <th scope="row" className="max-w-56 truncate px-3.5 py-1.5 font-normal">
                {field === null
                  ? t('quality.spot.all')
                  : textOf(fieldOf(object, field)?.label, language) || field}
              </th>
              {[right, wrong, unknown].map((count, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
                <td key={place} className="px-3.5 py-1.5 text-right">
                  {number(count)}
                </td>
              ))}
              <td className="px-3.5 py-1.5 text-right">
                {right + wrong === 0 ? '—' : percent(right / (right + wrong))}
              </td>
              <td className="px-3.5 py-1.5 text-right whitespace-nowrap">
                {low === null || high === null ? '—' : `${percent(low)} – ${percent(high)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
