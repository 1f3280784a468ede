import { ReportScreen } from '@/features/reports/ReportScreen';
import { ReportsScreen } from '@/features/reports/ReportsScreen';
import { DashboardScreen } from './DashboardScreen';
import { DashboardsScreen } from './DashboardsScreen';

const PAGES = {
  reports: ReportsScreen,
  report: ReportScreen,
  dashboards: DashboardsScreen,
  dashboard: DashboardScreen,
};

/** Reports and dashboards are loaded together: whoever opens one of them goes to the others. */
export default function Insight({ page }: { readonly page: keyof typeof PAGES }) {
  const Page = PAGES[page];
  return <Page />;
}
