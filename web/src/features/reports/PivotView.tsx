import clsx from 'clsx';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, ShownMeasure } from './answer';
import { DrillLink } from './DrillLink';
import { type Head, matrixOf } from './matrix';
import { cellLook, headLook } from './TableView';
import type { Answered } from './useAnswer';
import type { Drill } from './useDrill';
import type { Words } from './useWords';

interface Props {
  readonly answer: Answer;
  readonly sums: Answered['sums'];
  readonly words: Words;
  readonly drill: Drill;
  readonly label: string;
}

/** The last grouping across, those before it down, a number where they meet. */
export function PivotView({ answer, sums, words, drill, label }: Props) {
  const { t } = useTranslation();
  const { groupings, measures, totals } = answer;
  const { rows, columns, at } = matrixOf(answer);
  const down = groupings.slice(0, -1);
  const across = groupings.at(-1);
  const numbers = (group: readonly unknown[], from: number, values: readonly unknown[] | undefined) =>
    measures.map((shown, place) => (
      <td key={nameOf(shown)} className={clsx(cellLook, 'tnum text-right whitespace-nowrap')}>
        {values && (
          <DrillLink drill={drill} group={group} from={from} measure={shown}>
            {words.value(shown, values[place])}
          </DrillLink>
        )}
      </td>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
    <section aria-label={label} tabIndex={0} className="max-h-full min-h-0 overflow-auto">
      <table className="min-w-full border-collapse">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {down.map(({ grouping }) => (
              <th key={grouping.field + grouping.bucket} scope="col" className={`${headLook} text-left`}>
                {words.grouping(grouping)}
              </th>
            ))}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="colgroup"
                colSpan={measures.length}
                className={`${headLook} text-right whitespace-nowrap`}
              >
                {across && words.group(across, column.values[0])}
              </th>
            ))}
            <th scope="colgroup" colSpan={measures.length} className={`${headLook} text-right`}>
              {t('reports.total')}
            </th>
          </tr>
          {measures.length > 1 && (
            <MeasureHeads down={down.length} columns={columns} answer={answer} words={words} />
          )}
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="hover:bg-hover">
              {down.map((shown, level) => (
                <th
                  key={shown.grouping.field + shown.grouping.bucket}
                  scope="row"
                  className={clsx(cellLook, 'max-w-60 truncate text-left font-normal')}
                >
                  {words.group(shown, row.values[level])}
                </th>
              ))}
              {columns.map((column) => (
                <Fragment key={column.key}>
                  {numbers([...row.values, ...column.values], 0, at(row, column)?.values)}
                </Fragment>
              ))}
              {numbers(row.values, 0, sums.rows.get(row.key))}
            </tr>
          ))}
        </tbody>
        <tfoot className="weight-strong">
          <tr>
            <th scope="row" colSpan={down.length} className={clsx(cellLook, 'text-left')}>
              {t('reports.total')}
            </th>
            {columns.map((column) => (
              <Fragment key={column.key}>
                {numbers(column.values, down.length, sums.columns.get(column.key))}
              </Fragment>
            ))}
            {numbers([], 0, totals)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const nameOf = ({ measure }: ShownMeasure) => `${measure.fn} ${measure.field}`;

interface HeadsProps {
  readonly down: number;
  readonly columns: readonly Head[];
  readonly answer: Answer;
  readonly words: Words;
}

const MeasureHeads = ({ down, columns, answer, words }: HeadsProps) => (
  <tr>
    {down > 0 && <td colSpan={down} className="border-b border-line" />}
    {[...columns.map(({ key }) => key), ''].flatMap((column) =>
      answer.measures.map((shown) => (
        <th
          key={`${column} ${nameOf(shown)}`}
          scope="col"
          className="border-b border-line px-3 py-1 text-right text-xs font-normal text-ink-3"
        >
          {words.measure(shown.measure)}
        </th>
      )),
    )}
  </tr>
);
