import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { CurrenciesPart } from '@/features/organisation/CurrenciesPart';
import { GeneralForm } from '@/features/organisation/GeneralForm';
import { PolicyPart } from '@/features/people/PolicyPart';
import { UsersPart } from '@/features/people/UsersPart';
import { useTitle } from '@/i18n/useTitle';
import { organisationQuery } from '@/schema/useOrganisation';
import '@/features/organisation/texts';
import '@/features/people/texts';
import '@/features/security/texts';
import './texts';

const STEPS = ['place', 'money', 'colleagues', 'signIn'] as const;

/**
 * What a new workspace needs to know, one thing after the other. Each page saves by itself, every one can be left out, and the
 * address says where one is: whoever leaves comes back to the same place.
 */
export function SetUpWizard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { step } = useSearch({ from: '/app/settings/start' });
  const settings = useQuery(organisationQuery).data;
  const at = Math.max(0, STEPS.indexOf((step ?? 'place') as (typeof STEPS)[number]));
  const name = STEPS[at] ?? 'place';
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  useTitle(t('start.wizard.title'));
  const go = (to: string) => void navigate({ to: '/settings/start', search: { step: to } });
  const content: Readonly<Record<(typeof STEPS)[number], () => ReactNode>> = {
    place: () => settings && <GeneralForm key={settings.version} settings={settings} />,
    money: () => settings && <CurrenciesPart settings={settings} />,
    colleagues: () => <UsersPart />,
    signIn: () => <PolicyPart />,
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex flex-col gap-3 border-b border-line px-4 pt-4 pb-3 sm:px-6">
        <div>
          <h1 className="text-lg weight-strong">{t('start.wizard.title')}</h1>
          <p className="text-ink-3">{t('start.wizard.about')}</p>
        </div>
        <ol aria-label={t('start.wizard.title')} className="flex flex-wrap gap-x-5 gap-y-1">
          {STEPS.map((each, index) => (
            <li key={each}>
              <Link
                to="/settings/start"
                search={{ step: each }}
                aria-current={each === name ? 'step' : undefined}
                className={`flex items-center gap-1.5 ${each === name ? 'weight-strong text-brand-2' : 'text-ink-2 hover:text-ink'}`}
              >
                <span className="tnum flex size-5 items-center justify-center rounded-full bg-mute-soft text-xs">
                  {index < at ? <Check aria-hidden className="size-3" /> : index + 1}
                </span>
                {t(`start.wizard.step.${each}`)}
              </Link>
            </li>
          ))}
        </ol>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <p className="max-w-3xl px-4 pt-4 text-ink-2 sm:px-6">{t(`start.wizard.detail.${name}`)}</p>
        {content[name]() ?? <Skeleton className="m-6 h-40" />}
      </div>
      <footer className="flex shrink-0 items-center gap-2 border-t border-line px-4 py-3 sm:px-6">
        {before && <Button onClick={() => go(before)}>{t('start.wizard.back')}</Button>}
        <Button look="ghost" className="ml-auto" onClick={() => void navigate({ to: '/' })}>
          {t('start.wizard.later')}
        </Button>
        <Button look="primary" onClick={() => (next ? go(next) : void navigate({ to: '/' }))}>
          {next ? t('start.wizard.next') : t('start.wizard.finish')}
        </Button>
      </footer>
    </div>
  );
}
