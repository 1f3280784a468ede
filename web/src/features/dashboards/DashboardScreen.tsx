import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import clsx from 'clsx';
import { SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Dashboard, Naming, Tile } from '@/api/reports';
import { Empty } from '@/design/Empty';
import { toast } from '@/design/Toast';
import { SheetDialog } from '@/features/reports/SheetDialog';
import { namingOf, useDashboardChange, useDashboards, useReports } from '@/features/reports/useSheets';
import { useSession } from '@/features/session/useSession';
import { useTitle } from '@/i18n/useTitle';
import { Failed } from '@/records/Failed';
import { ArrangeBar } from './ArrangeBar';
import { DashboardHeader } from './DashboardHeader';
import type { Common } from './filters';
import { rememberSeen } from './lastSeen';
import { TileGrid } from './TileGrid';
import { useBigScreen } from './useBigScreen';

export const NEW = 'new';
/** In an address: for all time, or everybody, though the dashboard says something. */
const ALL = 'all';

/** Reports side by side, over the same time and the same people. */
export function DashboardScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/app/dashboards/$id' });
  const shelf = useDashboards();
  const dashboard = shelf.data?.items.find((one) => one.id === id);
  const person = useSession()?.user.id ?? '';
  useTitle(dashboard?.name ?? t('reports.board.new'));
  useEffect(() => {
    if (dashboard) rememberSeen(person, dashboard.id);
  }, [dashboard, person]);
  if (!shelf.data) {
    return shelf.error ? (
      <Failed title={t('reports.failed')} failure={shelf.error} onRetry={() => void shelf.refetch()} />
    ) : (
      <div aria-busy className="h-full" />
    );
  }
  if (id !== NEW && !dashboard) {
    return (
      <Empty
        icon={<SearchX />}
        title={t('reports.board.missing')}
        detail={t('reports.missingDetail')}
        action={
          <Link to="/reports" className="text-brand underline">
            {t('reports.toAll')}
          </Link>
        }
      />
    );
  }
  return <Page key={id} dashboard={dashboard} />;
}

const EMPTY: Board = { tiles: [], period: null, whose: null };
const NAMELESS: Naming = { name: '', note: '', audience: 'private', team: null };

function Page({ dashboard }: { readonly dashboard: Dashboard | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/app/dashboards/$id' });
  const shelf = useDashboards();
  const reports = useReports();
  const change = useDashboardChange();
  const screen = useBigScreen();
  const [draft, setDraft] = useState<readonly Tile[] | null>(dashboard ? null : []);
  const [dialog, setDialog] = useState<'edit' | 'copy' | null>(null);
  const board = dashboard ?? EMPTY;
  const tiles = draft ?? board.tiles;
  const common: Common = {
    period: asked(search.period, board.period),
    whose: asked(search.whose, board.whose),
  };
  const id = dashboard?.id ?? NEW;
  const setCommon = ({ period, whose }: Common) =>
    void navigate({
      to: '/dashboards/$id',
      params: { id },
      search: {
        ...(period === board.period ? {} : { period: period ?? ALL }),
        ...(whose === board.whose ? {} : { whose: whose ?? ALL }),
      },
      replace: true,
    });

  const saved = async (done: Dashboard | undefined) => {
    if (!done) return false;
    setDraft(null);
    setDialog(null);
    toast.done(t('reports.saved', { name: done.name }));
    await navigate({ to: '/dashboards/$id', params: { id: done.id }, search: {} });
    return true;
  };
  const keep = async (naming: Naming) =>
    saved(
      dialog === 'edit' && dashboard
        ? await change.change(dashboard, { ...naming, tiles, ...common })
        : await change.add({ ...naming, tiles, ...common }),
    );
  const save = async () => {
    if (!dashboard?.can.change) setDialog('copy');
    else await saved(await change.change(dashboard, { ...namingOf(dashboard), tiles, ...common }));
  };
  return (
    <div className={clsx('flex h-full min-h-0 flex-col bg-bg', screen.big && 'fixed inset-0 z-50 text-base')}>
      <DashboardHeader
        dashboard={dashboard}
        list={shelf.data?.items ?? []}
        teams={shelf.data?.may.teams ?? []}
        common={common}
        onCommon={setCommon}
        isArranged={draft !== null}
        onArrange={() => setDraft(board.tiles)}
        onEdit={() => setDialog('edit')}
        onCopy={() => setDialog('copy')}
        onRemove={async (gone) => {
          if (await change.remove(gone)) await navigate({ to: '/dashboards' });
        }}
        screen={screen}
      />
      {draft !== null && (
        <ArrangeBar
          reports={reports.data?.items ?? []}
          onAdd={(report) => setDraft([...draft, tileOf(report.id, report.chart === 'number')])}
          onSave={() => void save()}
          onCancel={() => (dashboard ? setDraft(null) : void navigate({ to: '/dashboards' }))}
        />
      )}
      <div className="min-h-0 flex-1 overflow-y-auto p-3 sm:p-4">
        {reports.error && !reports.data ? (
          <Failed
            title={t('reports.failed')}
            failure={reports.error}
            onRetry={() => void reports.refetch()}
          />
        ) : (
          reports.data && (
            <TileGrid
              tiles={tiles}
              reports={reports.data.items}
              common={common}
              {...(draft ? { onChange: setDraft } : {})}
            />
          )
        )}
      </div>
      {dialog && (
        <SheetDialog
          title={t(dialog === 'edit' ? 'reports.board.editTitle' : 'reports.board.saveTitle')}
          naming={
            dialog === 'edit' && dashboard
              ? namingOf(dashboard)
              : copyOf(dashboard, t('reports.copyOf', { name: dashboard?.name }))
          }
          team={dialog === 'edit' ? (dashboard?.team ?? null) : null}
          may={shelf.data?.may}
          onKeep={keep}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

/** Whatever else was typed into an address asks nothing. */
const asked = (word: unknown, kept: string | null) =>
  typeof word !== 'string' ? kept : word === ALL ? null : word;

const tileOf = (report: string, isNumber: boolean): Tile => ({
  report,
  title: null,
  width: isNumber ? 4 : 6,
  height: isNumber ? 1 : 2,
  dateField: null,
});

/** A copy is one's own at first. */
const copyOf = (dashboard: Dashboard | undefined, name: string): Naming =>
  dashboard ? { ...NAMELESS, name, note: dashboard.note } : NAMELESS;
