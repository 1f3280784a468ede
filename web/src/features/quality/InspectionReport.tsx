import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { CHECKS, type Finding, type Inspection, type InspectionList } from '@/api/inspections';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { Awaited } from '@/records/Awaited';
import { FindingItem } from './FindingItem';
import { useFindings } from './useInspections';

interface Props {
  readonly inspection: Inspection;
  readonly log: InspectionList['log'];
}

/** What was looked at, kind by kind: how much of it, and what is wrong. */
export function InspectionReport({ inspection, log }: Props) {
  const { t, language } = useReader();
  const found = useFindings(inspection);
  if (!found.data) return <Awaited title={t('quality.failed')} query={found} />;
  const { data } = found;
  const looked = data.items.filter(({ place }) => place < inspection.done || inspection.state === 'done');
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-panel">
      {CHECKS.map((check) => {
        const own = looked.filter((it) => it.check === check);
        if (own.length === 0) return null;
        const wrong = own.filter((it) => it.wrong > 0);
        const count = wrong.reduce((sum, it) => sum + it.wrong, 0);
        return (
          <Line
            key={check}
            good={count === 0}
            title={t(`quality.check.${check}`)}
            text={
              count === 0
                ? t('quality.fits', { number: formatNumber(own.length, language) })
                : t('quality.wrong', { number: formatNumber(count, language), count })
            }
          >
            {wrong.map((finding: Finding) => (
              <FindingItem key={finding.place} inspection={inspection.id} finding={finding} />
            ))}
          </Line>
        );
      })}
      {log && (
        <Line
          good={log.intact}
          title={t('quality.check.log')}
          text={log.intact ? t('quality.logIntact') : t('quality.logDamaged')}
        >
          {log.endedAt && (
            <li className="text-xs text-ink-3">
              {t('quality.logVerified')} <TimeAgo at={log.endedAt} />
            </li>
          )}
        </Line>
      )}
    </ul>
  );
}

interface LineProps {
  readonly good: boolean;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

const Line = ({ good, title, text, children }: LineProps) => {
  const Sign = good ? CircleCheck : CircleAlert;
  return (
    <li className="flex gap-3 p-3.5">
      <Sign aria-hidden className={`mt-0.5 size-4 shrink-0 ${good ? 'text-ok' : 'text-bad'}`} />
      <div className="min-w-0 flex-1">
        <h3 className="weight-strong">{title}</h3>
        <p className="tnum text-ink-2">{text}</p>
        <ul className="mt-1 flex flex-col gap-1">{children}</ul>
      </div>
    </li>
  );
};
