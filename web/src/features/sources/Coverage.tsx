import { useTranslation } from 'react-i18next';
import type { CoverageOfObject, Source } from '@/api/sources';
import type { ObjectType } from '@/api/types';
import { ObjectIcon } from '@/design/ObjectIcon';
import { Skeleton } from '@/design/Skeleton';
import { formatNumber, formatPercent } from '@/fields/format';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { NumberTable } from './NumberTable';
import { RecordsNumber } from './RecordsNumber';
import { useCoverage } from './useSources';

/** What each source has, object by object. */
export function Coverage({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation();
  const schema = useSchema();
  const { data } = useCoverage();
  if (!data) return <Skeleton className="w-1/3" />;
  if (data.items.length === 0) return <p className="text-ink-2">{t('sources.nothingYet')}</p>;
  return data.items.map((item) => {
    const object = schema.find(item.object);
    return object && <OfObject key={item.object} object={object} item={item} sources={sources} />;
  });
}

interface Props {
  readonly object: ObjectType;
  readonly item: CoverageOfObject;
  readonly sources: readonly Source[];
}

function OfObject({ object, item, sources }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = textOf(object.plural, language);
  const here = sources.filter(({ code }) => item.sources.some(({ source }) => source === code));
  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-3">
      <h2 className="flex items-center gap-2 weight-strong">
        <ObjectIcon name={object.icon} className="size-4 text-ink-2" />
        {name}
        <span className="font-normal text-ink-2">
          {t('sources.records', { number: formatNumber(item.records, language), count: item.records })}
        </span>
      </h2>
      <Shares item={item} sources={here} />
      {here.length > 1 && <Overlaps item={item} sources={here} />}
      <Fields object={object} item={item} sources={here} />
    </section>
  );
}

type PartProps = Omit<Props, 'object'>;

function Shares({ item, sources }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <NumberTable
      label={t('sources.shares')}
      heading={t('sources.source')}
      columns={[
        t('sources.known'),
        t('sources.share'),
        t('sources.several'),
        t('sources.only'),
        t('sources.heard'),
      ]}
      rows={sources.flatMap(({ code, name }) => {
        const own = item.sources.find(({ source }) => source === code);
        if (!own) return [];
        return {
          key: code,
          name,
          cells: [
            <RecordsNumber key="all" object={item.object} of={{ source: code }} count={own.records} />,
            formatPercent((own.records / item.records) * 100, language, 1),
            <RecordsNumber
              key="several"
              object={item.object}
              of={{ source: code, only: 'false' }}
              count={own.records - own.only}
            />,
            <RecordsNumber
              key="only"
              object={item.object}
              of={{ source: code, only: 'true' }}
              count={own.only}
            />,
            <TimeAgo key="at" at={own.heardAt} />,
          ],
        };
      })}
    />
  );
}

function Overlaps({ item, sources }: PartProps) {
  const { t } = useTranslation();
  return (
    <NumberTable
      label={t('sources.overlap')}
      heading={t('sources.overlap')}
      columns={sources.map(({ name }) => name)}
      rows={sources.map(({ code, name }) => ({
        key: code,
        name,
        cells: sources.map((other) =>
          other.code === code ? (
            '—'
          ) : (
            <RecordsNumber
              key={other.code}
              object={item.object}
              of={{ source: code, other: other.code }}
              count={item.overlaps.find((it) => it.source === code && it.other === other.code)?.records ?? 0}
            />
          ),
        ),
      }))}
    />
  );
}

function Fields({ object, item, sources }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = [...new Set(item.fields.map(({ field }) => field))];
  return (
    <NumberTable
      label={t('sources.byField')}
      heading={t('sources.byFieldHint')}
      columns={sources.map(({ name }) => name)}
      rows={names.map((field) => ({
        key: field,
        name: textOf(fieldOf(object, field)?.label, language) || field,
        cells: sources.map(({ code }) => {
          const own = item.fields.find((it) => it.source === code && it.field === field);
          if (!own) return '—';
          return (
            <span key={code}>
              <RecordsNumber object={object.name} of={{ source: code, field }} count={own.filled} /> ·{' '}
              <RecordsNumber object={object.name} of={{ source: code, chosen: field }} count={own.won} />
            </span>
          );
        }),
      }))}
    />
  );
}
