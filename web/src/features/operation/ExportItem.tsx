import { type ExportRun, exports } from '@/api/exports';
import { Button } from '@/design/Button';
import { DownloadLink } from '@/features/exports/DownloadLink';
import { LinksButton } from '@/features/exports/LinksButton';
import { formatNumber } from '@/fields/format';
import '@/features/exports/texts';
import { useSession } from '@/features/session/useSession';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { Progress } from './Progress';
import { StateChip } from './StateChip';
import { useOperate } from './useOperation';

/** An export: the file, who took it out when, and the file itself for whom it was made. */
export function ExportItem({ run }: { readonly run: ExportRun }) {
  const { t, language } = useReader();
  const { busy, operate } = useOperate();
  const object = useSchema().find(run.object);
  const isHers = useSession()?.user.name === run.by;
  const isThere = run.expiresAt !== null && Date.parse(run.expiresAt) > Date.now();
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <StateChip state={run.state} />
        <span className="min-w-0 flex-1 basis-56 break-words weight-strong">{run.name}</span>
        {run.state === 'running' && (
          <Button
            busy={busy === 'stop'}
            onClick={() =>
              void operate('stop', () => exports.stop(run.id), t('operation.moved.stop', { name: run.name }))
            }
          >
            {t('operation.move.stop')}
          </Button>
        )}
        {isThere && isHers && (
          <>
            <DownloadLink run={run} />
            <LinksButton run={run} />
          </>
        )}
        {isThere && (
          <Button
            busy={busy === 'remove'}
            onClick={() =>
              void operate('remove', () => exports.remove(run.id), t('exports.removed', { name: run.name }))
            }
          >
            {t('exports.remove')}
          </Button>
        )}
      </div>
      <p className="text-ink-2">
        {textOf(object?.plural, language) || run.object} · {run.by} · <TimeAgo at={run.createdAt} />
      </p>
      {run.state === 'running' ? (
        <Progress label={run.name} done={run.written} total={run.total} rate={null} />
      ) : (
        run.state === 'done' && (
          <p className="tnum text-xs text-ink-3">
            {isThere
              ? t('exports.done', { count: run.written, number: formatNumber(run.written, language) })
              : t('exports.gone')}
          </p>
        )
      )}
      {run.detail !== null && <p className="text-bad">{run.detail}</p>}
    </li>
  );
}
