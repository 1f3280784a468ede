import './texts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Tabs } from '@/design/Tabs';
import { useTitle } from '@/i18n/useTitle';
import { InboxList } from './InboxList';
import { SettingsPart } from './SettingsPart';
import { useInbox, useReading } from './useInbox';

const MOST = 30;

/** All that one is told, what of it is unread, and which kinds one wants to hear of. */
export function InboxScreen() {
  const { t } = useTranslation();
  const { show } = useSearch({ from: '/app/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  useTitle(t('inbox.title'));
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-12 shrink-0 items-center px-4 sm:px-6">
        <h1 className="text-title font-semibold">{t('inbox.title')}</h1>
      </header>
      <Tabs
        label={t('inbox.parts')}
        value={show ?? 'all'}
        onChange={(value) =>
          void navigate({
            search: value === 'unread' || value === 'settings' ? { show: value } : {},
            replace: true,
          })
        }
        tabs={[
          { value: 'all', label: t('inbox.all'), content: <Part unread={false} /> },
          { value: 'unread', label: t('inbox.unread'), content: <Part unread /> },
          { value: 'settings', label: t('inbox.settings'), content: <SettingsPart /> },
        ]}
      />
    </div>
  );
}

function Part({ unread }: { readonly unread: boolean }) {
  const { t } = useTranslation();
  const inbox = useInbox(unread, MOST);
  const { readAll } = useReading();
  const { pages, items } = inbox;
  const latest = items[0];
  return (
    <div className="flex max-w-3xl flex-col gap-3 p-2 sm:p-4">
      {latest && items.some(({ read }) => !read) && (
        <div className="px-1 sm:px-2">
          <Button icon={<CheckCheck aria-hidden className="size-4" />} onClick={() => void readAll(latest)}>
            {t('inbox.readAll')}
          </Button>
        </div>
      )}
      <InboxList inbox={inbox} unread={unread} />
      {pages.hasNextPage && (
        <div className="px-1 sm:px-2">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('inbox.earlier')}
          </Button>
        </div>
      )}
    </div>
  );
}
