import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ExportOrder } from '@/api/exports';
import { records } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { uniqueKey } from '@/api/unique';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { useSession } from '@/features/session/useSession';
import { formatExactly, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import en from '@/i18n/en/print.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/print.json';
import type { Part } from '@/records/filter';
import { messageOf } from '@/records/problems';
import { fieldAt, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useConditionWords } from './describe';
import { questionText } from './question';

addTexts({ en: { print: en }, 'zh-CN': { print: zh } });

const MOST = 2_000;
const AT_ONCE = 200;

interface Props {
  readonly object: ObjectType;
  /** Of the view; empty for the list without one. */
  readonly name: string;
  readonly asked: Pick<ExportOrder, 'filter' | 'sort' | 'fields'>;
  readonly conditions: readonly Part[];
  readonly text: string;
  readonly onDone: () => void;
}

/** A list on paper: all its rows up to a bound, with what it asks above them. On the screen it is only said that it is coming. */
export function ListPrint({ object, name, asked, conditions, text, onDone }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [key] = useState(uniqueKey);
  const { data, error } = useQuery({
    queryKey: ['print', object.name, key],
    queryFn: ({ signal }) => rowsOf(object.name, asked, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (!data) return;
    const over = () => done.current();
    window.addEventListener('afterprint', over, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', over);
  }, [data]);
  return (
    <>
      <Dialog
        open
        onOpenChange={(open) => !open && onDone()}
        title={t('print.title')}
        closeLabel={t('common.close')}
        footer={<Button onClick={onDone}>{t('common.close')}</Button>}
      >
        <p role="status">{error ? messageOf(error, t) : t('print.preparing')}</p>
        <p className="mt-2 text-ink-2">{t('print.most', { number: formatNumber(MOST, language) })}</p>
      </Dialog>
      {data &&
        createPortal(
          <Sheet object={object} name={name} asked={asked} conditions={conditions} text={text} {...data} />,
          document.body,
        )}
    </>
  );
}

interface Printed {
  readonly rows: readonly RecordRow[];
  readonly total: number;
  readonly isAtLeast: boolean;
}

function Sheet({
  object,
  name,
  asked,
  conditions,
  text,
  rows,
  total,
  isAtLeast,
}: Omit<Props, 'onDone'> & Printed) {
  const { t } = useTranslation();
  const reader = useReader();
  const schema = useSchema();
  const who = useSession()?.user.name ?? '';
  const words = useConditionWords(object);
  const question = questionText(object, conditions, text, words);
  const fields = (asked.fields ?? []).flatMap((path) => fieldAt(object, path, schema) ?? []);
  const { language, timeZone } = reader;
  const number = (count: number) => formatNumber(count, language);
  return (
    <article className="print-sheet">
      <h1>{[textOf(object.plural, language), name].filter((part) => part !== '').join(' · ')}</h1>
      <p>{question === '' ? t('print.everything') : t('print.question', { question })}</p>
      <p>
        {t('print.count', { shown: number(rows.length), all: number(total) + (isAtLeast ? '+' : '') })}{' '}
        {t('print.made', { time: formatExactly(new Date().toISOString(), language, timeZone), who })}
      </p>
      {rows.length < total && <p>{t('print.cut', { number: number(rows.length) })}</p>}
      <table>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.name} scope="col">
                {textOf(field.label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {fields.map((field) => (
                <td key={field.name}>{kindOf(field).format(row[field.name], field, reader)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

async function rowsOf(object: string, asked: Props['asked'], signal: AbortSignal): Promise<Printed> {
  const query = { ...asked, limit: AT_ONCE };
  const first = await records.query(object, { ...query, count: true }, signal);
  const rows = [...first.items];
  for (let next = first.next; next !== null && rows.length < MOST; ) {
    const page = await records.query(object, { ...query, cursor: next }, signal);
    rows.push(...page.items);
    next = page.next;
  }
  return { rows, total: first.total ?? rows.length, isAtLeast: first.totalIsAtLeast === true };
}
