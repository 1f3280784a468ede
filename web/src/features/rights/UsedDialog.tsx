import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { people } from '@/api/people';
import type { Role } from '@/api/rights';
import { Avatar } from '@/design/Avatar';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Skeleton } from '@/design/Skeleton';

/** Why a role stays: who has it. */
export function UsedDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const users = useQuery({ queryKey: adminKeys.users, queryFn: people.users }).data;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('rights.usedTitle')}
      closeLabel={t('common.close')}
      footer={
        <Button look="primary" onClick={() => void navigate({ to: '/settings/people' })}>
          {t('rights.toPeople')}
        </Button>
      }
    >
      <p className="mb-3 text-ink-2">{t('rights.usedDetail')}</p>
      {!users && <Skeleton className="h-16" />}
      <ul className="flex flex-col gap-2">
        {users
          ?.filter((user) => user.role === role.name)
          .map((user) => (
            <li key={user.id} className="flex min-w-0 items-center gap-2">
              <Avatar name={user.name} />
              <span className="truncate">{user.name}</span>
              <span className="truncate text-xs text-ink-3">{user.email}</span>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
