import { useQueryClient } from '@tanstack/react-query';
import { ScanSearch } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cleansing, cleansingKeys } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { midSentence, textOf } from '@/schema/schema';
import { useDecide, useScan } from './useFindings';

/** Loads the list anew when a scan has come to its end. */
function useNews(object: string, running: boolean) {
  const client = useQueryClient();
  const was = useRef(running);
  useEffect(() => {
    if (was.current && !running) void client.invalidateQueries({ queryKey: cleansingKeys.of(object) });
    was.current = running;
  }, [client, object, running]);
}

interface Props {
  readonly object: ObjectType;
  readonly primary?: boolean;
}

/** Has all records looked through, or tells how far that is. */
export function ScanButton({ object, primary = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { scan } = useScan(object.name);
  useNews(object.name, scan?.state === 'running');
  const decide = useDecide();
  const number = (value: number) => formatNumber(value, language);
  if (scan?.state === 'running') {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <span role="status" className="tnum text-ink-2">
          {t('cleansing.scanning', {
            done: number(scan.done),
            total: scan.total === null ? '…' : number(scan.total),
            found: number(scan.found),
          })}
        </span>
        <Button busy={decide.isPending} onClick={() => decide.mutate(() => cleansing.stopScan(scan.id))}>
          {t('cleansing.stop')}
        </Button>
      </span>
    );
  }
  return (
    <Button
      look={primary ? 'primary' : 'plain'}
      icon={<ScanSearch aria-hidden className="size-4" />}
      busy={decide.isPending}
      title={t('cleansing.scanOf', { object: midSentence(object.plural, language) })}
      onClick={() =>
        decide.mutate(async () => {
          await cleansing.scan(object.name);
          toast.done(t('cleansing.started', { object: textOf(object.plural, language) }));
        })
      }
    >
      {t('cleansing.scan')}
    </Button>
  );
}
