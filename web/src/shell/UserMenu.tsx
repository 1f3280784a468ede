import { ChevronsUpDown } from 'lucide-react';
import { useEffect } from 'react';
import { Avatar } from '@/design/Avatar';
import { quietly } from '@/design/Later';
import { Menu } from '@/design/Menu';
import { useSession } from '@/features/session/useSession';

const loadItems = () => import('./UserMenuItems');
const UserMenuItems = quietly(() => loadItems().then((it) => ({ default: it.UserMenuItems })));

export function UserMenu() {
  const user = useSession()?.user;
  useEffect(() => {
    // There before it is asked for: whoever opens the menu goes on by key at once.
    loadItems().catch(() => undefined);
  }, []);
  if (!user) return null;
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-9 w-full min-w-0 items-center gap-2 rounded-control px-2 text-left hover:bg-hover pointer-coarse:h-11"
        >
          <Avatar name={user.name} />
          <span className="min-w-0 flex-1 truncate">{user.name}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </button>
      }
    >
      <UserMenuItems />
    </Menu>
  );
}
