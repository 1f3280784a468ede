import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { ObjectType, RecordPage, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import type { Reader } from '@/fields/kind';
import { changesTo, pick, toWire } from './draft';
import { tellBoth } from './overtaken';
import { messageOf } from './problems';
import { patchInTurn } from './turns';
import { remember } from './undo';

/** What is on its way to the server, in the order in which it was wanted. */
const waiting = new Set<{ readonly id: string; readonly changes: Values }>();

interface Writer {
  readonly client: QueryClient;
  readonly reader: Reader;
}

/**
 * Writes values of a record from a list: shown at once, taken back when refused. What was refused is told, with both values where
 * somebody else was quicker.
 */
export async function writeCell(
  by: Writer,
  object: ObjectType,
  row: RecordRow,
  values: Values,
  isUndo = false,
): Promise<void> {
  const { client, reader } = by;
  const { t } = reader;
  const changes = changesTo(object, row, values);
  const names = Object.keys(changes);
  if (names.length === 0) return;
  const before = pick(row, names);
  const wish = { id: row.id, changes };
  waiting.add(wish);
  paint(client, object.name, row);
  try {
    const saved = { ...row, ...(await patchInTurn(object.name, row, toWire(object, changes))) };
    waiting.delete(wish);
    paint(client, object.name, saved);
    if (isUndo) toast.done(t('record.undone'));
    else {
      const run = remember(() => void writeCell(by, object, saved, before, true));
      toast.done(t('record.saved'), { label: t('common.undo'), run });
    }
  } catch (failure) {
    waiting.delete(wish);
    const current = failure instanceof ApiProblem ? failure.current : null;
    paint(client, object.name, { ...row, ...before, ...current });
    if (current) {
      const insist = () => void writeCell(by, object, { ...row, ...current }, changes);
      tellBoth(object, current, changes, reader, insist);
    } else toast.failed(t('record.notSaved'), reasonOf(failure) ?? messageOf(failure, t));
  }
}

/** Everything that is wrong with the value, in the server's words. */
function reasonOf(failure: unknown): string | undefined {
  if (!(failure instanceof ApiProblem) || failure.problems.length === 0) return undefined;
  return failure.problems.map(({ detail }) => detail).join(' ');
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
