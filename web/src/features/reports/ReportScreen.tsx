import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { SearchX, ShieldAlert } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question, Report } from '@/api/reports';
import type { ObjectType } from '@/api/types';
import { Empty } from '@/design/Empty';
import { useTitle } from '@/i18n/useTitle';
import { sameValue } from '@/records/draft';
import { Failed } from '@/records/Failed';
import { useSchema } from '@/schema/useSchema';
import { AnswerView } from './AnswerView';
import { Builder } from './Builder';
import { BuilderFold } from './BuilderFold';
import { Palette } from './Palette';
import {
  groupingOf,
  isGrouping,
  MOST_GROUPS,
  measuresOf,
  questionOf,
  readQuestion,
  startOf,
} from './question';
import { ReportHeader } from './ReportHeader';
import { useParts } from './useAnswer';
import { useReports } from './useSheets';

export const NEW = 'new';

/** A report: what its address asks, or else what is kept, or a new one. */
export function ReportScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/app/reports/$id' });
  const { ask } = useSearch({ from: '/app/reports/$id' });
  const schema = useSchema();
  const shelf = useReports();
  const report = shelf.data?.items.find((one) => one.id === id);
  const asked = useMemo(() => readQuestion(ask, schema), [ask, schema]);
  useTitle(report?.name ?? t('reports.new'));

  if (!shelf.data) {
    return shelf.error ? (
      <Failed title={t('reports.failed')} failure={shelf.error} onRetry={() => void shelf.refetch()} />
    ) : (
      <div aria-busy className="h-full" />
    );
  }
  if (id !== NEW && !report) {
    return (
      <Empty
        icon={<SearchX />}
        title={t('reports.missing')}
        detail={t('reports.missingDetail')}
        action={<BackToAll />}
      />
    );
  }
  const problem = report?.problems[0];
  if (problem) {
    return (
      <Empty
        icon={<ShieldAlert />}
        title={t('reports.unseen')}
        detail={problem.detail}
        action={<BackToAll />}
      />
    );
  }
  const first = schema.groups()[0]?.objects[0];
  const kept = report ? questionOf(report) : undefined;
  const question = asked ?? kept ?? (first ? startOf(first) : undefined);
  const object = question && schema.find(question.object);
  if (!question || !object)
    return <Empty icon={<SearchX />} title={t('reports.missing')} action={<BackToAll />} />;
  return (
    <ReportPage
      key={id}
      object={object}
      report={report}
      question={question}
      isChanged={!report || (kept !== undefined && !sameValue(kept, question))}
    />
  );
}

function BackToAll() {
  const { t } = useTranslation();
  return (
    <Link to="/reports" className="text-brand underline">
      {t('reports.toAll')}
    </Link>
  );
}

interface PageProps {
  readonly object: ObjectType;
  readonly report: Report | undefined;
  readonly question: Question;
  readonly isChanged: boolean;
}

function ReportPage({ object, report, question, isChanged }: PageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const parts = useParts(object, question);
  const id = report?.id ?? NEW;
  const change = useCallback(
    (next: Question) => void navigate({ to: '/reports/$id', params: { id }, search: { ask: next } }),
    [navigate, id],
  );
  const label = report?.name ?? t('reports.new');
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ReportHeader object={object} report={report} question={question} parts={parts} isChanged={isChanged} />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
        <BuilderFold
          startsOpen={!report}
          palette={<Palette object={object} onAdd={(field) => change(withField(question, field))} />}
        >
          <Builder object={object} question={question} parts={parts} onChange={change} />
        </BuilderFold>
        <section aria-label={label} className="min-h-96 min-w-0 flex-1 overflow-y-auto bg-panel p-3 sm:p-4">
          <AnswerView
            object={object}
            question={question}
            parts={parts}
            label={label}
            onSort={(sort) => change({ ...question, sort })}
          />
        </section>
      </div>
    </div>
  );
}

/** Where a field is most likely meant to be: what can be grouped by groups, what is a number is measured. */
function withField(question: Question, field: Parameters<typeof groupingOf>[0]): Question {
  if (question.chart === 'list') {
    return question.columns.includes(field.name)
      ? question
      : { ...question, columns: [...question.columns, field.name] };
  }
  const type = field.result ?? field.type;
  const isDimension = isGrouping(field) && type !== 'integer' && type !== 'rating';
  if (isDimension && question.groups.length < MOST_GROUPS) {
    return { ...question, groups: [...question.groups, groupingOf(field)] };
  }
  const [fn] = measuresOf(field);
  return fn ? { ...question, measures: [...question.measures, { fn, field: field.name }] } : question;
}
