/** Reports and dashboards are loaded together: whoever opens one of them goes to the others. */
export { ReportScreen as report } from '@/features/reports/ReportScreen';
export { ReportsScreen as reports } from '@/features/reports/ReportsScreen';
export { DashboardScreen as dashboard } from './DashboardScreen';
export { DashboardsScreen as dashboards } from './DashboardsScreen';
