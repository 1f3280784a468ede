import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { type ImportRun, operation } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { DownloadFile } from '@/features/operation/DownloadFile';
import { Progress } from '@/features/operation/Progress';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { fieldOf, textOf } from '@/schema/schema';

const COUNTS = ['created', 'updated', 'unchanged', 'duplicate', 'wrong'] as const;

interface Props {
  readonly object: ObjectType;
  readonly run: ImportRun;
}

/** What becomes of the rows: how many of each, and what is wrong with the first that are not taken. */
export function Outcome({ object, run }: Props) {
  const { t, language } = useReader();
  if (run.state === 'running') {
    return <Progress label={run.fileName} done={run.position} total={run.counts.total} rate={run.rate} />;
  }
  return (
    <div className="flex flex-col gap-3">
      {run.detail !== null && (
        <p role="alert" className="text-bad">
          {run.detail}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-6 gap-y-2" aria-label={t('imports.outcome')}>
        {COUNTS.map((name) => (
          <div key={name} className={run.counts[name] > 0 && name === 'wrong' ? 'text-bad' : ''}>
            <dt className="text-xs text-ink-3">
              {t(`imports.count.${run.dryRun ? 'will' : 'done'}.${name}`)}
            </dt>
            <dd className="tnum text-title weight-strong">{formatNumber(run.counts[name], language)}</dd>
          </div>
        ))}
      </dl>
      {run.counts.wrong + run.counts.duplicate > 0 && <Problems object={object} run={run} />}
    </div>
  );
}

function Problems({ object, run }: Props) {
  const { t, language } = useReader();
  const { data } = useQuery({
    queryKey: [...adminKeys.imports, run.id, 'problems'],
    queryFn: () => operation.importProblems(run.id),
  });
  const label = (name: string) => textOf(fieldOf(object, name)?.label, language) || name;
  return (
    <>
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
            {data?.items.map(({ row, field, detail }) => (
              <tr key={`${row} ${field} ${detail}`}>
                <td className="tnum px-3 py-1.5 align-top">{row}</td>
                <td className="px-3 py-1.5 align-top">{field === null ? '' : label(field)}</td>
                <td className="px-3 py-1.5 align-top">{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DownloadFile href={operation.wrongRows(run.id)} text={t('imports.wrongRows')} />
    </>
  );
}
