import type { ObjectType } from '@/api/types';
import type { Part } from '@/records/filter';
import { sentenceOf, type Words } from './describe';

/** What a list asks, in one line; empty where it asks for everything. */
export function questionText(object: ObjectType, parts: readonly Part[], text: string, words: Words): string {
  const searched: readonly Part[] =
    text === '' ? [] : [{ field: object.nameField, op: 'contains', arg: text }];
  return [...parts, ...searched]
    .map((part) => sentenceOf(part, words))
    .join(` ${words.reader.t('list.filter.and')} `);
}
