import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { sso } from '@/api/sso';

/** The ways in besides a password. Links, because a provider is another site and not a call. */
export function ProviderButtons({ next }: { readonly next: string | undefined }) {
  const { t } = useTranslation();
  const ways = useQuery({ queryKey: adminKeys.waysIn, queryFn: sso.ways, retry: false }).data?.items ?? [];
  if (ways.length === 0) return null;
  const search = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <div className="mt-5 flex flex-col gap-2 border-t border-line pt-5">
      {ways.map((way) => (
        <a
          key={way.id}
          href={`${way.address}${search}`}
          className="inline-flex h-9 items-center justify-center rounded-control border border-line-2 bg-panel px-2.5 font-medium hover:bg-hover pointer-coarse:h-11"
        >
          <span className="truncate">{t('sso.signInWith', { name: way.name })}</span>
        </a>
      ))}
    </div>
  );
}
