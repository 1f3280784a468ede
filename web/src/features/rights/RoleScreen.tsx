import { Link, useParams } from '@tanstack/react-router';
import { ChevronRight, ShieldOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { RoleEditor } from './RoleEditor';
import { useRoles } from './useRights';
import './texts';

/** One role: what it may do with what. */
export function RoleScreen() {
  const { t } = useTranslation();
  const { role: name } = useParams({ from: '/app/settings/roles/$role' });
  const roles = useRoles();
  const role = roles?.find((each) => each.name === name);
  return (
    <article className="flex h-full min-h-0 flex-col">
      <nav className="flex h-12 shrink-0 items-center gap-1.5 border-b border-line px-4 sm:px-6">
        <Link to="/settings/roles" search={{}} className="text-ink-2 hover:text-ink hover:underline">
          {t('rights.toRoles')}
        </Link>
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate">{role?.label}</span>
      </nav>
      {!roles && <Skeleton className="m-6 h-40" />}
      {roles && !role && (
        <Empty icon={<ShieldOff />} title={t('rights.missing')} detail={t('rights.missingDetail')} />
      )}
      {role && <RoleEditor key={role.name} role={role} />}
    </article>
  );
}
