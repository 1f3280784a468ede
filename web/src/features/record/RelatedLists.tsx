import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { useRelatedCounts } from '@/records/useRecord';
import { useSchema } from '@/schema/useSchema';
import { AddRelated } from './AddRelated';
import { RelatedList } from './RelatedList';
import { mayAdd } from './related';
import { type Relation, relationsOf } from './relations';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** The records that point at this one, by the lookup through which they do; where there are none, a way to add some. */
export function RelatedLists({ object, row }: Props) {
  const { t } = useTranslation();
  const counts = useRelatedCounts(object.name, row.id);
  const relations = relationsOf(object, useSchema());
  if (relations.length === 0) return null;
  if (!counts.data) {
    return (
      <aside aria-label={t('record.related')} className="rounded-card border border-line bg-panel p-3.5">
        {counts.error ? (
          <span className="flex items-center justify-between gap-2 text-ink-2">
            {t('record.relatedFailed')}
            <Button onClick={() => void counts.refetch()}>{t('common.retry')}</Button>
          </span>
        ) : (
          <Skeleton className="w-2/3" />
        )}
      </aside>
    );
  }
  const { items } = counts.data;
  const countOf = ({ related }: Relation) =>
    items.find((one) => one.object === related.object && one.field === related.field);
  const filled = relations.flatMap((relation) => {
    const count = countOf(relation);
    return count && count.count > 0 ? [{ ...relation, count }] : [];
  });
  const empty = withoutNamesakes(
    relations.filter(
      (relation) => countOf(relation)?.count === 0 && mayAdd(relation.other, relation.related),
    ),
    filled,
  );
  return (
    <aside aria-label={t('record.related')} className="flex min-w-0 flex-col gap-3">
      {filled.map(({ count, ...relation }) => (
        <Boundary
          key={`${relation.related.object}.${relation.related.field}`}
          resetKey={row.id}
          fallback={() => null}
        >
          <RelatedList object={object} row={row} relation={relation} count={count} />
        </Boundary>
      ))}
      {empty.length > 0 && <AddRelated object={object} row={row} relations={empty} />}
    </aside>
  );
}

/** Tasks may point here in two ways that are called the same; one way to add a task is enough. */
function withoutNamesakes(relations: readonly Relation[], others: readonly Relation[]) {
  const nameOf = ({ related, other }: Relation) => `${other.name} ${related.label.en}`;
  const taken = new Set(others.map(nameOf));
  return relations.filter((relation) => {
    const name = nameOf(relation);
    return !taken.has(name) && taken.add(name);
  });
}
