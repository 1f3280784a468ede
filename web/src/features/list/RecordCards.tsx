import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { IconButton } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { Cards } from '@/grid/Cards';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';
import { textOf } from '@/schema/schema';
import { askForMenu } from './askForMenu';
import type { useList } from './useList';

const CARD_HEIGHT = 76;
const FIELDS_ON_A_CARD = 3;

interface Props {
  readonly object: ObjectType;
  readonly list: ReturnType<typeof useList>;
  readonly tones: ReadonlyMap<string, string> | undefined;
  readonly onView: (first: number, last: number, firstInView: number) => void;
}

export function RecordCards({ object, list, tones, onView }: Props) {
  const { language } = useReader();
  const rest = list.look.columns.map(({ field }) => field).filter((field) => field.name !== object.nameField);
  return (
    <Cards
      label={textOf(object.plural, language)}
      count={list.pages.room}
      rowAt={list.pages.rowAt}
      cardHeight={CARD_HEIGHT}
      startAt={list.startAt}
      onView={onView}
      card={(row) =>
        row ? <Card object={object} row={row} fields={rest} look={tones?.get(row.id)} /> : <CardSkeleton />
      }
    />
  );
}

interface CardProps {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly fields: readonly Field[];
  readonly look: string | undefined;
}

function Card({ object, row, fields, look }: CardProps) {
  const { t } = useTranslation();
  const name = nameOf(object, row);
  const filled = fields.filter((field) => !isEmpty(row[field.name])).slice(0, FIELDS_ON_A_CARD);
  return (
    <span className={clsx('flex h-full items-center pr-2', look)}>
      <Link
        to="/o/$object/$id"
        params={{ object: object.name, id: row.id }}
        className="flex h-full min-w-0 flex-1 items-center gap-3 pl-4 active:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <Avatar name={name} size="large" square={!isPerson(object.name)} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-base weight-strong">{name}</span>
          <span className="mt-0.5 flex h-5 min-w-0 flex-wrap items-center gap-2 overflow-hidden text-ink-2">
            {filled.map((field) => (
              <CardValue key={field.name} field={field} value={row[field.name]} />
            ))}
          </span>
        </span>
      </Link>
      <IconButton
        label={t('record.more')}
        aria-haspopup="menu"
        icon={<Ellipsis className="size-4" />}
        onClick={askForMenu}
      />
    </span>
  );
}

/** Text for most kinds: links inside a card that is a link itself would not be valid. Chips keep their colour. */
function CardValue({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const reader = useReader();
  const { Cell, format } = kindOf(field);
  if (field.type === 'picklist') return <Cell field={field} value={value} />;
  return <span className="max-w-full truncate">{format(value, field, reader)}</span>;
}

const CardSkeleton = () => (
  <span className="flex h-full items-center gap-3 px-4">
    <Skeleton className="size-11 rounded-card" />
    <span className="flex flex-1 flex-col gap-2.5">
      <Skeleton className="w-2/5" />
      <Skeleton className="w-3/5" />
    </span>
  </span>
);
