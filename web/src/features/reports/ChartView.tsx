import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartKind } from '@/api/reports';
import { Chart, type Picked } from '@/chart/Chart';
import { useColours } from '@/chart/colours';
import type { Answer } from './answer';
import { drawn } from './chartOption';
import type { Drill } from './useDrill';
import type { Words } from './useWords';

interface Props {
  readonly kind: ChartKind;
  readonly answer: Answer;
  readonly words: Words;
  readonly drill: Drill;
  readonly label: string;
  readonly className?: string;
}

/** A chart whose marks lead to the lists behind them. */
export function ChartView({ kind, answer, words, drill, label, className = 'h-80' }: Props) {
  const { t } = useTranslation();
  const colours = useColours();
  const chart = useMemo(() => drawn(kind, answer, words, colours), [kind, answer, words, colours]);
  const pick = useCallback(
    ({ series, index }: Picked) => {
      const line = chart.lineAt(series, index);
      if (line) drill.open(line.group);
    },
    [chart, drill],
  );
  return (
    <>
      <Chart
        option={chart.option}
        label={t('reports.chartOf', {
          name: label,
          chart: t(`reports.chart.${kind}`),
          count: answer.lines.length,
        })}
        onPick={pick}
        className={className}
      />
      {chart.left > 0 && (
        <p className="px-3 text-xs text-ink-3">{t('reports.marksLeft', { count: chart.left })}</p>
      )}
    </>
  );
}
