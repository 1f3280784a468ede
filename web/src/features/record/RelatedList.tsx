import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { Field, FilterTree, ObjectType, RecordRow, RelatedCount } from '@/api/types';
import { IconButton } from '@/design/Button';
import { ObjectIcon } from '@/design/ObjectIcon';
import { Skeleton } from '@/design/Skeleton';
import { useSeen } from '@/design/useSeen';
import { useOpenCreate } from '@/features/create/CreateContext';
import { formatNumber } from '@/fields/format';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { nameOf } from '@/records/useRecord';
import { columnsOf, fieldOf, midSentence } from '@/schema/schema';
import { linkTo, mayAdd, referenceTo, relatedTitle } from './related';
import type { Relation } from './relations';

const SHOWN = 5;
const VALUES_BESIDE_THE_NAME = 2;

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly relation: Relation;
  readonly count: RelatedCount;
}

/** The newest records that point here; read only once it comes into view, since a record may have dozens of these. */
export function RelatedList({ object, row, relation, count }: Props) {
  const { related, other } = relation;
  const { t } = useTranslation();
  const { language } = useReader();
  const openCreate = useOpenCreate();
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const seen = useSeen(box);

  const chosen = relation.columns.flatMap((name) => fieldOf(other, name) ?? []);
  const columns = (chosen.length > 0 ? chosen : columnsOf(other)).filter(
    (field) => field.name !== related.field && field.can.read,
  );
  const beside = chosen.length > 0 ? chosen.length : VALUES_BESIDE_THE_NAME;
  const link = fieldOf(other, related.field);
  const filter: FilterTree = link?.many
    ? { op: 'hasAny', field: related.field, value: [row.id] }
    : { op: 'eq', field: related.field, value: row.id };
  const query = {
    filter,
    sort: ['-createdAt'],
    fields: [...new Set([other.nameField, ...columns.map((field) => field.name)])],
    limit: SHOWN,
  };
  const { data, error } = useQuery({
    queryKey: keys.page(other.name, query, null),
    queryFn: ({ signal }) => records.query(other.name, query, signal),
    enabled: seen,
    staleTime: 15_000,
  });

  const title = relatedTitle(related, other, language);
  return (
    <section ref={box} aria-labelledby={heading} className="min-w-0 rounded-card border border-line bg-panel">
      <header className="flex h-10 items-center gap-2 pr-1.5 pl-3.5">
        <ObjectIcon name={other.icon} className="size-4 shrink-0 text-ink-3" />
        <h2 id={heading} className="truncate font-semibold">
          {title}
        </h2>
        <span className="tnum text-xs text-ink-3">
          {`${formatNumber(count.count, language)}${count.countIsAtLeast ? '+' : ''}`}
        </span>
        <span className="flex-1" />
        <Link
          to="/o/$object"
          params={{ object: other.name }}
          search={{
            where: [{ field: related.field, op: 'anyOf', arg: [referenceTo(object, row)] }],
          }}
          className="shrink-0 text-xs text-ink-2 hover:text-ink hover:underline"
        >
          {t('record.viewAll')}
        </Link>
        {mayAdd(other, related) && (
          <IconButton
            label={t('create.title', { object: midSentence(other.label, language) })}
            icon={<Plus className="size-4" />}
            onClick={() => openCreate(other.name, linkTo(object, row, related, other))}
          />
        )}
      </header>
      {error && <p className="border-t border-line px-3.5 py-2.5 text-ink-2">{t('record.relatedFailed')}</p>}
      {!data && !error && (
        <p className="border-t border-line px-3.5 py-3">
          <Skeleton className="w-2/3" />
        </p>
      )}
      {data && data.items.length > 0 && (
        <ul className="border-t border-line py-1">
          {data.items.map((item) => (
            <RelatedRow key={item.id} object={other} row={item} columns={columns} most={beside} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly columns: readonly Field[];
  /** How many of them have room. */
  readonly most: number;
}

function RelatedRow({ object, row, columns, most }: RowProps) {
  const reader = useReader();
  const name = nameOf(object, row);
  const beside = columns
    .filter((field) => field.name !== object.nameField && !isEmpty(row[field.name]))
    .map((field) => ({ field: field.name, text: kindOf(field).format(row[field.name], field, reader) }))
    .filter(({ text }) => text !== name)
    .slice(0, most);
  return (
    <li>
      <Link
        to="/o/$object/$id"
        params={{ object: object.name, id: row.id }}
        className="flex min-h-8 flex-wrap items-center gap-x-3 px-3.5 py-1 hover:bg-hover focus-visible:outline-offset-[-2px] pointer-coarse:min-h-11"
      >
        <span className="min-w-24 flex-1 truncate weight-strong">{name}</span>
        {beside.map(({ field, text }) => (
          <span key={field} className="tnum max-w-36 shrink-0 truncate text-xs text-ink-2">
            {text}
          </span>
        ))}
      </Link>
    </li>
  );
}
