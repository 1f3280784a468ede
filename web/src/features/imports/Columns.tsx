import { useMemo } from 'react';
import type { ImportRun } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { useSchema } from '@/schema/useSchema';
import { targetsOf } from './targets';
import { useGlimpse } from './useGlimpse';

interface Props {
  readonly object: ObjectType;
  readonly run: ImportRun;
  /** By heading what somebody has said herself. */
  readonly wishes: Readonly<Record<string, string | null>>;
  readonly onWish: (heading: string, path: string | null) => void;
}

/** What each column of the file is taken for, to be changed. */
export function Columns({ object, run, wishes, onWish }: Props) {
  const { t, language } = useReader();
  const schema = useSchema();
  const values = useGlimpse(run);
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
            const path = heading in wishes ? (wishes[heading] ?? null) : proposed;
            return (
              <tr key={heading}>
                <th scope="row" className="max-w-0 truncate py-1.5 pr-3 font-medium">
                  {heading}
                  <span className="block truncate text-xs font-normal text-ink-3 sm:hidden">
                    {values[heading]?.[0]}
                  </span>
                </th>
                <td className="max-w-0 truncate py-1.5 pr-3 text-ink-2 max-sm:hidden">
                  {values[heading]?.join(' · ')}
                </td>
                <td className="py-1">
                  <Select
                    small
                    label={t('imports.becomesOf', { heading })}
                    value={path ?? ''}
                    choices={[
                      { value: '', label: t('imports.leaveOut') },
                      ...(path === null || targets.some(({ value }) => value === path)
                        ? []
                        : [{ value: path, label: path }]),
                      ...targets,
                    ]}
                    onChange={(value) => onWish(heading, value === '' ? null : value)}
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
