import { Link, Navigate } from '@tanstack/react-router';
import { LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/design/Empty';
import { SheetTabs } from '@/features/reports/SheetTabs';
import { useDashboards } from '@/features/reports/useSheets';
import { useSession } from '@/features/session/useSession';
import { Failed } from '@/records/Failed';
import { lastSeen } from './lastSeen';

/** Opens the dashboard that was looked at last; at first the one that is meant for the reader's work. */
export function DashboardsScreen() {
  const { t } = useTranslation();
  const user = useSession()?.user;
  const { data, error, refetch } = useDashboards();
  if (!data) {
    return error ? (
      <Failed title={t('reports.failed')} failure={error} onRetry={() => void refetch()} />
    ) : (
      <div aria-busy className="h-full" />
    );
  }
  const last = lastSeen(user?.id ?? '');
  const opening =
    data.items.find(({ id }) => id === last) ??
    data.items.find(({ roles }) => user !== undefined && roles.includes(user.role)) ??
    data.items[0];
  if (opening) return <Navigate to="/dashboards/$id" params={{ id: opening.id }} search={{}} replace />;
  return (
    <>
      <header className="border-b border-line px-4 py-2 sm:px-6">
        <SheetTabs />
      </header>
      <Empty
        icon={<LayoutDashboard />}
        title={t('reports.board.none')}
        action={
          <Link to="/dashboards/$id" params={{ id: 'new' }} search={{}} className="text-brand underline">
            {t('reports.board.new')}
          </Link>
        }
      />
    </>
  );
}
