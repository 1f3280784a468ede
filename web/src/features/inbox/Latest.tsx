import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { InboxList } from './InboxList';
import { useInbox, useReading } from './useInbox';

const MOST = 10;

/** The latest of what one is told, behind the bell. */
export function Latest({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const inbox = useInbox(false, MOST);
  const { readAll } = useReading();
  const latest = inbox.items[0];
  return (
    <div className="flex max-h-[70vh] flex-col">
      <div className="flex items-center border-b border-line py-1.5 pr-1.5 pl-3">
        <h2 className="flex-1 font-semibold">{t('inbox.title')}</h2>
        {latest && inbox.items.some(({ read }) => !read) && (
          <Button look="ghost" onClick={() => void readAll(latest)}>
            {t('inbox.readAll')}
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-1">
        <InboxList inbox={inbox} unread={false} onOpen={onLeave} />
      </div>
      <Link
        to="/inbox"
        search={{}}
        onClick={onLeave}
        className="border-t border-line px-3 py-2 text-center text-brand-2 hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        {t('inbox.toAll')}
      </Link>
    </div>
  );
}
