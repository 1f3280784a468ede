import type { Colours } from '@/chart/colours';
import type { Answer } from './answer';
import { type Drawn, numberOf } from './chartDrawn';
import { common, legend, tooltip } from './chartLooks';
import type { Words } from './useWords';

/** Marks beyond these would be too small to tell apart. */
const MOST_SLICES = 24;
const FEW_MARKS = 12;

/** What can be told apart in one ring, or on one way. */
export function partsOf(answer: Answer, words: Words) {
  const lines = answer.lines.filter(({ values }) => (numberOf(values[0]) ?? 0) > 0);
  const some = lines.slice(0, MOST_SLICES);
  const parts = some.map((line) => ({
    name: answer.groupings.map((grouping, level) => words.group(grouping, line.group[level])).join(' · '),
    value: numberOf(line.values[0]) ?? 0,
  }));
  return { some, parts, left: lines.length - some.length };
}

/** Parts of a whole. */
export function ring(answer: Answer, words: Words, colours: Colours): Drawn {
  const [shown] = answer.measures;
  const { some, parts, left } = partsOf(answer, words);
  const told = (value: unknown) => (shown ? words.value(shown, value) : '');
  const label = {
    color: colours.ink,
    formatter: ({ name, value }: { name: string; value: unknown }) =>
      shown ? `${name}  ${words.short(shown, value)}` : name,
    width: 150,
    overflow: 'truncate',
    show: some.length <= FEW_MARKS,
  };
  return {
    option: {
      ...common(colours),
      tooltip: { ...tooltip(colours), trigger: 'item', valueFormatter: told },
      ...(some.length > FEW_MARKS ? { legend: legend(colours) } : {}),
      series: [
        {
          type: 'pie',
          radius: ['45%', '72%'],
          label,
          data: parts,
          itemStyle: { borderColor: colours.panel, borderWidth: 1 },
        },
      ],
    },
    lineAt: (_, index) => some[index],
    left,
  };
}
