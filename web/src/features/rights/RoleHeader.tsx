import { Link, useNavigate } from '@tanstack/react-router';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, rights } from '@/api/rights';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { HelpMark } from '@/features/help/HelpMark';
import { RoleChips } from './RoleChips';
import { rightsOf } from './rights';
import { UsedDialog } from './UsedDialog';
import { useRightsChange } from './useRights';

interface Props {
  readonly role: Role;
  readonly busy: boolean;
  readonly onReset: () => Promise<void>;
}

export function RoleHeader({ role, busy, onReset }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useRightsChange();
  const [used, setUsed] = useState(false);
  const count = role.people ?? 0;

  const bringBack = () => void change(() => rights.addRole(role.name, rightsOf(role)));
  const remove = async () => {
    if (count > 0) return setUsed(true);
    const gone = await change(() => rights.removeRole(role.name));
    if (!gone) return;
    toast.done(t('rights.deleted', { role: role.label }), { label: t('common.undo'), run: bringBack });
    await navigate({ to: '/settings/roles', search: {} });
  };
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="flex items-center gap-1">
            <h1 className="truncate text-lg weight-strong">{role.label}</h1>
            <HelpMark term={role.label} guide="rights" whole />
          </span>
          <RoleChips role={role} />
        </div>
        <Link to="/settings/people" className="text-ink-3 hover:text-ink hover:underline">
          {count === 0 ? t('rights.nobody') : t('rights.people', { count })}
        </Link>
      </div>
      {role.standard && role.changed && (
        <Button
          icon={<RotateCcw aria-hidden className="size-3.5" />}
          busy={busy}
          onClick={() => void onReset()}
        >
          {t('rights.reset')}
        </Button>
      )}
      {!role.standard && (
        <Button
          look="danger"
          icon={<Trash2 aria-hidden className="size-3.5" />}
          disabled={busy}
          onClick={() => void remove()}
        >
          {t('rights.delete')}
        </Button>
      )}
      {used && <UsedDialog role={role} onClose={() => setUsed(false)} />}
    </header>
  );
}
