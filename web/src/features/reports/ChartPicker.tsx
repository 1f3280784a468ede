import {
  AreaChart,
  ChartColumn,
  ChartLine,
  ChartPie,
  Funnel,
  Grid3x3,
  Hash,
  List,
  type LucideIcon,
  Table2,
} from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CHARTS, type ChartKind } from '@/api/reports';

export const CHART_ICONS: Readonly<Record<ChartKind, LucideIcon>> = {
  table: Table2,
  pivot: Grid3x3,
  bar: ChartColumn,
  line: ChartLine,
  area: AreaChart,
  pie: ChartPie,
  funnel: Funnel,
  number: Hash,
  list: List,
};

interface Props {
  readonly chart: ChartKind;
  readonly onChange: (chart: ChartKind) => void;
}

/** How the answer is shown. Arrows move between the ways, as between any radio buttons. */
export function ChartPicker({ chart, onChange }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('reports.shownAs')}</legend>
      <div className="grid grid-cols-3 gap-1">
        {CHARTS.map((kind) => {
          const Icon = CHART_ICONS[kind];
          return (
            <label
              key={kind}
              className="flex h-8 cursor-pointer items-center gap-1.5 rounded-control border border-line px-2 text-xs text-ink-2 hover:bg-hover has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-2 has-focus-visible:outline-2 has-focus-visible:outline-brand pointer-coarse:h-10"
            >
              <input
                type="radio"
                name={name}
                value={kind}
                checked={kind === chart}
                onChange={() => onChange(kind)}
                className="sr-only"
              />
              <Icon aria-hidden className="size-3.5 shrink-0" />
              <span className="truncate">{t(`reports.chart.${kind}`)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
