import { Link } from '@tanstack/react-router';
import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/api/rights';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { NewRoleDialog } from './NewRoleDialog';
import { RoleChips } from './RoleChips';
import { useRoles } from './useRights';

/** The roles that there are, with how many people have each. */
export function RolesPart() {
  const roles = useRoles();
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  if (!roles) return <Skeleton className="m-6 h-40" />;
  return (
    <div className="flex max-w-3xl flex-col gap-4 p-4 sm:p-6">
      <Button
        look="primary"
        icon={<Plus aria-hidden className="size-4" />}
        className="self-end"
        onClick={() => setMaking(true)}
      >
        {t('rights.newRole')}
      </Button>
      <ul aria-label={t('rights.roles')} className="divide-y divide-line border-y border-line">
        {roles.map((role) => (
          <RoleRow key={role.name} role={role} />
        ))}
      </ul>
      {making && <NewRoleDialog roles={roles} onClose={() => setMaking(false)} />}
    </div>
  );
}

function RoleRow({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  const count = role.people ?? 0;
  const told = role.functions.map((name) => t(`rights.function.${name}`));
  return (
    <li>
      <Link
        to="/settings/roles/$role"
        params={{ role: role.name }}
        className="flex w-full items-center gap-3 px-1 py-2.5 hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="min-w-0 flex-1">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <span className="truncate weight-strong">{role.label}</span>
            <RoleChips role={role} />
          </span>
          {told.length > 0 && <span className="block truncate text-xs text-ink-3">{told.join(' · ')}</span>}
        </span>
        <span className="tnum shrink-0 text-ink-2">
          {count === 0 ? t('rights.nobody') : t('rights.people', { count })}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
      </Link>
    </li>
  );
}
