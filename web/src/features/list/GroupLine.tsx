import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { Skeleton } from '@/design/Skeleton';
import { FieldCell } from '@/fields/FieldCell';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { isDay } from '@/fields/time';
import { textOf } from '@/schema/schema';
import { bucketOf } from './groupable';
import type { RecordGroup } from './groups';
import type { GroupedRows } from './useGroups';

interface Props {
  readonly rows: GroupedRows;
  readonly index: number;
}

/** A line of a grouped list that is no record: the head of a group, or the way to more of it. */
export function GroupLine({ rows, index }: Props) {
  const { t } = useTranslation();
  const line = rows.lines[index];
  if (!line || line.kind === 'row') return null;
  if (line.kind === 'waiting') return <Skeleton className="ml-12 w-1/3" />;
  if (line.kind === 'more') {
    return (
      <button
        type="button"
        tabIndex={-1}
        onClick={() => rows.more(line.group.key)}
        className="sticky left-0 ml-9 rounded-control px-3 py-1 text-brand hover:bg-hover"
      >
        {t('list.group.more', { count: line.left })}
      </button>
    );
  }
  return <Head field={rows.field} group={line.group} isOpen={line.isOpen} onToggle={rows.toggle} />;
}

interface HeadProps {
  readonly field: Field;
  readonly group: RecordGroup;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
}

function Head({ field, group, isOpen, onToggle }: HeadProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const { language } = reader;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={isOpen}
      onClick={() => onToggle(group.key)}
      className="sticky left-0 flex h-full min-w-0 items-center gap-3 px-3 text-left"
    >
      <ChevronRight
        aria-hidden
        className={clsx('size-4 shrink-0 text-ink-3 transition-transform', isOpen && 'rotate-90')}
      />
      <span className="flex max-w-80 min-w-0 items-center weight-strong">
        <GroupValue field={field} value={group.value} />
      </span>
      <span className="tnum rounded-full bg-mute-soft px-2 text-xs text-ink-2">
        {formatNumber(group.count, language)}
        <span className="sr-only"> {t('list.group.records')}</span>
      </span>
      {group.sums.map(({ field: summed, value }) => (
        <span key={summed.name} className="tnum hidden text-xs whitespace-nowrap text-ink-2 md:inline">
          {textOf(summed.label, language)}{' '}
          <b className="font-semibold text-ink">{kindOf(summed).format(value, summed, reader)}</b>
        </span>
      ))}
    </button>
  );
}

function GroupValue({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const { t } = useTranslation();
  const { language } = useReader();
  if (value === null || value === undefined)
    return <span className="text-ink-3">{t('list.group.none')}</span>;
  if (bucketOf(field) && isDay(value)) {
    return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00:00Z`),
    );
  }
  if (typeof value === 'boolean') return value ? t('list.group.yes') : t('list.group.no');
  return <FieldCell field={field} value={value} />;
}
