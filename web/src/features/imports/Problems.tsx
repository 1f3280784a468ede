import type { ImportProblem } from '@/api/imports';
import type { ObjectType } from '@/api/types';
import { useReader } from '@/fields/kind';
import { fieldOf, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly items: readonly ImportProblem[];
}

/** What is wrong with the first rows that are not taken. */
export function Problems({ object, items }: Props) {
  const { t, language } = useReader();
  const label = (name: string) => textOf(fieldOf(object, name)?.label, language) || name;
  return (
    <div className="max-h-80 overflow-auto rounded-control border border-line">
      <table className="w-full text-left text-xs">
        <thead className="sticky top-0 bg-panel text-ink-3">
          <tr>
            <th className="px-3 py-1.5 font-medium">{t('imports.row')}</th>
            <th className="px-3 py-1.5 font-medium">{t('imports.field')}</th>
            <th className="px-3 py-1.5 font-medium">{t('imports.why')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {items.map(({ row, field, detail }) => (
            <tr key={`${row} ${field} ${detail}`}>
              <td className="tnum px-3 py-1.5 align-top">{row}</td>
              <td className="px-3 py-1.5 align-top">{field === null ? '' : label(field)}</td>
              <td className="px-3 py-1.5 align-top">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
