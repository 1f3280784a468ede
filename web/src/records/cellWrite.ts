import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { ObjectType, RecordPage, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import type { Reader } from '@/fields/kind';
import { changedText, changeRecord, isWorthTrying } from './change';
import { reasonOf, rememberChange } from './changeStep';
import { changesTo, pick } from './draft';
import { tellBoth } from './overtaken';
import { messageOf } from './problems';

/** What is on its way to the server, in the order in which it was wanted. */
const waiting = new Set<{ readonly id: string; readonly changes: Values }>();

interface Writer {
  readonly client: QueryClient;
  readonly reader: Reader;
  /** Opens what was refused, to be changed once more. */
  readonly revise?: (() => void) | undefined;
}

/**
 * Writes values of a record from a list: shown at once, taken back when refused. What was refused is told, with both values where
 * somebody else was quicker, and what can be done about it.
 */
export async function writeCell(
  by: Writer,
  object: ObjectType,
  row: RecordRow,
  values: Values,
): Promise<void> {
  const { client, reader } = by;
  const { t } = reader;
  const after = changesTo(object, row, values);
  const names = Object.keys(after);
  if (names.length === 0) return;
  const before = pick(row, names);
  const wish = { id: row.id, changes: after };
  waiting.add(wish);
  paint(client, object.name, row);
  try {
    const changed = await changeRecord(object, row, after);
    const saved = { ...row, ...changed.row };
    waiting.delete(wish);
    paint(client, object.name, saved);
    const show = (now: RecordRow) => paint(client, object.name, { ...saved, ...now });
    toast.done(changedText(changed, t), rememberChange(reader, { object, row: saved, before, after, show }));
  } catch (failure) {
    waiting.delete(wish);
    const current = failure instanceof ApiProblem ? failure.current : null;
    paint(client, object.name, { ...row, ...before, ...current });
    if (current) {
      const insist = () => void writeCell(by, object, { ...row, ...current }, after);
      tellBoth(object, current, after, reader, insist);
      return;
    }
    const again = { label: t('common.retry'), run: () => void writeCell(by, object, row, after) };
    const revise = by.revise ? [{ label: t('overtaken.revise'), run: by.revise }] : [];
    const isWrong = failure instanceof ApiProblem && failure.status === 422;
    const ways = isWorthTrying(failure) ? [again] : isWrong ? revise : [];
    toast.failed(t('record.notSaved'), reasonOf(failure) ?? messageOf(failure, t), ...ways);
  }
}

/** The row where it stands, in every list that holds it, with what is still wanted of it; it moves to its new place when the list is read anew. */
function paint(client: QueryClient, object: string, row: RecordRow) {
  const wanted = [...waiting].filter(({ id }) => id === row.id).map(({ changes }) => changes);
  const shown = Object.assign({}, row, ...wanted);
  client.setQueriesData<RecordPage>({ queryKey: keys.lists(object) }, (page) => {
    if (!page || !('items' in page) || !page.items.some(({ id }) => id === row.id)) return page;
    return { ...page, items: page.items.map((old) => (old.id === row.id ? { ...old, ...shown } : old)) };
  });
  client.removeQueries({ queryKey: keys.record(object, row.id) });
  void client.invalidateQueries({ queryKey: keys.lists(object), refetchType: 'none' });
}
