import { useTranslation } from 'react-i18next';
import type { BiAll } from '@/api/bi';

/** Where tools connect to, or what is missing before they can. */
export function Ground({ all: { place, program, mayMakeRoles } }: { readonly all: BiAll }) {
  const { t } = useTranslation();
  if (!place) {
    return (
      <Card title={t('bi.off')}>
        <p>{t('bi.offDetail')}</p>
        <Line text="./shuke run --bi-port 5433" />
      </Card>
    );
  }
  if (!mayMakeRoles) {
    return (
      <Card title={t('bi.noRoles')}>
        <p>{t('bi.noRolesDetail', { program })}</p>
        <Line text={`ALTER ROLE "${program}" CREATEROLE;`} />
      </Card>
    );
  }
  const { host, port, database, embedded } = place;
  return (
    <Card title={t('bi.place')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-3">{t('bi.host')}</dt>
        <dd className="break-all">{host ?? t('bi.anyHost')}</dd>
        <dt className="text-ink-3">{t('bi.port')}</dt>
        <dd>{port}</dd>
        <dt className="text-ink-3">{t('bi.database')}</dt>
        <dd>{database}</dd>
      </dl>
      <p className="text-ink-3">{embedded ? t('bi.tls') : t('bi.tlsExternal')}</p>
    </Card>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-2 rounded-card border border-line bg-panel p-3.5">
      <h2 className="weight-strong">{title}</h2>
      {children}
    </section>
  );
}

const Line = ({ text }: { readonly text: string }) => (
  <code className="rounded-control bg-hover p-3 text-xs break-all">{text}</code>
);
