import { useNavigate } from '@tanstack/react-router';
import { Copy, Ellipsis, LayoutDashboard, Monitor, Pencil, Plus, Printer, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/api/reports';
import type { Reference } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Menu, MenuItem, MenuLine } from '@/design/Menu';
import { Select } from '@/design/Select';
import { SheetTabs } from '@/features/reports/SheetTabs';
import { CommonFilters } from './CommonFilters';
import type { Common } from './filters';
import type { useBigScreen } from './useBigScreen';

interface Props {
  readonly dashboard: Dashboard | undefined;
  readonly list: readonly Dashboard[];
  readonly teams: readonly Reference[];
  readonly common: Common;
  readonly onCommon: (common: Common) => void;
  readonly isArranged: boolean;
  readonly onArrange: () => void;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRemove: (dashboard: Dashboard) => void;
  readonly screen: ReturnType<typeof useBigScreen>;
}

/** Which dashboard, over which time, and what can be done with it. */
export function DashboardHeader(props: Props) {
  const { dashboard, common, onCommon, teams, screen, list, isArranged } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = dashboard?.name ?? t('reports.board.new');
  if (screen.big) {
    return (
      <header className="flex items-center gap-4 px-4 pt-3">
        <h1 className="text-2xl weight-strong">{name}</h1>
        <span className="flex-1" />
        <IconButton label={t('reports.board.leave')} icon={<X className="size-5" />} onClick={screen.leave} />
      </header>
    );
  }
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 sm:px-6">
      <h1 className="sr-only">{name}</h1>
      <SheetTabs />
      <span data-tour="dashboards" className="w-52 max-w-full max-md:order-2 max-md:w-full">
        <Select
          small
          label={t('reports.board.which')}
          value={dashboard?.id ?? ''}
          choices={[
            ...(dashboard ? [] : [{ value: '', label: name }]),
            ...list.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={(id) => void navigate({ to: '/dashboards/$id', params: { id }, search: {} })}
        />
      </span>
      <span className="flex-1 max-md:hidden" />
      <div className="flex flex-wrap items-center gap-2 max-md:order-3">
        <span data-tour="dashboard-filters" className="flex flex-wrap items-center gap-2">
          <CommonFilters common={common} teams={teams} onChange={onCommon} />
        </span>
        <Button
          icon={<Monitor aria-hidden className="size-3.5" />}
          onClick={screen.enter}
          className="no-print max-md:hidden"
        >
          {t('reports.board.big')}
        </Button>
      </div>
      {/* On a phone beside the tabs: behind the filters it would stand in a line of its own. */}
      <span className="no-print max-md:order-1 max-md:ml-auto">
        {!isArranged && <Actions {...props} name={name} />}
      </span>
    </header>
  );
}

function Actions({
  dashboard,
  onArrange,
  onEdit,
  onCopy,
  onRemove,
  name,
}: Props & { readonly name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const icon = 'size-4 text-ink-3';
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t('reports.menu', { name })} icon={<Ellipsis className="size-4" />} />}
    >
      <MenuItem icon={<LayoutDashboard aria-hidden className={icon} />} onSelect={onArrange}>
        {t('reports.board.arrange')}
      </MenuItem>
      {dashboard?.can.change && (
        <MenuItem icon={<Pencil aria-hidden className={icon} />} onSelect={onEdit}>
          {t('views.edit')}
        </MenuItem>
      )}
      <MenuItem icon={<Copy aria-hidden className={icon} />} onSelect={onCopy}>
        {t('reports.duplicate')}
      </MenuItem>
      <MenuItem icon={<Printer aria-hidden className={icon} />} onSelect={() => window.print()}>
        {t('reports.print')}
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={<Plus aria-hidden className={icon} />}
        onSelect={() => void navigate({ to: '/dashboards/$id', params: { id: 'new' }, search: {} })}
      >
        {t('reports.board.new')}
      </MenuItem>
      {dashboard?.can.change && (
        <MenuItem
          danger
          icon={<Trash2 aria-hidden className="size-4" />}
          onSelect={() => onRemove(dashboard)}
        >
          {t('common.delete')}
        </MenuItem>
      )}
    </Menu>
  );
}
