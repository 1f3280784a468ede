import clsx from 'clsx';
import { LayoutDashboard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, Tile } from '@/api/reports';
import { Empty } from '@/design/Empty';
import { Select } from '@/design/Select';
import { arranged, HEIGHTS, HIGHEST, NARROWEST, WIDEST, WIDTHS } from './arranging';
import type { Common } from './filters';
import { TileFrame, TileHandle } from './TileFrame';
import { TileSettings } from './TileSettings';

interface Props {
  readonly tiles: readonly Tile[];
  readonly reports: readonly Report[];
  readonly common: Common;
  /** Given while the dashboard is arranged. */
  readonly onChange?: (tiles: readonly Tile[]) => void;
}

const TILE_DRAG = 'application/x-shuke-tile';

/** Tiles side by side, each in the first gap that it fits in; arranged by dragging, or with the arrows. */
export function TileGrid({ tiles, reports, common, onChange }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState<number | null>(null);
  if (tiles.length === 0) {
    return (
      <Empty
        icon={<LayoutDashboard />}
        title={t('reports.board.empty')}
        detail={t('reports.board.emptyDetail')}
      />
    );
  }
  const move = (from: number, to: number) => {
    const tile = tiles[from];
    if (tile) onChange?.(tiles.toSpliced(from, 1).toSpliced(to, 0, tile));
  };
  return (
    <ul className="grid auto-rows-[9.5rem] grid-flow-row-dense grid-cols-12 gap-3">
      {tiles.map((tile, at) => {
        const report = reports.find(({ id }) => id === tile.report);
        const name = tile.title ?? report?.name ?? t('reports.tile.missing');
        const key = `${tile.report} ${tiles.slice(0, at).filter((other) => other.report === tile.report).length}`;
        return (
          <li
            key={key}
            draggable={onChange !== undefined}
            onDragStart={(event) => event.dataTransfer.setData(TILE_DRAG, String(at))}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(TILE_DRAG)) return;
              event.preventDefault();
              setOver(at);
            }}
            onDragEnd={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              const from = event.dataTransfer.getData(TILE_DRAG);
              if (from !== '') move(Number(from), at);
            }}
            className={clsx(
              'col-span-full min-w-0 rounded-card',
              WIDTHS[tile.width],
              HEIGHTS[tile.height],
              over === at && 'outline-2 outline-brand outline-dashed',
            )}
          >
            <TileFrame
              tile={tile}
              report={report}
              common={common}
              {...(onChange
                ? {
                    editing: (
                      <>
                        <TileSettings
                          name={name}
                          tile={tile}
                          usual={report?.name ?? ''}
                          onChange={(set) => onChange(tiles.with(at, set))}
                        />
                        <Size name={name} tile={tile} onChange={(sized) => onChange(tiles.with(at, sized))} />
                        <TileHandle
                          name={name}
                          onKey={(pressed, sizing) => onChange(arranged(tiles, at, pressed, sizing))}
                          onRemove={() => onChange(tiles.toSpliced(at, 1))}
                        />
                      </>
                    ),
                  }
                : {})}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface SizeProps {
  readonly name: string;
  readonly tile: Tile;
  readonly onChange: (tile: Tile) => void;
}

const numbers = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, at) => String(least + at));

function Size({ name, tile, onChange }: SizeProps) {
  const { t } = useTranslation();
  const choices = (least: number, most: number) =>
    numbers(least, most).map((value) => ({ value, label: value }));
  return (
    <span className="flex shrink-0 items-center gap-1 max-md:hidden">
      <Select
        small
        quiet
        label={t('reports.tile.width', { name })}
        value={String(tile.width)}
        choices={choices(NARROWEST, WIDEST)}
        onChange={(width) => onChange({ ...tile, width: Number(width) })}
      />
      <span aria-hidden>×</span>
      <Select
        small
        quiet
        label={t('reports.tile.height', { name })}
        value={String(tile.height)}
        choices={choices(1, HIGHEST)}
        onChange={(height) => onChange({ ...tile, height: Number(height) })}
      />
    </span>
  );
}
