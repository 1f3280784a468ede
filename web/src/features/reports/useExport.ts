import { useTranslation } from 'react-i18next';
import type { Question } from '@/api/reports';
import type { ObjectType } from '@/api/types';
import { kindOf } from '@/fields/registry';
import type { Part } from '@/records/filter';
import { textOf } from '@/schema/schema';
import { csvOf, pivotOf, save, type Table, tableOf } from './exported';
import { useListed } from './ListView';
import { useAnswer } from './useAnswer';
import { useWords } from './useWords';

/** What is seen, as a file: the same numbers, in the same words. */
export function useExport(object: ObjectType, question: Question, parts: readonly Part[], name: string) {
  const { t } = useTranslation();
  const words = useWords(object);
  const isList = question.chart === 'list';
  const listed = useListed(object, question, parts, isList);
  const { answer } = useAnswer(object, question, parts, !isList);
  const { reader } = words;
  const table = (): Table | undefined => {
    if (!isList) {
      if (!answer) return undefined;
      return question.chart === 'pivot' && answer.groupings.length > 1
        ? pivotOf(answer, words)
        : tableOf(answer, words, t('reports.total'));
    }
    return [
      listed.columns.map((field) => textOf(field.label, reader.language)),
      ...(listed.data?.items ?? []).map((row) =>
        listed.columns.map((field) => kindOf(field).format(row[field.name], field, reader)),
      ),
    ];
  };
  return {
    isReady: isList ? listed.data !== undefined : answer !== undefined,
    save: () => {
      const seen = table();
      if (seen) save(name, csvOf(seen));
    },
  };
}
