import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '@/api/reports';
import { IconButton } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Popover } from '@/design/Popover';
import { Select } from '@/design/Select';
import { ALL_TIME, PERIODS } from './filters';

interface Props {
  readonly name: string;
  readonly tile: Tile;
  /** What the tile is called where it has no title of its own. */
  readonly usual: string;
  readonly onChange: (tile: Tile) => void;
}

const LONGEST_TITLE = 80;

/** What a tile is called and over which time it looks, changed where it stands. */
export function TileSettings({ name, tile, usual, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const label = t('reports.tile.settings', { name });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      className="flex w-72 flex-col gap-3 p-3"
      trigger={<IconButton label={label} icon={<Pencil className="size-3.5" />} />}
    >
      <Field label={t('reports.tile.title')}>
        {(ids) => (
          <Input
            {...ids}
            value={tile.title ?? ''}
            placeholder={usual}
            maxLength={LONGEST_TITLE}
            onChange={({ target }) => onChange({ ...tile, title: target.value === '' ? null : target.value })}
          />
        )}
      </Field>
      <Field label={t('reports.board.period')}>
        {() => (
          <Select
            small
            label={t('reports.board.period')}
            value={tile.period ?? ''}
            choices={[
              { value: '', label: t('reports.tile.asDashboard') },
              { value: ALL_TIME, label: t('reports.period.all') },
              ...PERIODS.map((value) => ({ value, label: t(`reports.period.${value}`) })),
            ]}
            onChange={(period) => onChange({ ...tile, period: period === '' ? null : period })}
          />
        )}
      </Field>
    </Popover>
  );
}
