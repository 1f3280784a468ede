import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import type { Reader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import en from '@/i18n/en/overtaken.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/overtaken.json';
import { fieldOf, textOf } from '@/schema/schema';

addTexts({ en: { overtaken: en }, 'zh-CN': { overtaken: zh } });

/** Somebody else was quicker with a record of a list: tells what each wanted, and lets the own value stand after all. */
export function tellBoth(
  object: ObjectType,
  current: RecordRow,
  wanted: Values,
  reader: Reader,
  insist: () => void,
): void {
  const { t, language } = reader;
  const lines = Object.entries(wanted).flatMap(([name, value]) => {
    const field = fieldOf(object, name);
    if (!field) return [];
    const show = (one: unknown) => kindOf(field).format(one, field, reader) || t('record.emptyValue');
    return t('overtaken.both', {
      field: textOf(field.label, language),
      theirs: show(current[name]),
      mine: show(value),
    });
  });
  toast.failed(t('record.conflict.title'), lines.join(' '), {
    label: t('overtaken.insist'),
    run: insist,
  });
}
