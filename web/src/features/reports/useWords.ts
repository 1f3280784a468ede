import { useMemo } from 'react';
import type { FiscalYear } from '@/api/organisation';
import type { Grouping, Measure } from '@/api/reports';
import type { Field, ObjectType } from '@/api/types';
import { formatDuration, formatMoney, formatNumber, formatPercent, formatShort } from '@/fields/format';
import { isNumber, type Reader, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { isDay } from '@/fields/time';
import { fieldAt, textOf } from '@/schema/schema';
import { useOrganisation } from '@/schema/useOrganisation';
import { useSchema } from '@/schema/useSchema';
import type { ShownGrouping, ShownMeasure } from './answer';
import type { Share } from './funnel';
import { spanText } from './spans';
import './texts';

const HUNDREDTHS = 2;
const WHOLE = 100;
const TENTH = 0.1;

/** How groups and measures are told to the reader. */
export function useWords(object: ObjectType) {
  const reader = useReader();
  const schema = useSchema();
  const fiscalYear = useOrganisation()?.fiscalYear;
  return useMemo(() => {
    const { t, language } = reader;
    const fieldOf = (path: string) => fieldAt(object, path, schema);
    const labelOf = (path: string) => textOf(fieldOf(path)?.label, language) || path;
    return {
      reader,
      fieldOf,
      labelOf,
      grouping: ({ field, bucket }: Grouping) =>
        bucket
          ? t('reports.byBucket', { field: labelOf(field), bucket: t(`reports.bucket.${bucket}`) })
          : labelOf(field),
      measure: ({ fn, field }: Measure) => {
        if (field !== null) return t(`reports.measured.${fn}`, { field: labelOf(field) });
        return fn === 'share' ? t('reports.shareOfCount') : t('reports.records');
      },
      value: (shown: ShownMeasure, value: unknown) => valueText(shown, value, reader),
      /** Where there is little room; the exact one belongs beside it. */
      short: (shown: ShownMeasure, value: unknown) =>
        isNumber(value) && !isShare(shown)
          ? formatShort(value, shown.unit?.currency ?? null, language)
          : valueText(shown, value, reader),
      /** Of a step on a way: its part of the first one and of the one before, where there are such. */
      shares: (share: Share | undefined) => sharesText(share, reader),
      group: (shown: ShownGrouping, value: unknown) => groupText(shown, value, reader, fiscalYear),
    };
  }, [object, reader, schema, fiscalYear]);
}

function sharesText(share: Share | undefined, { t, language }: Reader): readonly string[] {
  const told = (part: number) => formatPercent(part * WHOLE, language, part < TENTH ? 1 : 0);
  const { ofFirst = null, ofBefore = null } = share ?? {};
  return [
    ...(ofFirst === null ? [] : [t('reports.ofFirst', { share: told(ofFirst) })]),
    ...(ofBefore === null ? [] : [t('reports.ofBefore', { share: told(ofBefore) })]),
  ];
}

export type Words = ReturnType<typeof useWords>;

const isShare = ({ measure, field }: ShownMeasure) =>
  measure.fn === 'share' || (field?.result ?? field?.type) === 'percent';

function valueText({ measure, field, unit }: ShownMeasure, value: unknown, reader: Reader): string {
  const { language } = reader;
  if (value === null || value === undefined) return '–';
  if (measure.fn === 'share') return formatPercent(Number(value), language, 1);
  if (!field || measure.fn === 'count' || measure.fn === 'countDistinct') {
    return formatNumber(Number(value), language);
  }
  if (!isNumber(value)) return kindOf(field).format(value, field, reader);
  const type = field.result ?? field.type;
  if (unit?.currency) return formatMoney({ amount: rounded(value), currency: unit.currency }, language);
  if (type === 'percent') return formatPercent(value, language);
  if (type === 'duration') return formatDuration(value, language);
  return formatNumber(value, language, HUNDREDTHS);
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function groupText(
  { grouping, field }: ShownGrouping,
  value: unknown,
  reader: Reader,
  fiscalYear: FiscalYear | undefined,
): string {
  const { t, language } = reader;
  if (value === null || value === undefined) return t('reports.noValue');
  if (grouping.bucket && isDay(value)) return spanText(grouping.bucket, value, { language, fiscalYear, t });
  if (typeof value === 'boolean') return value ? t('reports.yes') : t('reports.no');
  return formatOf(field, value, reader);
}

const formatOf = (field: Field, value: unknown, reader: Reader): string =>
  kindOf(field).format(value, field, reader) || String(value);
