import { Coffee } from 'lucide-react';
import { operation, type Round } from '@/api/operation';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Part } from '@/features/security/Part';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { Asked } from './Asked';
import { useJobs, useOperate } from './useOperation';
import { TroubleText, WorkItem } from './WorkItem';

const isOver = (state: string) => state === 'done' || state === 'failed' || state === 'stopped';

/** What goes on in the background, what came to its end lately, and what comes round. */
export function JobsScreen() {
  const { t } = useReader();
  return (
    <Asked query={useJobs()}>
      {({ items, rounds }) => {
        const going = items.filter(({ state }) => !isOver(state));
        const over = items.filter(({ state }) => isOver(state));
        return (
          <>
            <Part title={t('operation.going')}>
              {going.length === 0 ? (
                <Empty icon={<Coffee />} title={t('operation.idle')} detail={t('operation.idleDetail')} />
              ) : (
                <ul className="divide-y divide-line">
                  {going.map((work) => (
                    <WorkItem key={work.kind + work.id} work={work} />
                  ))}
                </ul>
              )}
            </Part>
            {over.length > 0 && (
              <Part title={t('operation.over')}>
                <ul className="divide-y divide-line">
                  {over.map((work) => (
                    <WorkItem key={work.kind + work.id} work={work} />
                  ))}
                </ul>
              </Part>
            )}
            <Part title={t('operation.rounds')} detail={t('operation.roundsAbout')}>
              <ul className="divide-y divide-line">
                {rounds.map((round) => (
                  <RoundItem key={round.kind} round={round} />
                ))}
              </ul>
            </Part>
          </>
        );
      }}
    </Asked>
  );
}

const ROUNDS = [
  'audit.chain',
  'duplicate-learning',
  'measure.night',
  'measure.week',
  'audit.retention',
  'file.sweep',
  'record.bin',
  'record.sealing',
  'notification.forgetting',
] as const;

function RoundItem({ round }: { readonly round: Round }) {
  const { t } = useReader();
  const { busy, operate } = useOperate();
  const known = ROUNDS.find((it) => it === round.kind);
  const name = known ? t(`operation.round.${known.replace(/[.-]/g, '_') as 'record_bin'}`) : round.kind;
  return (
    <li className="flex flex-col gap-2 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-64">
          <span className="block break-words">{name}</span>
          <span className="block text-xs text-ink-3">
            {round.running ? (
              t('operation.runsNow')
            ) : (
              <>
                {round.last === null ? (
                  t('operation.notYet')
                ) : (
                  <>
                    {t('operation.lastRun')} <TimeAgo at={round.last} />
                  </>
                )}
                {' · '}
                {t('operation.nextRun')} <TimeAgo at={round.next} />
              </>
            )}
          </span>
        </span>
        <Button
          aria-label={t('operation.runNowOf', { name })}
          busy={busy === round.kind}
          disabled={round.running}
          onClick={() =>
            void operate(
              round.kind,
              () => operation.bringRound(round.kind),
              t('operation.broughtRound', { name }),
            )
          }
        >
          {t('operation.runNow')}
        </Button>
      </div>
      {round.trouble && <TroubleText trouble={round.trouble} />}
    </li>
  );
}
