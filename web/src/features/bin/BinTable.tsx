import { useTranslation } from 'react-i18next';
import type { DeletedRow, ObjectType } from '@/api/types';
import { Checkbox } from '@/design/Checkbox';
import { BinRow } from './BinRow';

interface Props {
  readonly object: ObjectType;
  readonly rows: readonly DeletedRow[];
  readonly days: number;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  /** Null for those who may not bring records back. */
  readonly onRestore: ((row: DeletedRow) => void) | null;
}

/** Columns on a desk; on a phone the same in two lines for each record. */
export function BinTable({ object, rows, days, ticked, onTick, onRestore }: Props) {
  const { t } = useTranslation();
  const known = rows.filter((row) => ticked.has(row.id)).length;
  const all = known === rows.length;
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  };
  const caption = 'py-1.5 pr-4 text-left text-xs font-normal text-ink-2';
  return (
    <table className="w-full max-md:block">
      <thead className="sticky top-0 z-10 bg-bg max-md:block">
        <tr className="border-b border-line max-md:block">
          <th scope="col" className="w-10 py-1.5 pl-4 text-left">
            <Checkbox
              label={t('bin.selectAll')}
              checked={all ? true : known > 0 ? 'indeterminate' : false}
              onChange={() => onTick(all ? new Set() : new Set(rows.map((row) => row.id)))}
            />
          </th>
          <th scope="col" className={caption}>
            {t('bin.name')}
          </th>
          <th scope="col" className={`${caption} max-md:hidden`}>
            {t('bin.by')}
          </th>
          <th scope="col" className={`${caption} max-md:hidden`}>
            {t('bin.at')}
          </th>
          {days > 0 && (
            <th scope="col" className={`${caption} max-md:hidden`}>
              {t('bin.stays')}
            </th>
          )}
          <th scope="col" className="max-md:hidden">
            <span className="sr-only">{t('bin.restore')}</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <BinRow
            key={row.id}
            object={object}
            row={row}
            days={days}
            ticked={ticked.has(row.id)}
            onTick={() => toggle(row.id)}
            onRestore={onRestore}
          />
        ))}
      </tbody>
    </table>
  );
}
