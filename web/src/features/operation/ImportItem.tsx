import { Link } from '@tanstack/react-router';
import { type ImportRun, operation } from '@/api/operation';
import { Chip } from '@/design/Chip';
import { formatDuration, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { DownloadFile } from './DownloadFile';
import { ImportMoves, ImportState } from './ImportMoves';
import { Progress } from './Progress';

const COUNTS = ['created', 'updated', 'unchanged', 'duplicate', 'wrong'] as const;

/** An import: the file, who brought it in when, and what became of its rows. */
export function ImportItem({ run }: { readonly run: ImportRun }) {
  const { t, language } = useReader();
  const object = useSchema().find(run.object);
  const objectName = textOf(object?.plural, language) || run.object;
  const isOpen = run.state === 'running' || run.state === 'paused';
  const { restored, kept } = run.undone;
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <ImportState run={run} />
        {run.dryRun && <Chip tone="plum">{t('operation.dryRun')}</Chip>}
        <span className="min-w-0 flex-1 basis-56 break-words weight-strong">{run.fileName}</span>
        <ImportMoves run={run}>
          {run.counts.wrong > 0 && (
            <DownloadFile href={operation.wrongRows(run.id)} text={t('operation.wrongRows')} />
          )}
        </ImportMoves>
      </div>
      <p className="text-ink-2">
        {object ? (
          <Link to="/o/$object" params={{ object: run.object }} className="text-brand-2 underline">
            {objectName}
          </Link>
        ) : (
          objectName
        )}
        {' · '}
        {t(`operation.mode.${run.mode}`)}
        {' · '}
        {run.by}
        {' · '}
        <TimeAgo at={run.createdAt} />
        {run.finishedAt !== null && run.startedAt !== null && ` · ${duration(run, language, t)}`}
      </p>
      {isOpen && (
        <Progress
          label={run.fileName}
          done={run.undoing ? restored + kept : run.position}
          total={run.undoing ? run.counts.created + run.counts.updated : run.counts.total}
          rate={run.state === 'running' && !run.undoing ? run.rate : null}
        />
      )}
      <ImportCounts run={run} />
      {run.state === 'undone' && (
        <p className="text-ink-2">{t('operation.takenBack', { count: restored })}</p>
      )}
      {kept > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-warn">
          {t('operation.keptSince', { count: kept })}
          <DownloadFile href={operation.keptRecords(run.id)} text={t('operation.keptRecords')} />
        </p>
      )}
      {run.detail !== null && <p className="text-bad">{run.detail}</p>}
      <Mapping run={run} />
    </li>
  );
}

const duration = (
  run: ImportRun,
  language: Parameters<typeof formatDuration>[1],
  t: ReturnType<typeof useReader>['t'],
) =>
  t('operation.took', {
    time: formatDuration(
      (Date.parse(run.finishedAt ?? '') - Date.parse(run.startedAt ?? '')) / 1000,
      language,
    ),
  });

/** How many rows came to what. */
export function ImportCounts({ run }: { readonly run: Pick<ImportRun, 'counts'> }) {
  const { t, language } = useReader();
  const number = (value: number) => formatNumber(value, language);
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
      <Count label={t('operation.count.total')} value={number(run.counts.total)} />
      {COUNTS.filter((name) => run.counts[name] > 0 || name === 'created').map((name) => (
        <Count
          key={name}
          label={t(`operation.count.${name}`)}
          value={number(run.counts[name])}
          bad={name === 'wrong'}
        />
      ))}
    </dl>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: string;
  readonly bad?: boolean;
}

const Count = ({ label, value, bad = false }: CountProps) => (
  <div className={`flex gap-1.5 ${bad ? 'text-bad' : 'text-ink-2'}`}>
    <dt>{label}</dt>
    <dd className="tnum weight-strong">{value}</dd>
  </div>
);

/** What each column of the file was taken for; shown when asked for. */
function Mapping({ run }: { readonly run: ImportRun }) {
  const { t, language } = useReader();
  const object = useSchema().find(run.object);
  const name = (path: string) => textOf(object && fieldOf(object, path)?.label, language) || path;
  const columns = Object.entries(run.mapping);
  if (columns.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="w-fit cursor-pointer text-ink-3 hover:text-ink">
        {t('operation.columns', { count: columns.length })}
      </summary>
      <dl className="mt-1.5 grid max-w-xl grid-cols-2 gap-x-4 gap-y-0.5">
        {columns.map(([heading, path]) => (
          <div key={heading} className="contents">
            <dt className="truncate text-ink-2">{heading}</dt>
            <dd className="truncate">{path === null ? t('operation.leftOut') : name(path)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
