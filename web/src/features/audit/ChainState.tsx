import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Damage, Verification } from '@/api/audit';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { formatExactly, formatNumber, formatRelative } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { messageOf } from '@/records/problems';
import { useVerification } from './useAudit';

/** Whether the log is still as it was written, as far as that was looked at; parts of the row that it stands in. */
export function ChainState() {
  const { t } = useReader();
  const { data, verify, stop } = useVerification();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      toast.failed(t('audit.verifyFailed'), messageOf(failure, t));
    }
    setBusy(false);
  };
  const running = data?.state === 'running';
  return (
    <>
      <div role="status" className="min-w-0">
        {data !== undefined && <Verdict verification={data} />}
      </div>
      {running ? (
        <Button busy={busy} onClick={() => void run(stop)}>
          {t('audit.stop')}
        </Button>
      ) : (
        <Button busy={busy} onClick={() => void run(verify)}>
          {t('audit.verify')}
        </Button>
      )}
      {data && data.damages.length > 0 && <Damages damages={data.damages} all={data.damaged} />}
    </>
  );
}

function Verdict({ verification }: { readonly verification: Verification | null }) {
  const { t, language } = useReader();
  const number = (value: number) => formatNumber(value, language);
  if (verification === null) {
    return (
      <p className="flex items-center gap-1.5 text-ink-3">
        <ShieldQuestion aria-hidden className="size-4" />
        {t('audit.neverVerified')}
      </p>
    );
  }
  if (!verification.intact) {
    return (
      <p className="flex items-center gap-1.5 text-bad weight-strong">
        <ShieldAlert aria-hidden className="size-4" />
        {t('audit.damaged', { count: verification.damaged })}
      </p>
    );
  }
  if (verification.state === 'running') {
    return (
      <p className="tnum text-ink-2">
        {t('audit.verifying', {
          done: number(verification.links),
          all: number(verification.totalLinks),
        })}
      </p>
    );
  }
  const when = formatRelative(verification.finishedAt ?? verification.startedAt, language);
  return (
    <p className="flex items-center gap-1.5 text-ok">
      <ShieldCheck aria-hidden className="size-4 shrink-0" />
      {verification.state === 'done'
        ? t('audit.intact', { entries: number(verification.entries), when })
        : t('audit.stopped', { entries: number(verification.entries), when })}
    </p>
  );
}

interface DamagesProps {
  readonly damages: readonly Damage[];
  /** More than are told one by one, where there are very many. */
  readonly all: number;
}

function Damages({ damages, all }: DamagesProps) {
  const { t, language, timeZone } = useReader();
  return (
    <ul
      aria-label={t('audit.damages')}
      className="order-last max-h-48 w-full overflow-y-auto rounded-control bg-bad-soft p-3"
    >
      {damages.map((damage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only comes whole
        <li key={at}>
          {damage.text}{' '}
          <span className="text-xs text-ink-2">
            {[
              damage.link === null ? '' : t('audit.link', { number: damage.link }),
              damage.entry === null ? '' : t('audit.entry', { number: damage.entry }),
              damage.from === null ? '' : formatExactly(damage.from, language, timeZone),
            ]
              .filter((word) => word !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
      {all > damages.length && <li>{t('audit.moreDamages', { count: all - damages.length })}</li>}
    </ul>
  );
}
