import type { EChartsCoreOption } from 'echarts/core';
import type { ChartKind } from '@/api/reports';
import type { Colours } from '@/chart/colours';
import type { Answer, Line, ShownMeasure } from './answer';
import { type Drawn, numberOf } from './chartDrawn';
import { common, legend, tooltip } from './chartLooks';
import { ring } from './chartParts';
import { steps } from './funnel';
import { placesOf } from './gaps';
import { matrixOf } from './matrix';
import type { Words } from './useWords';

/** Marks beyond these would be too small to tell apart. */
const MOST_MARKS = 60;
const LONG_NAMES = 7;

interface Series {
  readonly name: string;
  readonly lines: readonly (Line | undefined)[];
  readonly values: readonly (number | null)[];
}

export function drawn(kind: ChartKind, answer: Answer, words: Words, colours: Colours): Drawn {
  if (kind === 'pie') return ring(answer, words, colours);
  if (kind === 'funnel') return steps(answer, words, colours);
  const isMatrix = answer.groupings.length > 1;
  const { categories, series } = isMatrix ? ofMatrix(answer, words) : ofLines(answer, words);
  const count = Math.min(categories.length, MOST_MARKS);
  const first = answer.measures[0];
  const text = (value: unknown) => (first ? words.value(first, value) : '');
  const isLying = kind === 'bar' && categories.some((name) => name.length > LONG_NAMES) && !isDated(answer);
  const names = {
    type: 'category',
    data: categories.slice(0, count),
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
    axisLabel: {
      color: colours.quiet,
      ...(isLying ? { width: 120, overflow: 'truncate' } : { hideOverlap: true }),
    },
  };
  const amounts = {
    type: 'value',
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: {
      color: colours.quiet,
      formatter: (value: number) => (first ? words.short(first, value) : value),
    },
  };
  const option: EChartsCoreOption = {
    ...common(colours),
    grid: { left: 8, right: 20, top: series.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
    xAxis: isLying ? amounts : names,
    yAxis: isLying ? names : amounts,
    tooltip: {
      ...tooltip(colours),
      trigger: 'axis',
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      valueFormatter: text,
    },
    ...(series.length > 1 ? { legend: legend(colours) } : {}),
    series: series.map(({ name, values }) => ({
      name,
      data: values.slice(0, count),
      ...(kind === 'bar'
        ? { type: 'bar', barMaxWidth: 32, itemStyle: { borderRadius: isMatrix ? 0 : 3 } }
        : { type: 'line', symbolSize: 7, triggerLineEvent: true, connectNulls: false }),
      ...(isMatrix && kind !== 'line' ? { stack: 'all' } : {}),
      ...(kind === 'area' ? { areaStyle: { opacity: 0.18 } } : {}),
    })),
  };
  return { option, lineAt: (at, index) => series[at]?.lines[index], left: categories.length - count };
}

const isDated = ({ groupings }: Answer) => groupings[0]?.grouping.bucket != null;

/** Each measure is a series, as far as all are told in the same. */
function ofLines(answer: Answer, words: Words) {
  const grouping = answer.groupings[0];
  const places = placesOf(answer);
  const [first] = answer.measures;
  const alike = answer.measures.flatMap((shown, at) => (isAlike(shown, first) ? [{ shown, at }] : []));
  return {
    categories: places.map(({ value }) => (grouping ? words.group(grouping, value) : '')),
    series: alike.map(
      ({ shown, at }): Series => ({
        name: words.measure(shown.measure),
        lines: places.map(({ line }) => line),
        values: places.map(({ line }) => (line ? numberOf(line.values[at]) : nothingOf(shown))),
      }),
    ),
  };
}

/** Where there are no records, a sum is none and an average cannot be told. */
const nothingOf = ({ measure }: ShownMeasure) => (['avg', 'min', 'max'].includes(measure.fn) ? null : 0);

const sortOf = ({ measure, field, unit }: ShownMeasure) =>
  measure.fn === 'count' || measure.fn === 'countDistinct'
    ? 'count'
    : measure.fn === 'share'
      ? 'share'
      : `${field?.result ?? field?.type} ${unit?.currency}`;

const isAlike = (one: ShownMeasure, other: ShownMeasure | undefined) =>
  other !== undefined && sortOf(one) === sortOf(other);

/** The last grouping makes the series; only the first measure has room. */
function ofMatrix(answer: Answer, words: Words) {
  const { rows, columns, at } = matrixOf(answer);
  const across = answer.groupings.at(-1);
  const [shown] = answer.measures;
  return {
    categories: rows.map(({ values }) =>
      values
        .flatMap((value, level) => {
          const grouping = answer.groupings[level];
          return grouping ? [words.group(grouping, value)] : [];
        })
        .join(' · '),
    ),
    series: columns.flatMap((column): readonly Series[] => {
      if (!shown || !across) return [];
      const lines = rows.map((row) => at(row, column));
      return [
        {
          name: words.group(across, column.values[0]),
          lines,
          values: lines.map((line) => numberOf(line?.values[0])),
        },
      ];
    }),
  };
}
