import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formKeys, forms, type QuestionItem, type WebForm } from '@/api/forms';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { answerOf } from './SubmissionItem';

const COUNTED: ReadonlySet<string> = new Set(['single', 'several', 'scale']);

const PROMOTERS = 9;
const DETRACTORS = 6;

/** How often what was answered, and of a scale from 0 to 10 the net promoter score. */
export function AnswerCounts({ form }: { readonly form: WebForm }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const questions = form.items.filter(
    (item): item is QuestionItem => item.kind === 'question' && COUNTED.has(item.question),
  );
  const { data } = useQuery({
    queryKey: formKeys.answers(form.id),
    queryFn: ({ signal }) => forms.answers(form.id, signal),
    enabled: questions.length > 0,
  });
  if (questions.length === 0 || !data) return null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {questions.map((question) => {
        const counts = data[question.key] ?? {};
        const most = Math.max(1, ...Object.values(counts));
        const score = scoreOf(question, counts);
        return (
          <section key={question.key} className="min-w-0 rounded-card border border-line p-3">
            <h3 className="mb-2 flex justify-between gap-2 weight-strong">
              <span className="min-w-0 break-words">{textOf(question.label, language)}</span>
              {score !== null && <span className="shrink-0">NPS {formatNumber(score, language)}</span>}
            </h3>
            <ul className="flex flex-col gap-1">
              {answersOf(question).map((key) => (
                <li key={key} className="grid grid-cols-[1fr_auto] gap-x-2">
                  <span className="min-w-0 truncate text-ink-2">{answerOf(question, key, language)}</span>
                  <span>{formatNumber(counts[key] ?? 0, language)}</span>
                  <meter
                    aria-label={t('forms.times', { answer: answerOf(question, key, language) })}
                    className="col-span-2 h-1.5 w-full"
                    min={0}
                    max={most}
                    value={counts[key] ?? 0}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

const answersOf = ({ question, choices, least, most }: QuestionItem): readonly string[] =>
  question === 'scale'
    ? Array.from({ length: most - least + 1 }, (_, step) => String(least + step))
    : choices.map(({ key }) => key);

/** Percent of promoters (9, 10) less percent of detractors (0 to 6), Reichheld 2003; null where that makes no sense. */
export function scoreOf(
  { question, least, most }: Pick<QuestionItem, 'question' | 'least' | 'most'>,
  counts: Readonly<Record<string, number>>,
): number | null {
  if (question !== 'scale' || least !== 0 || most !== 10) return null;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const of = (isMeant: (step: number) => boolean) =>
    Object.entries(counts).reduce((sum, [step, count]) => sum + (isMeant(Number(step)) ? count : 0), 0);
  return Math.round((100 * (of((step) => step >= PROMOTERS) - of((step) => step <= DETRACTORS))) / all);
}
