import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { formatNumber } from '@/fields/format';
import { useTimeZone } from '@/i18n/timeZone';
import { useLanguage } from '@/i18n/useLanguage';
import { type Part, treeOf } from '@/records/filter';
import { useSettled } from '@/records/useSettled';
import { useSchema } from '@/schema/useSchema';

const SETTLED_MS = 200;

interface Props {
  readonly object: ObjectType;
  readonly parts: readonly Part[];
}

/** How many records a filter would leave, while it is put together. */
export function MatchCount({ object, parts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const schema = useSchema();
  const text = useSettled(JSON.stringify(parts), SETTLED_MS);
  const filter = useMemo(
    () => treeOf(object, JSON.parse(text) as readonly Part[], '', { timeZone, now: new Date() }, schema),
    [object, text, timeZone, schema],
  );
  const { data } = useQuery({
    queryKey: keys.count(object.name, filter),
    queryFn: ({ signal }) =>
      records.query(object.name, { filter, fields: ['id'], limit: 1, count: true }, signal),
    placeholderData: keepPreviousData,
  });
  const total = data?.total;
  const number = total === undefined ? '' : formatNumber(total, language) + (data?.totalIsAtLeast ? '+' : '');
  return (
    <span aria-live="polite" className="tnum text-xs text-ink-2">
      {total !== undefined && t('list.filter.matching', { count: total, number })}
    </span>
  );
}
