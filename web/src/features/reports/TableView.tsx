import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Answer, keyOf } from './answer';
import { DrillLink } from './DrillLink';
import { sortedBy } from './sorting';
import type { Drill } from './useDrill';
import type { Words } from './useWords';

interface Props {
  readonly answer: Answer;
  readonly words: Words;
  readonly drill: Drill;
  readonly label: string;
  readonly sort?: readonly string[];
  /** Given where the reader may order the groups. */
  readonly onSort?: (sort: readonly string[]) => void;
}

export const cellLook = 'border-b border-line px-3 py-1.5';
export const headLook =
  'sticky top-0 z-10 border-b border-line bg-bg px-3 py-1.5 text-xs font-medium text-ink-2';

/** A line for each group, its measures beside it; what is the same as above is not said twice. */
export function TableView({ answer, words, drill, label, sort = [], onSort }: Props) {
  const { t } = useTranslation();
  const { groupings, measures, lines } = answer;
  const isRepeated = (at: number, level: number) =>
    at > 0 &&
    keyOf(lines[at]?.group.slice(0, level + 1) ?? []) ===
      keyOf(lines[at - 1]?.group.slice(0, level + 1) ?? []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
    <section aria-label={label} tabIndex={0} className="max-h-full min-h-0 overflow-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {groupings.map(({ grouping }) => (
              <th key={grouping.field + grouping.bucket} scope="col" className={`${headLook} text-left`}>
                {words.grouping(grouping)}
              </th>
            ))}
            {measures.map(({ measure }, at) => (
              <th
                key={`${measure.fn} ${measure.field}`}
                scope="col"
                aria-sort={ariaSort(sort, at)}
                className={`${headLook} text-right`}
              >
                {onSort ? (
                  <button
                    type="button"
                    onClick={() => onSort(sortedBy(sort, at))}
                    className="inline-flex items-center gap-1 hover:text-ink"
                  >
                    {words.measure(measure)}
                    <SortMark sort={sort} at={at} />
                  </button>
                ) : (
                  words.measure(measure)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.key} className="hover:bg-hover">
              {groupings.map((shown, level) => (
                <th
                  key={shown.grouping.field + shown.grouping.bucket}
                  scope="row"
                  className={clsx(cellLook, 'max-w-72 truncate text-left font-normal')}
                >
                  <span className={isRepeated(at, level) && level < groupings.length - 1 ? 'sr-only' : ''}>
                    {words.group(shown, line.group[level])}
                  </span>
                </th>
              ))}
              {measures.map((shown, measure) => (
                <td
                  key={`${shown.measure.fn} ${shown.measure.field}`}
                  className={clsx(cellLook, 'tnum text-right whitespace-nowrap')}
                >
                  <DrillLink drill={drill} group={line.group} measure={shown}>
                    {words.value(shown, line.values[measure])}
                  </DrillLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="weight-strong">
            {groupings.length > 0 && (
              <th scope="row" colSpan={groupings.length} className="px-3 py-1.5 text-left">
                {t('reports.total')}
              </th>
            )}
            {measures.map((shown, at) => (
              <td
                key={`${shown.measure.fn} ${shown.measure.field}`}
                className="tnum px-3 py-1.5 text-right whitespace-nowrap"
              >
                <DrillLink drill={drill} group={[]} measure={shown}>
                  {words.value(shown, answer.totals[at])}
                </DrillLink>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function ariaSort(sort: readonly string[], at: number) {
  if (sort[0] === `value${at}`) return 'ascending';
  return sort[0] === `-value${at}` ? 'descending' : undefined;
}

function SortMark({ sort, at }: { readonly sort: readonly string[]; readonly at: number }) {
  const direction = ariaSort(sort, at);
  if (!direction) return null;
  const Mark = direction === 'ascending' ? ArrowUp : ArrowDown;
  return <Mark aria-hidden className="size-3" />;
}
