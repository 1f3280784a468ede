import clsx from 'clsx';
import { CloudOff, CloudUpload } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { later } from '@/design/Later';
import { loadCellWrite } from '@/records/useCellSave';
import { useReach } from './useReach';
import { useSending } from './useSending';

const loadQueue = () => import('./WaitingDialog');
const WaitingDialog = later(() => loadQueue().then((it) => ({ default: it.WaitingDialog })));

/** A slim line over the page while the server is away or something waits for it; otherwise nothing. */
export function Offline() {
  const { t } = useTranslation();
  const { away, isCertain, ask } = useReach();
  const waiting = useSending(away);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // There before they are needed: then they could not be had.
    for (const load of [loadCellWrite, loadQueue]) load().catch(() => undefined);
  }, []);
  const refused = waiting.filter(({ state }) => state === 'refused').length;
  const count = waiting.length - refused;
  const Sign = away ? CloudOff : CloudUpload;
  const button = 'text-warn! hover:bg-warn/10!';
  return (
    <>
      {(isCertain || waiting.length > 0) && (
        <div
          role="status"
          className="no-print flex shrink-0 flex-wrap items-center gap-x-2 border-b border-line bg-warn-soft px-4 py-1 text-warn"
        >
          <Sign aria-hidden className="size-4 shrink-0" />
          {isCertain && <span className="weight-strong">{t('waiting.away')}</span>}
          {isCertain && count === 0 && <span className="max-sm:sr-only">{t('waiting.awayHint')}</span>}
          {count > 0 && <span>{t('waiting.waiting', { count })}</span>}
          {refused > 0 && <span className="text-bad">{t('waiting.refused', { count: refused })}</span>}
          <span className="ml-auto flex">
            {waiting.length > 0 && (
              <Button look="ghost" className={button} onClick={() => setOpen(true)}>
                {t('waiting.show')}
              </Button>
            )}
            {isCertain && (
              <Button
                look="ghost"
                // It is tried again by itself; where there is little room, what waits is the news.
                className={clsx(button, waiting.length > 0 && 'max-sm:hidden')}
                onClick={() => void ask()}
              >
                {t('waiting.tryNow')}
              </Button>
            )}
          </span>
        </div>
      )}
      {open && (
        <Suspense>
          <WaitingDialog waiting={waiting} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
