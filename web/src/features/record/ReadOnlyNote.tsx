import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ground } from '@/api/sharing';

/** Why nothing can be changed here, and why one sees it all the same. */
export function ReadOnlyNote({ reasons }: { readonly reasons: readonly Ground[] }) {
  const { t } = useTranslation();
  const because = reasons.map(({ text }) => text).join(' ');
  return (
    <p className="flex items-baseline gap-2 border-t border-line bg-mute-soft px-4 py-2 text-xs text-ink-2 sm:px-6">
      <Lock aria-hidden className="size-3.5 shrink-0 self-center" />
      <span>
        {t('record.readOnly')} {because !== '' && t('record.readOnlyBecause', { because })}
      </span>
    </p>
  );
}
