import { useMemo } from 'react';
import type { ImportWish, Wishes } from '@/api/imports';
import type { ImportRun } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Select } from '@/design/Select';
import { useMay } from '@/features/session/useMay';
import { useReader } from '@/fields/kind';
import { useSchema } from '@/schema/useSchema';
import { ColumnMore } from './ColumnMore';
import { targetsOf } from './targets';
import { useMeanings } from './useMeanings';
import { isDetailed, newFieldOf, pathOf } from './wishes';

/** No path begins so. */
const NEW = '+';

interface Props {
  readonly object: ObjectType;
  readonly run: ImportRun;
  /** By heading what somebody has said herself. */
  readonly wishes: Wishes;
  readonly onWish: (heading: string, wish: ImportWish) => void;
}

/** What each column of the file is taken for, to be changed. */
export function Columns({ object, run, wishes, onWish }: Props) {
  const { t, language } = useReader();
  const schema = useSchema();
  const meanings = useMeanings(run);
  const mayAdd = useMay('schema');
  const targets = useMemo(
    () => targetsOf({ object, schema, language, partName: (part) => t(`imports.part.${part}`) }),
    [object, schema, language, t],
  );
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-xs text-ink-3">
          <tr>
            <th className="w-2/5 py-1.5 pr-3 font-medium sm:w-1/4">{t('imports.heading')}</th>
            <th className="py-1.5 pr-3 font-medium max-sm:hidden">{t('imports.values')}</th>
            <th className="py-1.5 font-medium sm:w-2/5">{t('imports.becomes')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {Object.entries(run.mapping).map(([heading, proposed]) => {
            const wish = wishes[heading];
            const isNew = isDetailed(wish) && wish.newField !== undefined;
            const path = wish === undefined ? proposed : pathOf(wish);
            const meant = meanings?.get(heading);
            return (
              <tr key={heading} className="align-top">
                <th scope="row" className="max-w-0 truncate py-2 pr-3 font-medium">
                  {heading}
                  <span className="block truncate text-xs font-normal text-ink-3 sm:hidden">
                    {meant?.first[0]}
                  </span>
                </th>
                <td className="max-w-0 truncate py-2 pr-3 text-ink-2 max-sm:hidden">
                  {meant?.first.join(' · ')}
                </td>
                <td className="py-1">
                  <Select
                    small
                    label={t('imports.becomesOf', { heading })}
                    value={isNew ? NEW : (path ?? '')}
                    choices={[
                      { value: '', label: t('imports.leaveOut') },
                      ...(mayAdd ? [{ value: NEW, label: t('imports.newField') }] : []),
                      ...(path === null || targets.some(({ value }) => value === path)
                        ? []
                        : [{ value: path, label: path }]),
                      ...targets,
                    ]}
                    onChange={(value) =>
                      onWish(
                        heading,
                        value === NEW
                          ? newFieldOf(heading, meant?.type ?? 'text')
                          : value === ''
                            ? null
                            : value,
                      )
                    }
                  />
                  <ColumnMore
                    object={object}
                    heading={heading}
                    path={path}
                    wish={wish}
                    meant={meant}
                    onWish={(next) => onWish(heading, next)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
