import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import type { Reader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { fieldOf, textOf } from '@/schema/schema';

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
    return t('record.conflict.both', {
      field: textOf(field.label, language),
      theirs: show(current[name]),
      mine: show(value),
    });
  });
  toast.failed(t('record.conflict.title'), lines.join(' '), {
    label: t('record.conflict.insist'),
    run: insist,
  });
}
