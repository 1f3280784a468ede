import type { ImportSet } from '@/api/importSets';
import { operation } from '@/api/operation';
import { Chip } from '@/design/Chip';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { DownloadFile } from './DownloadFile';
import { ImportCounts, ImportItem } from './ImportItem';
import { ImportMoves, ImportState } from './ImportMoves';
import { Progress } from './Progress';

/** An import of a file of several tables: as a whole, and opened, each of them. */
export function ImportSetItem({ set }: { readonly set: ImportSet }) {
  const { t } = useReader();
  const isOpen = set.state === 'running' || set.state === 'paused';
  const runs = set.tables.flatMap(({ run, links }) => [run, links]).filter((run) => run !== null);
  const { restored, kept } = set.undone;
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <ImportState run={set} />
        {set.dryRun && <Chip tone="plum">{t('operation.dryRun')}</Chip>}
        <span className="min-w-0 flex-1 basis-56 break-words weight-strong">{set.fileName}</span>
        <ImportMoves run={set}>
          {set.counts.wrong > 0 && (
            <DownloadFile href={operation.wrongRowsOfTables(set.id)} text={t('operation.wrongRows')} />
          )}
        </ImportMoves>
      </div>
      <p className="text-ink-2">
        {set.by}
        {' · '}
        <TimeAgo at={set.createdAt} />
      </p>
      {isOpen && (
        <Progress
          label={set.fileName}
          done={set.undoing ? restored + kept : set.position}
          total={set.undoing ? set.counts.created + set.counts.updated : set.counts.total}
          rate={set.state === 'running' && !set.undoing ? set.rate : null}
        />
      )}
      <ImportCounts run={set} />
      {set.state === 'undone' && (
        <p className="text-ink-2">{t('operation.takenBack', { count: restored })}</p>
      )}
      {kept > 0 && <p className="text-warn">{t('operation.keptSince', { count: kept })}</p>}
      {set.detail !== null && <p className="text-bad">{set.detail}</p>}
      {runs.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-xs text-ink-3 hover:text-ink">
            {t('operation.tables', { count: runs.length })}
          </summary>
          <ul className="mt-1 divide-y divide-line border-l-2 border-line pl-3">
            {runs.map((run) => (
              <ImportItem key={run.id} run={run} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
