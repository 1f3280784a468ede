import { Link } from '@tanstack/react-router';
import { PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/useMay';
import { useSamples } from './useSamples';
import './texts';

/** Tells administrators that there is sample data, and where to be rid of it. */
export function SamplesHint({ onLeave }: { readonly onLeave: () => void }) {
  return useMay() ? <Hint onLeave={onLeave} /> : null;
}

function Hint({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const { data } = useSamples();
  if (!data || data.objects.length === 0) return null;
  return (
    <p className="flex items-center gap-2 text-ink-2">
      <PackageOpen aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span>
        {t('samples.hint')}{' '}
        <Link to="/settings/sample-data" onClick={onLeave} className="text-brand-2 underline">
          {t('samples.hintLink')}
        </Link>
      </span>
    </p>
  );
}
