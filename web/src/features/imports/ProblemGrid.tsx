import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminKeys } from '@/api/adminKeys';
import { type Corrections, type ImportProblem, type ImportRow, imports } from '@/api/imports';
import { type ImportRun, operation } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { DownloadFile } from '@/features/operation/DownloadFile';
import { useReader } from '@/fields/kind';
import { ProblemRow } from './ProblemRow';
import { Problems } from './Problems';

/** So many columns are looked at together unless somebody wants to see all. */
const FEW = 5;

interface Props {
  readonly object: ObjectType;
  readonly run: ImportRun;
  readonly corrections: Corrections;
  readonly onCorrections: (corrections: Corrections) => void;
}

/** The rows that cannot be taken, to be corrected or left out before the import begins. */
export function ProblemGrid({ object, run, corrections, onCorrections }: Props) {
  const { t } = useReader();
  const [all, setAll] = useState(false);
  const { data } = useQuery({
    queryKey: [...adminKeys.imports, run.id, 'problems'],
    queryFn: () => imports.problems(run.id),
  });
  if (!data) return null;
  if (data.rows.length === 0) return <Problems object={object} items={data.items} />;
  const headings = Object.keys(run.mapping);
  const few = fewOf(headings, run, data.items);
  const shown = all ? headings : few;
  const correct = (row: number, cells: Readonly<Record<string, string>> | null | undefined) => {
    const { [row]: _, ...rest } = corrections;
    onCorrections(cells === undefined ? rest : { ...rest, [row]: cells });
  };
  return (
    <>
      <p className="text-ink-2">{t('imports.correctHint')}</p>
      <div className="max-h-112 overflow-auto rounded-control border border-line">
        <table className="text-left text-xs">
          <thead className="sticky top-0 z-1 bg-panel text-ink-3">
            <tr>
              <th className="px-3 py-1.5 font-medium whitespace-nowrap">{t('imports.row')}</th>
              <th className="min-w-56 px-3 py-1.5 font-medium">{t('imports.why')}</th>
              {shown.map((heading) => (
                <th key={heading} className="max-w-44 min-w-36 truncate px-1.5 py-1.5 font-medium">
                  {heading}
                </th>
              ))}
              <th className="px-3 py-1.5 font-medium whitespace-nowrap">{t('imports.leftOut')}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {data.rows.map((row) => (
              <ProblemRow
                key={row.row}
                row={row}
                headings={shown}
                problems={problemsOf(row, data.items)}
                corrected={corrections[row.row]}
                onCorrect={(cells) => correct(row.row, cells)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {few.length < headings.length && (
          <Button onClick={() => setAll(!all)}>
            {all ? t('imports.fewColumns') : t('imports.allColumns')}
          </Button>
        )}
        <DownloadFile href={operation.wrongRows(run.id)} text={t('imports.wrongRows')} />
      </div>
    </>
  );
}

const problemsOf = (row: ImportRow, items: readonly ImportProblem[]) =>
  items.filter((item) => item.row === row.row);

/** The columns that something is wrong with, and the first of the others that are imported, in the order of the file. */
function fewOf(headings: readonly string[], run: ImportRun, items: readonly ImportProblem[]) {
  const wrong = new Set(items.flatMap(({ heading }) => heading ?? []));
  const others = headings.filter((heading) => !wrong.has(heading) && run.mapping[heading] !== null);
  const also = new Set(others.slice(0, Math.max(1, FEW - wrong.size)));
  return headings.filter((heading) => wrong.has(heading) || also.has(heading));
}
