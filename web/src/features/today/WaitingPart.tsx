import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Menu } from '@/design/Menu';
import { ObjectIcon } from '@/design/ObjectIcon';
import { formatNumber } from '@/fields/format';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { nameOf } from '@/records/useRecord';
import { columnsOf, textOf } from '@/schema/schema';
import { NewAbout } from './NewAbout';
import { Part } from './Part';
import type { Waits } from './useWaiting';

const VALUES_BESIDE_THE_NAME = 2;

/** What of mine waits for something, by the reason: deals without a next step, tickets past what was promised. */
export function WaitingPart({ waits }: { readonly waits: readonly Waits[] }) {
  const { t } = useTranslation();
  if (waits.length === 0) return null;
  return (
    <Part title={t('today.waiting')}>
      {waits.map((one) => (
        <Reason key={`${one.object.name}/${one.waiting.name}`} {...one} />
      ))}
    </Part>
  );
}

function Reason({ object, waiting, where, rows, count, isAtLeast }: Waits) {
  const { t } = useTranslation();
  const { language } = useReader();
  return (
    <div className="py-1 not-first:border-t not-first:border-line">
      <h3 className="flex items-center gap-2 px-3.5 py-1.5 text-xs text-ink-2">
        <ObjectIcon name={object.icon} className="size-3.5 shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate">
          <span className="sr-only">{textOf(object.label, language)} </span>
          {textOf(waiting.label, language)}
        </span>
        <Link
          to="/o/$object"
          params={{ object: object.name }}
          search={{ where, view: 'all' }}
          className="tnum inline-flex shrink-0 items-center rounded-full bg-warn-soft px-2 font-medium text-warn hover:underline pointer-coarse:min-h-10"
        >
          {t('today.all', { count, number: `${formatNumber(count, language)}${isAtLeast ? '+' : ''}` })}
        </Link>
      </h3>
      <ul>
        {rows.map((row) => (
          <Waiter key={row.id} object={object} row={row} />
        ))}
      </ul>
    </div>
  );
}

function Waiter({ object, row }: { readonly object: ObjectType; readonly row: RecordRow }) {
  const { t } = useTranslation();
  const reader = useReader();
  const name = nameOf(object, row);
  const beside = columnsOf(object)
    .filter((field) => !field.system && field.name !== object.nameField && !isEmpty(row[field.name]))
    .filter((field) => field.type !== 'picklist')
    .map((field) => ({ field: field.name, text: kindOf(field).format(row[field.name], field, reader) }))
    .filter(({ text }) => !name.includes(text)) // deals are often called after their customers
    .slice(0, VALUES_BESIDE_THE_NAME);
  return (
    <li className="group flex min-h-9 items-center gap-2 pr-1.5 pl-3.5 hover:bg-hover has-[a:focus-visible]:bg-sel pointer-coarse:min-h-12">
      <Link
        to="/o/$object/$id"
        params={{ object: object.name, id: row.id }}
        data-thing
        className="min-w-0 flex-1 truncate hover:underline"
      >
        {name}
      </Link>
      {beside.map(({ field, text }) => (
        <span key={field} className="tnum max-w-32 shrink-0 truncate text-xs text-ink-2 max-sm:last:hidden">
          {text}
        </span>
      ))}
      <Menu
        align="end"
        trigger={
          <IconButton
            label={t('today.more', { name })}
            icon={<Ellipsis className="size-4" />}
            className="pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100 pointer-fine:group-focus-within:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100"
          />
        }
      >
        <NewAbout about={{ id: row.id, label: name, object: object.name }} />
      </Menu>
    </li>
  );
}
