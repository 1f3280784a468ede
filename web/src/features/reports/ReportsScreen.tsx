import { Link } from '@tanstack/react-router';
import { ChartColumn, Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '@/api/reports';
import { Empty } from '@/design/Empty';
import { SearchBox } from '@/design/SearchBox';
import { Skeleton } from '@/design/Skeleton';
import { useReader } from '@/fields/kind';
import { useTitle } from '@/i18n/useTitle';
import { Failed } from '@/records/Failed';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { Audience } from './Audience';
import { CHART_ICONS } from './ChartPicker';
import { SheetTabs } from './SheetTabs';
import { useReports } from './useSheets';

/** All reports that the reader sees: those that people keep, and those that come with the program. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data, error, refetch } = useReports();
  useTitle(t('reports.title'));
  const wanted = text.trim().toLowerCase();
  const found = (data?.items ?? []).filter(({ name, note }) =>
    `${name} ${note}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 sm:px-6">
        <h1 className="sr-only">{t('reports.title')}</h1>
        <SheetTabs />
        <span className="flex-1" />
        <SearchBox label={t('reports.find')} text={text} onText={setText} />
        <Link
          to="/reports/$id"
          params={{ id: 'new' }}
          className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control bg-brand px-2.5 font-medium text-on-brand hover:bg-brand-2 pointer-coarse:h-10"
        >
          <Plus aria-hidden className="size-4" />
          {t('reports.new')}
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 sm:px-6">
        {error && !data && (
          <Failed title={t('reports.failed')} failure={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <Skeleton className="w-1/3" />}
        {data && found.length === 0 && (
          <Empty
            icon={wanted === '' ? <ChartColumn /> : <SearchX />}
            title={wanted === '' ? t('reports.none') : t('reports.notFound')}
          />
        )}
        <Reports title={t('reports.kept')} reports={found.filter(({ standard }) => !standard)} />
        <Reports title={t('reports.standard')} reports={found.filter(({ standard }) => standard)} />
      </div>
    </div>
  );
}

function Reports({ title, reports }: { readonly title: string; readonly reports: readonly Report[] }) {
  const { language } = useReader();
  const schema = useSchema();
  if (reports.length === 0) return null;
  return (
    <section aria-label={title} className="mb-6">
      <h2 className="mb-2 text-xs font-medium text-ink-2">{title}</h2>
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {reports.map((report) => {
          const Icon = CHART_ICONS[report.chart];
          return (
            <li key={report.id}>
              <Link
                to="/reports/$id"
                params={{ id: report.id }}
                className="flex h-full gap-3 rounded-card border border-line bg-panel p-3 hover:border-line-2 hover:bg-hover"
              >
                <span className="flex size-8 shrink-0 items-center justify-center rounded-control bg-brand-soft text-brand-2">
                  <Icon aria-hidden className="size-4" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block truncate weight-strong">{report.name}</span>
                  <span className="block truncate text-xs text-ink-2">{report.note}</span>
                  <span className="mt-1 flex flex-wrap gap-x-2 text-xs text-ink-3">
                    <span>{textOf(schema.find(report.object)?.plural, language)}</span>
                    <Audience sheet={report} />
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
