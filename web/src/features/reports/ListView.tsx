import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { Question } from '@/api/reports';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Skeleton } from '@/design/Skeleton';
import { FieldCell } from '@/fields/FieldCell';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { Failed } from '@/records/Failed';
import type { Part } from '@/records/filter';
import { keptFilter } from '@/records/kept';
import { nameOf } from '@/records/useRecord';
import { columnsOf, fieldAt, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { NoRecords } from './NoRecords';
import { cellLook, headLook } from './TableView';

const USUAL = 50;
const FRESH_MS = 30_000;

/** The records themselves, the first so many of them. */
export function useListed(object: ObjectType, question: Question, parts: readonly Part[], enabled = true) {
  const schema = useSchema();
  const columns = useMemo((): readonly Field[] => {
    const named = question.columns.flatMap((path) => fieldAt(object, path, schema) ?? []);
    return (named.length > 0 ? named : columnsOf(object)).filter((field) => field.can.read);
  }, [object, question.columns, schema]);
  const query = useMemo(
    () => ({
      filter: keptFilter(object, parts, '', schema) ?? undefined,
      sort: question.sort,
      fields: [...new Set([object.nameField, ...columns.map(({ name }) => name)])],
      limit: Math.min(question.limit ?? USUAL, 200),
    }),
    [object, parts, schema, question.sort, question.limit, columns],
  );
  const result = useQuery({
    queryKey: keys.page(object.name, query, null),
    queryFn: ({ signal }) => records.query(object.name, query, signal),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
    enabled,
  });
  return { ...result, columns };
}

interface Props {
  readonly object: ObjectType;
  readonly question: Question;
  readonly parts: readonly Part[];
  readonly label: string;
}

export function ListView({ object, question, parts, label }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const { data, error, refetch, columns } = useListed(object, question, parts);
  if (error && !data)
    return <Failed title={t('reports.failed')} failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="m-4 w-1/2" />;
  if (data.items.length === 0) return <NoRecords />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
    <section aria-label={label} tabIndex={0} className="max-h-full min-h-0 overflow-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((field) => (
              <th key={field.name} scope="col" className={`${headLook} ${sideOf(field)} whitespace-nowrap`}>
                {textOf(field.label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((row) => (
            <tr key={row.id} className="hover:bg-hover">
              {columns.map((field) => (
                <td key={field.name} className={`${cellLook} ${sideOf(field)} max-w-64`}>
                  <Cell object={object} row={row} field={field} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {data.next !== null && (
        <p className="px-3 py-1.5 text-xs text-ink-3">{t('reports.listCut', { count: data.items.length })}</p>
      )}
    </section>
  );
}

const sideOf = (field: Field) => (kindOf(field).align === 'end' ? 'tnum text-right' : 'text-left');

interface CellProps {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly field: Field;
}

function Cell({ object, row, field }: CellProps) {
  if (field.name !== object.nameField) return <FieldCell field={field} value={row[field.name]} />;
  return (
    <Link
      to="/o/$object/$id"
      params={{ object: object.name, id: row.id }}
      className="block truncate weight-strong hover:underline"
    >
      {nameOf(object, row)}
    </Link>
  );
}
