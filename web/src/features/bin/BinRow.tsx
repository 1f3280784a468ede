import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeletedRow, ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { formatExactly, formatRelative } from '@/fields/format';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';
import { columnsOf } from '@/schema/schema';
import { daysLeft } from './daysLeft';

const VALUES_UNDER_THE_NAME = 3;
const SOON = 3;

interface Props {
  readonly object: ObjectType;
  readonly row: DeletedRow;
  readonly days: number;
  readonly ticked: boolean;
  readonly onTick: () => void;
  readonly onRestore: ((row: DeletedRow) => void) | null;
}

export function BinRow({ object, row, days, ticked, onTick, onRestore }: Props) {
  const { t, language, timeZone } = useReader();
  const name = nameOf(object, row);
  const left = daysLeft(row.deletedAt, days);
  return (
    <tr
      className={clsx(
        'border-b border-line hover:bg-hover max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)_auto] max-md:items-center max-md:py-2',
        ticked && 'bg-sel hover:bg-sel',
      )}
    >
      <td className="w-10 pl-4 max-md:row-span-2 max-md:w-auto max-md:pr-3">
        <Checkbox label={t('list.select', { name })} checked={ticked} onChange={onTick} />
      </td>
      <td className="max-w-0 py-1.5 pr-4 max-md:max-w-none max-md:py-0">
        <span className="flex min-w-0 items-center gap-2">
          <Avatar name={name} square={!isPerson(object.name)} />
          <span className="min-w-0">
            <span className="block truncate weight-strong">{name}</span>
            <Values object={object} row={row} />
          </span>
        </span>
      </td>
      <td className="w-44 pr-4 text-ink-2 max-md:hidden">{row.deletedBy?.label ?? t('record.system')}</td>
      <td className="w-36 pr-4 text-ink-2 max-md:col-start-2 max-md:w-auto max-md:pt-0.5 max-md:pl-7 max-md:text-xs">
        <span className="md:hidden">{row.deletedBy?.label ?? t('record.system')} · </span>
        <time dateTime={row.deletedAt} title={formatExactly(row.deletedAt, language, timeZone)}>
          {formatRelative(row.deletedAt, language)}
        </time>
        {left !== null && (
          <span className="md:hidden">
            {' · '}
            <TimeLeft left={left} />
          </span>
        )}
      </td>
      {left !== null && (
        <td className="tnum w-32 pr-4 max-md:hidden">
          <TimeLeft left={left} />
        </td>
      )}
      <td className="w-px pr-4 text-right max-md:col-start-3 max-md:row-span-2 max-md:row-start-1 max-md:w-auto">
        {onRestore && (
          <Button
            look="ghost"
            icon={<RotateCcw aria-hidden className="size-3.5" />}
            aria-label={t('bin.restoreOne', { name })}
            onClick={() => onRestore(row)}
          >
            {t('bin.restore')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function TimeLeft({ left }: { readonly left: number }) {
  const { t } = useTranslation();
  return (
    <span className={clsx('whitespace-nowrap', left <= SOON ? 'text-warn' : 'text-ink-2')}>
      {left <= 1 ? t('bin.lastDay') : t('bin.left', { count: left })}
    </span>
  );
}

/** A few values beside the name, to tell namesakes apart. */
function Values({ object, row }: Pick<Props, 'object' | 'row'>) {
  const reader = useReader();
  const texts = columnsOf(object)
    .filter((field) => field.name !== object.nameField && !isEmpty(row[field.name]))
    .map((field) => kindOf(field).format(row[field.name], field, reader))
    .filter((text) => text !== '')
    .slice(0, VALUES_UNDER_THE_NAME);
  if (texts.length === 0) return null;
  return <span className="block truncate text-xs text-ink-3">{texts.join(' · ')}</span>;
}
