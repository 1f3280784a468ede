import { later } from '@/design/Later';
import './texts';
import { Link } from '@tanstack/react-router';
import { Bell as Sign } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/design/Button';
import { Popover } from '@/design/Popover';
import { Skeleton } from '@/design/Skeleton';
import { useUnread } from './useInbox';

const Latest = later(() => import('./Latest').then((it) => ({ default: it.Latest })));

/** How much there is to read, and behind it the latest of it. */
export function Bell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { label, badge } = useBadge();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('inbox.title')}
      className="w-96"
      trigger={<IconButton label={label} icon={<Marked badge={badge} />} />}
    >
      <Suspense fallback={<Skeleton className="m-4 w-1/2" />}>
        <Latest onLeave={() => setOpen(false)} />
      </Suspense>
    </Popover>
  );
}

/** On a phone: a way to the page. */
export function BellLink({ className }: { readonly className: string }) {
  const { t } = useTranslation();
  const { label, badge } = useBadge();
  return (
    <Link to="/inbox" search={{}} aria-label={label} className={className}>
      <Marked badge={badge} />
      <span aria-hidden>{t('inbox.short')}</span>
    </Link>
  );
}

function useBadge() {
  const { t } = useTranslation();
  const { unread = 0, unreadIsAtLeast = false } = useUnread() ?? {};
  const badge = unread === 0 ? '' : unreadIsAtLeast || unread > 99 ? '99+' : String(unread);
  return { badge, label: badge === '' ? t('inbox.title') : t('inbox.titleUnread', { unread: badge }) };
}

const Marked = ({ badge }: { readonly badge: string }) => (
  <span className="relative inline-flex">
    <Sign aria-hidden className="size-4.5" />
    {badge !== '' && (
      <span
        aria-hidden
        className="absolute -top-1.5 left-2 flex h-4 min-w-4 items-center justify-center rounded-full bg-bad px-1 text-[10px] leading-none font-semibold text-bg"
      >
        {badge}
      </span>
    )}
  </span>
);
