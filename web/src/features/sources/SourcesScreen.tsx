import { useNavigate } from '@tanstack/react-router';
import { CloudOff, Plus, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Source, type SourceRun, sources } from '@/api/sources';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { PageHeader } from '@/design/PageHeader';
import { Skeleton } from '@/design/Skeleton';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { messageOf } from '@/records/problems';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { Coverage } from './Coverage';
import { RecordsOfSource } from './RecordsOfSource';
import { RulesMenu } from './RulesMenu';
import { SourceDialog } from './SourceDialog';
import { SourceItems } from './SourceItems';
import './texts';
import { useAsked } from './useAsked';
import { useSourceChange, useSources } from './useSources';

/** The systems that records come from, by which rules values are chosen among them, and what each of them has. */
export function SourcesScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useSources();
  const language = useLanguage();
  const navigate = useNavigate();
  const asked = useAsked();
  const object = useSchema().find(asked?.object ?? '');
  const [open, setOpen] = useState<Source | 'new'>();
  useTitle(t('sources.title'));
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setOpen('new')}>
      {t('sources.add')}
    </Button>
  );
  return (
    <div className="flex h-full min-w-0 flex-col">
      <PageHeader
        title={object ? textOf(object.plural, language) : t('sources.title')}
        above={
          object && { title: t('sources.title'), onOpen: () => void navigate({ to: '/sources', search: {} }) }
        }
      >
        {data?.run?.state === 'running' && <Progress run={data.run} />}
        {!object && <RulesMenu />}
        {!object && data && data.items.length > 0 && add}
      </PageHeader>
      <section
        aria-label={t('sources.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-6"
      >
        {data ? (
          asked && object ? (
            <RecordsOfSource key={JSON.stringify(asked)} object={object} of={asked.of} sources={data.items} />
          ) : data.items.length === 0 ? (
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
      </section>
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
