import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AppsScreen } from '@/features/apps/AppsScreen';
import { BiScreen } from '@/features/bi/BiScreen';
import { AllFeedback } from '@/features/feedback/AllFeedback';
import { FormsScreen } from '@/features/forms/FormsScreen';
import { HelpMark } from '@/features/help/HelpMark';
import { guideOf } from '@/features/help/pageGuide';
import { SamplesScreen } from '@/features/samples/SamplesScreen';
import { useMay } from '@/features/session/useMay';
import { WebhooksScreen } from '@/features/webhooks/WebhooksScreen';
import { WebsitesScreen } from '@/features/websites/WebsitesScreen';
import { WholeScreen } from '@/features/whole/WholeScreen';
import { useTitle } from '@/i18n/useTitle';
import { HealthScreen } from './HealthScreen';
import { ImportsScreen } from './ImportsScreen';
import { JobsScreen } from './JobsScreen';
import './texts';

const PARTS = [
  { to: '/settings/health', name: 'health', Screen: HealthScreen },
  { to: '/settings/jobs', name: 'jobs', Screen: JobsScreen },
  { to: '/settings/imports', name: 'imports', Screen: ImportsScreen },
  { to: '/settings/forms', name: 'forms', Screen: FormsScreen },
  { to: '/settings/websites', name: 'websites', Screen: WebsitesScreen },
  { to: '/settings/whole', name: 'whole', Screen: WholeScreen },
  { to: '/settings/webhooks', name: 'webhooks', Screen: WebhooksScreen },
  { to: '/settings/apps', name: 'apps', Screen: AppsScreen },
  { to: '/settings/bi', name: 'bi', Screen: BiScreen },
  { to: '/settings/feedback', name: 'feedback', Screen: AllFeedback },
  { to: '/settings/sample-data', name: 'samples', Screen: SamplesScreen },
] as const;

const look =
  '-mb-px flex shrink-0 items-center border-b-2 border-transparent px-1.5 text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px]';

/** How the installation runs: pages with one head. Whoever does not administer it sees the one that she came for. */
export function OperationScreen() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const administers = useMay();
  const part = PARTS.find(({ to }) => to === pathname);
  useTitle(part && t(`operation.part.${part.name}`));
  if (!part) return null;
  const { Screen } = part;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header data-tour="imports" className="px-4 pt-4 pb-2 sm:px-6">
        <span className="flex items-center gap-1">
          <h1 className="text-lg weight-strong">
            {administers ? t('operation.title') : t(`operation.part.${part.name}`)}
          </h1>
          <HelpMark term={t(`operation.part.${part.name}`)} guide={guideOf(pathname)} whole />
        </span>
        <p className="text-ink-3">{t(`operation.about.${part.name}`)}</p>
      </header>
      {administers && (
        <nav
          aria-label={t('operation.title')}
          data-tour="operation"
          className="flex h-9 shrink-0 gap-1 overflow-x-auto border-b border-line px-4 sm:px-6"
        >
          {PARTS.map(({ to, name: each }) => (
            <Link
              key={to}
              to={to}
              className={look}
              activeProps={{ className: 'border-brand! weight-strong text-ink' }}
            >
              {t(`operation.part.${each}`)}
            </Link>
          ))}
        </nav>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="max-w-4xl px-4 pb-10 sm:px-6">
          <Screen />
        </div>
      </div>
    </div>
  );
}
