import type { Colours } from '@/chart/colours';
import type { Answer } from './answer';
import type { Drawn } from './chartDrawn';
import { common, tooltip } from './chartLooks';
import { partsOf } from './chartParts';
import type { Words } from './useWords';

/** How a step stands to the first one and to the one before it, as parts of one; null where there is none before it. */
export interface Share {
  readonly ofFirst: number | null;
  readonly ofBefore: number | null;
}

export const sharesOf = (values: readonly number[]): readonly Share[] =>
  values.map((value, at) => {
    const [first, before] = [values[0], values[at - 1]];
    return at === 0
      ? { ofFirst: null, ofBefore: null }
      : { ofFirst: first ? value / first : null, ofBefore: before ? value / before : null };
  });

/**
 * Steps on a way, each a bar from one line on, as long as its number: a later step that is larger reads as what it is, which shapes
 * around one middle do not show. Beside each stands its number, its part of the first step and its part of the one before.
 */
export function steps(answer: Answer, words: Words, colours: Colours): Drawn {
  const [shown] = answer.measures;
  const { some, parts, left } = partsOf(answer, words);
  const shares = sharesOf(parts.map(({ value }) => value));
  const told = (value: unknown) => (shown ? words.value(shown, value) : '');
  const short = (value: unknown) => (shown ? words.short(shown, value) : '');
  return {
    option: {
      ...common(colours),
      grid: { left: 8, right: ROOM_FOR_LABELS, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', show: false, max: Math.max(0, ...parts.map(({ value }) => value)) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: parts.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.ink, width: 110, overflow: 'truncate', interval: 0 },
      },
      tooltip: {
        ...tooltip(colours),
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const part = parts[dataIndex];
          const lines = part ? [`${part.name}  ${told(part.value)}`] : [];
          return [...lines, ...words.shares(shares[dataIndex])].join('\n');
        },
      },
      series: [
        {
          type: 'bar',
          barCategoryGap: '22%',
          data: parts.map(({ value }, at) => ({
            value,
            itemStyle: { color: colours.series[at % colours.series.length], borderRadius: [0, 3, 3, 0] },
          })),
          label: {
            show: true,
            position: 'right',
            color: colours.ink,
            lineHeight: 14,
            rich: { quiet: { color: colours.quiet, fontSize: 11 } },
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const beside = words.shares(shares[dataIndex]).join(' · ');
              return `${short(parts[dataIndex]?.value)}${beside && `\n{quiet|${beside}}`}`;
            },
          },
        },
      ],
    },
    lineAt: (_, index) => some[index],
    left,
  };
}

/** In pixels; the labels stand behind the bars. */
const ROOM_FOR_LABELS = 150;
