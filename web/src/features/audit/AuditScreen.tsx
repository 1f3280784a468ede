import { useNavigate, useSearch } from '@tanstack/react-router';
import { FunnelX, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AuditQuery } from '@/api/audit';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { useReader } from '@/fields/kind';
import { Failed } from '@/records/Failed';
import { AuditFilters } from './AuditFilters';
import { AuditItem } from './AuditItem';
import { ChainState } from './ChainState';
import { LogRetention } from './LogRetention';
import { useAudit } from './useAudit';
import './texts';

/** What everybody did, and whether the log still says so. The address holds what is looked for. */
export function AuditScreen() {
  const { t } = useTranslation();
  const query = useSearch({ from: '/app/settings/audit' });
  const navigate = useNavigate({ from: '/settings/audit' });
  const ask = (search: AuditQuery) => void navigate({ search, replace: true });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 px-4 pt-4 pb-2 sm:px-6">
        <div>
          <h1 className="text-lg weight-strong">{t('audit.title')}</h1>
          <p className="text-ink-3">{t('audit.about')}</p>
        </div>
        <div className="flex max-w-full flex-wrap items-center gap-3">
          <ChainState />
          <LogRetention />
        </div>
      </header>
      <AuditFilters query={query} onAsk={ask} />
      <Entries query={query} onAsk={ask} />
    </div>
  );
}

interface EntriesProps {
  readonly query: AuditQuery;
  readonly onAsk: (query: AuditQuery) => void;
}

function Entries({ query, onAsk }: EntriesProps) {
  const { t, timeZone } = useReader();
  const log = useAudit(query, timeZone);
  if (log.error && !log.data) {
    return <Failed title={t('audit.failed')} failure={log.error} onRetry={() => void log.refetch()} />;
  }
  if (!log.data) return <Skeleton className="m-6 w-1/2" />;
  const entries = log.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return Object.keys(query).length === 0 ? (
      <Empty icon={<ScrollText />} title={t('audit.empty')} />
    ) : (
      <Empty
        icon={<FunnelX />}
        title={t('audit.nothingMatches')}
        action={<Button onClick={() => onAsk({})}>{t('list.filter.clear')}</Button>}
      />
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-panel">
      <ul aria-label={t('audit.title')}>
        {entries.map((entry) => (
          <AuditItem key={entry.id} entry={entry} onAsk={(more) => onAsk({ ...query, ...more })} />
        ))}
      </ul>
      {log.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('audit.earlier')}
          </Button>
        </div>
      )}
    </div>
  );
}
