import { CloudOff, Plus, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Source, type SourceRun, sources } from '@/api/sources';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { messageOf } from '@/records/problems';
import { Coverage } from './Coverage';
import { RulesMenu } from './RulesMenu';
import { SourceDialog } from './SourceDialog';
import { SourceItems } from './SourceItems';
import './texts';
import { useSourceChange, useSources } from './useSources';

/** The systems that records come from, by which rules values are chosen among them, and what each of them has. */
export function SourcesScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useSources();
  const [open, setOpen] = useState<Source | 'new'>();
  useTitle(t('sources.title'));
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setOpen('new')}>
      {t('sources.add')}
    </Button>
  );
  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-2 border-b border-line px-4 py-2">
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">{t('sources.title')}</h1>
        {data?.run?.state === 'running' && <Progress run={data.run} />}
        <RulesMenu />
        {data && data.items.length > 0 && add}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-6">
        {data ? (
          data.items.length === 0 ? (
            <Empty
              icon={<Waypoints />}
              title={t('sources.none')}
              detail={t('sources.noneDetail')}
              action={add}
            />
          ) : (
            <div className="flex max-w-6xl flex-col gap-6">
              <SourceItems items={data.items} onOpen={setOpen} />
              <Coverage sources={data.items} />
            </div>
          )
        ) : error ? (
          <Empty
            icon={<CloudOff />}
            title={t('sources.failed')}
            detail={messageOf(error, t)}
            action={<Button onClick={() => void refetch()}>{t('common.retry')}</Button>}
          />
        ) : (
          <Skeleton className="w-1/3" />
        )}
      </div>
      {open && <SourceDialog source={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function Progress({ run }: { readonly run: SourceRun }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stop = useSourceChange(sources.stop, t('sources.stopped'));
  return (
    <>
      <p role="status" className="tnum truncate text-ink-2">
        {t('sources.running', {
          done: formatNumber(run.done, language),
          total: run.total === null ? '…' : formatNumber(run.total, language),
        })}
      </p>
      <Button busy={stop.busy} onClick={() => stop.run(run.id)}>
        {t('sources.stop')}
      </Button>
    </>
  );
}
