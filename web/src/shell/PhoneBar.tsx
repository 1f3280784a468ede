import { Menu as MenuIcon, Plus, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Later, later } from '@/design/Later';
import { CreateMenu } from './CreateMenu';

const BellLink = later(() => import('@/features/inbox/Bell').then((it) => ({ default: it.BellLink })));

interface Props {
  readonly onMenu: () => void;
  readonly onJump: () => void;
}

const look =
  'flex h-12 flex-1 flex-col items-center justify-center gap-0.5 text-[11px] text-ink-2 active:bg-hover focus-visible:outline-offset-[-2px]';

/** The bar at a phone's bottom edge, where thumbs are. */
export function PhoneBar({ onMenu, onJump }: Props) {
  const { t } = useTranslation();
  return (
    <div role="toolbar" aria-label={t('shell.bar')} className="flex">
      <button type="button" onClick={onMenu} className={look}>
        <MenuIcon aria-hidden className="size-4.5" />
        {t('shell.menu')}
      </button>
      <CreateMenu
        trigger={
          <button type="button" data-tour="create" className={look}>
            <Plus aria-hidden className="size-4.5" />
            {t('list.new')}
          </button>
        }
      />
      <button type="button" data-tour="search" onClick={onJump} className={look}>
        <Search aria-hidden className="size-4.5" />
        {t('shell.find')}
      </button>
      <Later meanwhile={<span className="flex-1" />}>
        <BellLink className={look} />
      </Later>
    </div>
  );
}
