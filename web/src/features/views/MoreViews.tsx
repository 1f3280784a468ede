import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '@/api/views';
import { Button } from '@/design/Button';
import { Menu, MenuItem } from '@/design/Menu';
import './texts';

interface Props {
  readonly object: string;
  readonly views: readonly View[];
}

/** Views that are no tabs. */
export function MoreViews({ object, views }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (view: View) => navigate({ to: '/o/$object', params: { object }, search: { view: view.id } });
  return (
    <Menu
      trigger={
        <Button look="ghost" className="gap-1! px-1.5!">
          {t('viewEdit.more')}
          <ChevronDown aria-hidden className="size-3.5" />
        </Button>
      }
    >
      {views.map((view) => (
        <MenuItem key={view.id} onSelect={() => void open(view)}>
          <span className="max-w-64 flex-1 truncate">{view.name}</span>
          {view.audience !== 'private' && (
            <span className="text-xs text-ink-3">{view.team?.label ?? t('views.everyone')}</span>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}
