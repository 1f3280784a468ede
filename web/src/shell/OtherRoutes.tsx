import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import '@/features/duplicates/texts';
import { useMay } from '@/features/session/useMay';
import { NotFound } from './ObjectRoutes';

const OrganisationScreen = lazy(() =>
  import('@/features/organisation/OrganisationScreen').then((it) => ({ default: it.OrganisationScreen })),
);
const AuditScreen = lazy(() =>
  import('@/features/audit/AuditScreen').then((it) => ({ default: it.AuditScreen })),
);
const EncryptionScreen = lazy(() =>
  import('@/features/encryption/EncryptionScreen').then((it) => ({ default: it.EncryptionScreen })),
);
const SsoScreen = lazy(() => import('@/features/sso/SsoScreen').then((it) => ({ default: it.SsoScreen })));
const InboxScreen = lazy(() =>
  import('@/features/inbox/InboxScreen').then((it) => ({ default: it.InboxScreen })),
);
const RecycleBinScreen = lazy(() =>
  import('@/features/bin/RecycleBinScreen').then((it) => ({ default: it.RecycleBinScreen })),
);

const DuplicatesScreen = lazy(() =>
  import('@/features/duplicates/DuplicatesScreen').then((it) => ({ default: it.DuplicatesScreen })),
);

const SecurityScreen = lazy(() =>
  import('@/features/security/SecurityScreen').then((it) => ({ default: it.SecurityScreen })),
);
const PeopleScreen = lazy(() =>
  import('@/features/people/PeopleScreen').then((it) => ({ default: it.PeopleScreen })),
);

export function SecurityRoute() {
  const { t } = useTranslation();
  useTitle(t('shell.security'));
  return (
    <Suspense>
      <SecurityScreen />
    </Suspense>
  );
}

/** For those who may; to everybody else the page is not there. */
export function DuplicatesRoute() {
  const { t } = useTranslation();
  const may = useMay('quality');
  useTitle(t('duplicates.title'));
  if (!may) return <NotFound />;
  return (
    <Suspense>
      <DuplicatesScreen />
    </Suspense>
  );
}

/** For those who may; to everybody else the page is not there. */
export function PeopleRoute() {
  const { t } = useTranslation();
  const may = useMay('users', 'security');
  useTitle(t('shell.people'));
  if (!may) return <NotFound />;
  return (
    <Suspense>
      <PeopleScreen />
    </Suspense>
  );
}

/** For those who may; to everybody else the page is not there. */
export function OrganisationRoute() {
  const { t } = useTranslation();
  const may = useMay('settings');
  useTitle(t('shell.organisation'));
  if (!may) return <NotFound />;
  return (
    <Suspense>
      <OrganisationScreen />
    </Suspense>
  );
}

/** For those who may; to everybody else the page is not there. */
export function AuditRoute() {
  const { t } = useTranslation();
  const may = useMay('audit');
  useTitle(t('shell.audit'));
  if (!may) return <NotFound />;
  return (
    <Suspense>
      <AuditScreen />
    </Suspense>
  );
}

/** For those who may; to everybody else the page is not there. */
export function SsoRoute() {
  const { t } = useTranslation();
  const may = useMay();
  useTitle(t('shell.sso'));
  if (!may) return <NotFound />;
  return (
    <Suspense>
      <SsoScreen />
    </Suspense>
  );
}

/** For administrators; to everybody else the page is not there. */
export function EncryptionRoute() {
  const { t } = useTranslation();
  const may = useMay('security');
  useTitle(t('shell.encryption'));
  if (!may) return <NotFound />;
  return (
    <Suspense>
      <EncryptionScreen />
    </Suspense>
  );
}

export const InboxRoute = () => (
  <Suspense>
    <InboxScreen />
  </Suspense>
);

export function RecycleBinRoute() {
  const { t } = useTranslation();
  useTitle(t('bin.title'));
  return (
    <Suspense>
      <RecycleBinScreen />
    </Suspense>
  );
}

function useTitle(title: string) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
}
