import { useTranslation } from 'react-i18next';
import { type Move, operation, type Trouble, type Work } from '@/api/operation';
import { Button } from '@/design/Button';
import { formatDuration, formatLogged, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { Progress } from './Progress';
import { StateChip } from './StateChip';
import { useOperate } from './useOperation';

const KINDS = [
  'import',
  'export',
  'bulk',
  'hand-over',
  'audit.verification',
  'record.sealing',
  'record-revaluation',
  'record-refill',
  'duplicate-scan',
  'duplicate-acceptance',
  'measure-run',
  'measure-inspection',
  'source-run',
  'whole-export',
  'whole-restore',
  'samples',
] as const;

/** Names a kind of work; one that this page has not heard of is named as the server names it. */
export function useKindText() {
  const { t } = useTranslation();
  return (kind: string) => {
    const known = KINDS.find((it) => it === kind);
    return known ? t(`operation.kind.${known.replace(/[.-]/g, '_') as 'import'}`) : kind;
  };
}

/** A piece of work: what it is, how far it is, what is wrong, and what can be done about it. */
export function WorkItem({ work }: { readonly work: Work }) {
  const { t, language } = useReader();
  const schema = useSchema();
  const kindText = useKindText();
  const { busy, operate } = useOperate();
  const object = work.object === null ? undefined : schema.find(work.object);
  const title = [kindText(work.kind), object && textOf(object.plural, language), work.label]
    .filter(Boolean)
    .join(' · ');
  const isOver = work.endedAt !== null;
  const move = (to: Move) =>
    void operate(to, () => operation.move(work, to), t(`operation.moved.${to}`, { name: title }));
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <StateChip state={work.state} />
        <span className="min-w-0 flex-1 basis-56 break-words weight-strong">{title}</span>
        {work.moves.map((to) => (
          <Button key={to} busy={busy === to} onClick={() => move(to)}>
            {t(`operation.move.${to}`)}
          </Button>
        ))}
      </div>
      {isOver ? (
        <p className="tnum text-xs text-ink-3">
          {t('operation.doneInAll', { done: formatNumber(work.done, language) })}
        </p>
      ) : (
        <Progress label={title} done={work.done} total={work.total} rate={work.rate} />
      )}
      <p className="text-xs text-ink-3">
        {t('operation.startedBy', { name: work.by ?? t('operation.program') })}
        {' · '}
        <TimeAgo at={work.startedAt} />
        {work.endedAt !== null && ` · ${t('operation.took', { time: took(work, language) })}`}
        {work.wrong > 0 && (
          <span className="text-bad">
            {` · ${t('operation.wrong', { count: work.wrong, number: formatNumber(work.wrong, language) })}`}
          </span>
        )}
      </p>
      {work.problem !== null && <p className="text-bad">{work.problem}</p>}
      {work.trouble && <TroubleText trouble={work.trouble} />}
    </li>
  );
}

const took = ({ startedAt, endedAt }: Work, language: Parameters<typeof formatDuration>[1]) =>
  formatDuration((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1000, language);

/** What went wrong the last time, and where more is to be found. */
export function TroubleText({ trouble }: { readonly trouble: Trouble }) {
  const { t, language, timeZone } = useReader();
  return (
    <div className="rounded-card bg-bad-soft px-3 py-2">
      <p className="text-bad">{trouble.text}</p>
      <p className="text-xs text-ink-2">
        {t('operation.trouble', {
          count: trouble.tries,
          when: formatLogged(trouble.at, language, timeZone),
          error: trouble.error,
        })}
      </p>
    </div>
  );
}
