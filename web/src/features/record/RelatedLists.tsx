import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { inUsualOrder, isMadeOf } from '@/schema/navigation';
import { useSchema } from '@/schema/useSchema';
import { RelatedList } from './RelatedList';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** The records that point at this one, by the lookup through which they do. */
export function RelatedLists({ object, row }: Props) {
  const { t } = useTranslation();
  const schema = useSchema();
  const shown = inUsualOrder(object.related, (related) => related.object).flatMap((related) => {
    const other = schema.find(related.object);
    return other ? [{ related, other }] : [];
  });
  if (shown.length === 0) return null;
  const partsFirst = [
    ...shown.filter(({ other }) => isMadeOf(object, other)),
    ...shown.filter(({ other }) => !isMadeOf(object, other)),
  ];
  return (
    <aside aria-label={t('record.related')} className="flex min-w-0 flex-col gap-3">
      {partsFirst.map(({ related, other }) => (
        <Boundary key={`${related.object}.${related.field}`} resetKey={row.id} fallback={() => null}>
          <RelatedList object={object} row={row} related={related} other={other} />
        </Boundary>
      ))}
    </aside>
  );
}
