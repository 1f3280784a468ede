import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { CheckState, Finding, Health } from '@/api/operation';
import { Button } from '@/design/Button';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { Asked } from './Asked';
import { HealthAdvice } from './HealthAdvice';
import { useHealth } from './useOperation';
import { useSaying } from './useSaying';

/** How everything is that the program depends on, and what to do about what is not well. */
export function HealthScreen() {
  const query = useHealth();
  return (
    <Asked query={query}>
      {(health) => (
        <>
          <Verdict health={health} busy={query.isFetching} onAgain={() => void query.refetch()} />
          <ul className="divide-y divide-line border-y border-line">
            {[...health.checks].sort(worstFirst).map((finding) => (
              <Item key={finding.name} finding={finding} />
            ))}
          </ul>
        </>
      )}
    </Asked>
  );
}

const ORDER: Readonly<Record<CheckState, number>> = { bad: 0, attention: 1, good: 2 };
const worstFirst = (one: Finding, other: Finding) => ORDER[one.state] - ORDER[other.state];

interface VerdictProps {
  readonly health: Health;
  readonly busy: boolean;
  readonly onAgain: () => void;
}

function Verdict({ health, busy, onAgain }: VerdictProps) {
  const { t } = useReader();
  const bad = health.checks.filter(({ state }) => state === 'bad').length;
  const attention = health.checks.filter(({ state }) => state === 'attention').length;
  const worst: CheckState = bad > 0 ? 'bad' : attention > 0 ? 'attention' : 'good';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-4">
      <p role="status" className="flex min-w-0 flex-1 basis-60 items-center gap-2 text-title weight-strong">
        <StateIcon state={worst} />
        {worst === 'good'
          ? t('operation.verdict.good')
          : t(`operation.verdict.${worst}`, { count: worst === 'bad' ? bad : attention })}
      </p>
      <span className="text-xs text-ink-3">
        {t('operation.lookedAt')} <TimeAgo at={health.at} />
      </span>
      <Button busy={busy} onClick={onAgain}>
        {t('operation.lookAgain')}
      </Button>
    </div>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const { t } = useReader();
  const saying = useSaying();
  return (
    <li className="flex items-start gap-3 py-3">
      <StateIcon state={finding.state} />
      <div className="min-w-0 flex-1">
        <h2 className="weight-strong">
          {saying.title(finding)}
          <span className="sr-only"> {t(`operation.is.${finding.state}`)}</span>
        </h2>
        <p className="break-words text-ink-2">{saying.facts(finding)}</p>
        {finding.state !== 'good' && <HealthAdvice finding={finding} />}
      </div>
    </li>
  );
}

function StateIcon({ state }: { readonly state: CheckState }) {
  const look = 'mt-0.5 size-4 shrink-0';
  if (state === 'good') return <CircleCheck aria-hidden className={`${look} text-ok`} />;
  if (state === 'attention') return <TriangleAlert aria-hidden className={`${look} text-warn`} />;
  return <CircleAlert aria-hidden className={`${look} text-bad`} />;
}
