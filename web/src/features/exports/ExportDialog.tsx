import './texts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, ExportOrder } from '@/api/exports';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { useConditionWords } from '@/features/list/describe';
import { questionText } from '@/features/list/question';
import { useLanguage } from '@/i18n/useLanguage';
import type { Part } from '@/records/filter';
import { midSentence } from '@/schema/schema';
import { ExportProgress } from './ExportProgress';
import { useExport } from './useExport';

const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'jsonl'];

interface Props {
  readonly object: ObjectType;
  /** Which records, in which order; its fields are those that the list shows. */
  readonly asked: Pick<ExportOrder, 'ids' | 'filter' | 'sort' | 'fields'>;
  /** What the file is called; the object's own name where there is none. */
  readonly name: string | undefined;
  /** What the list asks, in parts and as the text that is looked for; told in the file. */
  readonly conditions: readonly Part[];
  readonly text: string;
  readonly onClose: () => void;
}

/** Takes records out as a file: how, and then how far it is. */
export function ExportDialog({ object, asked, name, conditions, text, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [columns, setColumns] = useState<'seen' | 'all'>('seen');
  const question = questionText(object, conditions, text, useConditionWords(object));
  const { run, busy, start, stop } = useExport();

  const begin = (event: FormEvent) => {
    event.preventDefault();
    const { fields, ...which } = asked;
    void start({
      object: object.name,
      ...which,
      ...(columns === 'seen' && fields ? { fields } : {}),
      format,
      ...(name ? { name } : {}),
      ...(question === '' ? {} : { question }),
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('exports.title', { objects: midSentence(object.plural, language) })}
      closeLabel={t('common.close')}
    >
      {run ? (
        <ExportProgress run={run} onStop={stop} />
      ) : (
        <form onSubmit={begin} className="flex flex-col gap-4">
          {question !== '' && <p className="text-ink-2">{t('exports.question', { question })}</p>}
          <Field label={t('exports.format')}>
            {(ids) => (
              <Select
                {...ids}
                value={format}
                choices={FORMATS.map((value) => ({ value, label: t(`exports.formats.${value}`) }))}
                onChange={(value) => setFormat(value as ExportFormat)}
              />
            )}
          </Field>
          <Field label={t('exports.columns')} hint={t('exports.rights')}>
            {(ids) => (
              <Select
                {...ids}
                value={columns}
                choices={(['seen', 'all'] as const).map((value) => ({ value, label: t(`exports.${value}`) }))}
                onChange={(value) => setColumns(value as 'seen' | 'all')}
              />
            )}
          </Field>
          <Button type="submit" look="primary" busy={busy} className="self-end">
            {t('exports.start')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
