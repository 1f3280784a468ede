import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import type { Reader } from '@/fields/kind';
import en from '@/i18n/en/undo.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/undo.json';
import { fieldOf, textOf } from '@/schema/schema';
import { changeRecord } from './change';
import { tellBoth } from './overtaken';
import { messageOf } from './problems';
import { makeAgain, remember, type Step, takeBack } from './undo';
import { nameOf } from './useRecord';

addTexts({ en: { undo: en }, 'zh-CN': { undo: zh } });

interface Change {
  readonly object: ObjectType;
  /** As it is after the change. */
  readonly row: RecordRow;
  readonly before: Values;
  readonly after: Values;
  /** Shows the record as it has become. */
  readonly show: (row: RecordRow) => void;
}

/** Remembers a change of a record, to be taken back and made again. Gives what takes it back by a click. */
export function rememberChange(reader: Reader, { object, row, before, after, show }: Change) {
  const { t, language } = reader;
  const labels = Object.keys(after).map((name) => textOf(fieldOf(object, name)?.label, language));
  const fields = new Intl.ListFormat(language).format(labels);
  const what = t('undo.what', { fields, name: nameOf(object, row) });
  let now = row;

  const write = async (way: 'back' | 'again', isInsisted = false): Promise<boolean> => {
    const values = way === 'back' ? before : after;
    try {
      now = (await changeRecord(object, now, values)).row;
    } catch (failure) {
      const current = failure instanceof ApiProblem ? failure.current : null;
      if (!current) {
        toast.failed(t('undo.not', { what }), reasonOf(failure) ?? messageOf(failure, t));
        return false;
      }
      now = current;
      show(current);
      tellBoth(object, current, values, reader, () => void write(way, true));
      return false;
    }
    show(now);
    const text = t(`undo.${way}`, { what });
    if (isInsisted) toast.done(text);
    else if (way === 'again') toast.done(text, undo);
    else toast.done(text, { label: t('undo.redo'), run: () => void makeAgain(step) });
    return true;
  };
  const step: Step = { back: () => write('back'), again: () => write('again') };
  const undo = { label: t('common.undo'), run: () => void takeBack(step) };
  remember(step);
  return undo;
}

/** Everything that is wrong with the values, in the server's words. */
export function reasonOf(failure: unknown): string | undefined {
  if (!(failure instanceof ApiProblem) || failure.problems.length === 0) return undefined;
  return failure.problems.map(({ detail }) => detail).join(' ');
}
