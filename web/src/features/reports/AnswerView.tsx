import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Question } from '@/api/reports';
import type { ObjectType } from '@/api/types';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import type { Part } from '@/records/filter';
import { ChartView } from './ChartView';
import { ListView } from './ListView';
import { NoRecords } from './NoRecords';
import { NumberView } from './NumberView';
import { PivotView } from './PivotView';
import { TableView } from './TableView';
import { type Answered, useAnswer } from './useAnswer';
import { useDrill } from './useDrill';
import { useWords } from './useWords';

interface Props {
  readonly object: ObjectType;
  readonly question: Question;
  readonly parts: readonly Part[];
  readonly label: string;
  readonly onSort?: (sort: readonly string[]) => void;
  /** Fills the room that there is, and leaves the table beside a chart away. */
  readonly isTile?: boolean;
  /** Shows the numbers instead of the chart. */
  readonly asTable?: boolean;
}

/** The answer to a question, in the way that it asks for. */
export function AnswerView(props: Props) {
  const { object, question, parts, label } = props;
  if (question.chart === 'list') {
    return <ListView object={object} question={question} parts={parts} label={label} />;
  }
  return <Grouped {...props} />;
}

function Grouped(props: Props) {
  const { t } = useTranslation();
  const { object, question, parts } = props;
  const answered = useAnswer(object, question, parts);
  if (answered.failure && !answered.answer) {
    return <Failed title={t('reports.failed')} failure={answered.failure} onRetry={answered.retry} />;
  }
  if (!answered.answer) return <Skeleton className="m-4 w-1/2" />;
  return (
    <div className={clsx('flex h-full min-h-0 flex-col', answered.isOld && 'opacity-60')}>
      <Shown {...props} answered={answered} answer={answered.answer} />
      <Notes answered={answered} />
    </div>
  );
}

interface ShownProps extends Props {
  readonly answered: Answered;
  readonly answer: NonNullable<Answered['answer']>;
}

function Shown({ object, question, parts, label, onSort, isTile, asTable, answered, answer }: ShownProps) {
  const words = useWords(object);
  const drill = useDrill(object, parts, answer);
  const shared = { answer, words, drill, label };
  const table = <TableView {...shared} sort={question.sort} {...(onSort ? { onSort } : {})} />;
  if (question.chart === 'number') {
    return answer.groupings.length > 0 || asTable ? (
      table
    ) : (
      <NumberView answer={answer} words={words} drill={drill} />
    );
  }
  if (answer.lines.length === 0) return <NoRecords />;
  if (question.chart === 'pivot' && question.groups.length > 1) {
    return <PivotView {...shared} sums={answered.sums} />;
  }
  if (question.chart === 'table' || question.chart === 'pivot' || asTable) return table;
  return (
    <>
      <ChartView
        {...shared}
        kind={question.chart}
        {...(isTile ? { className: 'min-h-0 flex-1' } : { className: 'h-[22rem] shrink-0' })}
      />
      {!isTile && <div className="mt-3 min-h-0 border-t border-line">{table}</div>}
    </>
  );
}

/** What the numbers leave out. */
function Notes({ answered: { answer } }: { readonly answered: Answered }) {
  const { t } = useTranslation();
  if (!answer) return null;
  return (
    <>
      {answer.isCut && (
        <p className="shrink-0 px-3 py-1 text-xs text-warn">
          {t('reports.cut', { count: answer.lines.length })}
        </p>
      )}
      {answer.withoutRate.length > 0 && (
        <p className="shrink-0 px-3 py-1 text-xs text-warn">
          {t('reports.withoutRate', { currencies: answer.withoutRate.join(', ') })}
        </p>
      )}
    </>
  );
}
