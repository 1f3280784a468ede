import { records, type Values } from '@/api/records';
import type { RecordRow } from '@/api/types';

/** Versions of a record between which nobody but this page changed it. */
interface Own {
  readonly first: number;
  readonly last: number;
}

const owns = new Map<string, Own>();
const queues = new Map<string, Promise<unknown>>();

/**
 * Changes a record after everything that this page is still changing about it. What was seen before an own change is as good as what
 * was seen after it; only a change of somebody else makes it stale.
 *
 * @param row the record as it was seen
 */
export function patchInTurn(object: string, row: RecordRow, values: Values): Promise<RecordRow> {
  const key = `${object} ${row.id}`;
  const turn = (queues.get(key) ?? Promise.resolve()).then(async () => {
    const own = owns.get(key);
    const isOwn = own !== undefined && own.first <= row.version && row.version <= own.last;
    const seen = isOwn ? own.last : row.version;
    const saved = await records.patch(object, row.id, seen, values);
    owns.set(key, { first: isOwn ? own.first : seen, last: saved.version });
    return saved;
  });
  const settled = turn.catch(() => undefined);
  queues.set(key, settled);
  void settled.then(() => queues.get(key) === settled && queues.delete(key));
  return turn;
}
