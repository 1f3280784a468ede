import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';

/** A mark that was clicked: which series, and which value of it. */
export interface Picked {
  readonly series: number;
  readonly index: number;
}

interface Props {
  readonly option: EChartsCoreOption;
  /** What it shows, in words: the numbers themselves stand in a table nearby. */
  readonly label: string;
  readonly onPick: (picked: Picked) => void;
  readonly className?: string;
}

/** Draws a chart, and draws it anew when it or the room for it changes. */
export function Chart({ option, label, onPick, className }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts | null>(null);
  const latest = useRef({ option, onPick });
  useEffect(() => {
    latest.current = { option, onPick };
    drawn.current?.setOption(option, { notMerge: true });
  }, [option, onPick]);

  useEffect(() => {
    let isGone = false;
    let watcher: ResizeObserver | undefined;
    void import('./engine').then(({ init }) => {
      const place = box.current;
      if (isGone || !place) return;
      const chart = init(place);
      chart.setOption(latest.current.option);
      chart.on('click', ({ seriesIndex, dataIndex }) => {
        if (dataIndex !== undefined) latest.current.onPick({ series: seriesIndex ?? 0, index: dataIndex });
      });
      drawn.current = chart;
      watcher = new ResizeObserver(() => chart.resize());
      watcher.observe(place);
    });
    return () => {
      isGone = true;
      watcher?.disconnect();
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, []);
  return <div ref={box} role="img" aria-label={label} className={className} />;
}
