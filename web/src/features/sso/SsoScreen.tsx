import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type Provider, type ProviderKind, sso } from '@/api/sso';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { HelpMark } from '@/features/help/HelpMark';
import { ProviderCard } from './ProviderCard';
import { ProviderDialog } from './ProviderDialog';
import { ScimPart } from './ScimPart';
import './texts';

const KINDS: readonly ProviderKind[] = ['openId', 'saml', 'directory'];

interface Edited {
  readonly kind: ProviderKind;
  readonly provider: Provider | null;
}

/** The systems that say who somebody is, for administrators. */
export function SsoScreen() {
  const { t } = useTranslation();
  const providers = useQuery({ queryKey: adminKeys.providers, queryFn: sso.providers }).data?.items;
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <div className="h-full overflow-y-auto">
      <div className="flex max-w-3xl flex-col gap-6 p-4 sm:p-6">
        <header>
          <span className="flex items-center gap-1">
            <h1 className="text-lg weight-strong">{t('sso.title')}</h1>
            <HelpMark term={t('sso.title')} guide="single-sign-on" whole />
          </span>
          <p className="text-ink-3">{t('sso.about')}</p>
        </header>
        <section className="flex flex-col gap-3">
          <h2 className="weight-strong">{t('sso.providers')}</h2>
          {providers === undefined && <Skeleton className="h-24" />}
          {providers?.length === 0 && <p className="text-ink-2">{t('sso.none')}</p>}
          <ul className="flex flex-col gap-3">
            {providers?.map((provider) => (
              <ProviderCard
                key={`${provider.id} ${provider.version}`}
                provider={provider}
                onEdit={() => setEdited({ kind: provider.kind, provider })}
              />
            ))}
          </ul>
          <div className="flex flex-wrap gap-2">
            {KINDS.map((kind) => (
              <Button
                key={kind}
                icon={<Plus aria-hidden className="size-3.5" />}
                onClick={() => setEdited({ kind, provider: null })}
              >
                {t(`sso.add.${kind}`)}
              </Button>
            ))}
          </div>
        </section>
        <ScimPart />
      </div>
      {edited !== null && (
        <ProviderDialog
          kind={edited.kind}
          provider={edited.provider}
          onClose={() => setEdited(null)}
          onSaved={() => setEdited(null)}
        />
      )}
    </div>
  );
}
