import { useTranslation } from 'react-i18next';
import { type Dimension, MEASURES, type QualityNumber } from '@/api/quality';
import type { ObjectType } from '@/api/types';
import { Empty } from '@/design/Empty';
import { formatNumber, formatPercent } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Awaited } from '@/records/Awaited';
import { fieldOf, textOf } from '@/schema/schema';
import { BehindLink } from './BehindLink';
import { Tiles } from './ObjectCard';
import { shareOf } from './share';
import { useNumbers, useOverview } from './useQuality';

const DIMENSIONS = ['field', 'source', 'owner'] as const;

/** The measures of an object by field, source and owner, the worst first. */
export function Breakdown({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const overview = useOverview().data?.items.find((item) => item.object === object.name);
  const found = useNumbers(object.name);
  if (!found.data) return <Awaited title={t('quality.failed')} query={found} />;
  const { data } = found;
  if (data.items.length === 0) {
    return <Empty title={t('quality.notMeasured')} detail={t('quality.notMeasuredDetail')} />;
  }
  return (
    <div className="flex max-w-6xl flex-col gap-6">
      {overview && (
        <div className="rounded-card border border-line bg-panel">
          <Tiles item={overview} />
        </div>
      )}
      {DIMENSIONS.map((dimension) => (
        <Table
          key={dimension}
          object={object}
          dimension={dimension}
          numbers={data.items.filter((it) => it.dimension === dimension)}
        />
      ))}
    </div>
  );
}

interface TableProps {
  readonly object: ObjectType;
  readonly dimension: Dimension & ('field' | 'source' | 'owner');
  readonly numbers: readonly QualityNumber[];
}

function Table({ object, dimension, numbers }: TableProps) {
  const { t } = useTranslation();
  const nameOf = useName(object);
  if (numbers.length === 0) return null;
  const measures = MEASURES.filter((measure) => numbers.some((it) => it.measure === measure));
  const keys = [...new Set(numbers.map(({ key }) => key))];
  return (
    <div className="min-w-0">
      <h2 className="mb-2 weight-strong">{t(`quality.by.${dimension}`)}</h2>
      <section
        aria-label={t(`quality.by.${dimension}`)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line bg-panel"
      >
        <table className="w-full min-w-120 text-left">
          <thead className="text-xs text-ink-2">
            <tr className="border-b border-line">
              <th scope="col" className="px-3.5 py-2 font-medium">
                {t(`quality.of.${dimension}`)}
              </th>
              {measures.map((measure) => (
                <th key={measure} scope="col" className="px-3.5 py-2 text-right font-medium">
                  {t(`quality.measure.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => {
              const own = numbers.filter((it) => it.key === key);
              return (
                <tr key={key} className="border-b border-line last:border-0">
                  <th scope="row" className="max-w-56 truncate px-3.5 py-1.5 font-normal">
                    {nameOf(own[0] as QualityNumber)}
                  </th>
                  {measures.map((measure) => (
                    <td key={measure} className="tnum px-3.5 py-1.5 text-right whitespace-nowrap">
                      <Cell object={object} number={own.find((it) => it.measure === measure)} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Cell({
  object,
  number,
}: {
  readonly object: ObjectType;
  readonly number?: QualityNumber | undefined;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = number && shareOf(number);
  if (!number || share === undefined) return <span className="text-ink-3">—</span>;
  const text = formatPercent(share * 100, language, 1);
  if (number.behind === 0) return text;
  const spot = { measure: number.measure, dimension: number.dimension, key: number.key };
  return (
    <>
      {text}{' '}
      <BehindLink
        object={object.name}
        spot={spot}
        filter={number.filter}
        title={t(`quality.behind.${number.measure}`, {
          number: formatNumber(number.behind, language),
          count: number.behind,
        })}
      >
        {formatNumber(number.behind, language)}
      </BehindLink>
    </>
  );
}

/** What a line is about: a field, a person or an option. */
function useName(object: ObjectType) {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ dimension, key, label }: QualityNumber): string => {
    if (key === '') return t('quality.noneOf');
    if (dimension === 'owner') return label ?? t('quality.somebody');
    if (dimension === 'field') return textOf(fieldOf(object, key)?.label, language) || key;
    const options = object.fields.flatMap((field) => field.options ?? []);
    return textOf(options.find(({ value }) => value === key)?.label, language) || key;
  };
}
