import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { useReader } from '@/fields/kind';
import { changedText, changeRecord } from './change';
import { rememberChange } from './changeStep';
import { changesTo, pick, sameValue } from './draft';
import { messageOf } from './problems';
import { recordsChanged } from './refresh';

/** Two people changed one record: what was wanted here, and what the other left. */
export interface Conflict {
  readonly wanted: Values;
  readonly current: RecordRow;
}

/** Writes changes to a record: shown at once, taken back when refused, undone by a click. */
export function useSave(object: ObjectType) {
  const client = useQueryClient();
  const reader = useReader();
  const { t } = reader;
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saving, setSaving] = useState(false);

  const put = (row: RecordRow) => {
    client.setQueryData(keys.record(object.name, row.id), row);
    void recordsChanged(client, object.name);
    void client.invalidateQueries({ queryKey: keys.history(object.name, row.id) });
  };

  const settle = (failure: unknown, wanted: Values) => {
    if (failure instanceof ApiProblem && failure.isStale && failure.current) {
      client.setQueryData(keys.record(object.name, failure.current.id), failure.current);
      setConflict({ wanted, current: failure.current });
    } else {
      toast.failed(t('record.notSaved'), messageOf(failure, t));
    }
  };

  /**
   * True when there is nothing left to do for the form; a refusal of values is thrown for the form to show. What somebody else has
   * changed since the form was begun is asked about, also where the page shows it already.
   *
   * @param before what stood there when the form was begun
   */
  const save = async (row: RecordRow, values: Values, before: Values = row): Promise<boolean> => {
    const wanted = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => !sameValue(value, before[name])),
    );
    if (Object.keys(wanted).some((name) => !sameValue(before[name], row[name]))) {
      setConflict({ wanted, current: row });
      return true;
    }
    const changes = changesTo(object, row, wanted);
    const names = Object.keys(changes);
    if (names.length === 0) return true;
    const key = keys.record(object.name, row.id);
    client.setQueryData(key, { ...row, ...changes });
    setSaving(true);
    try {
      const changed = await changeRecord(object, row, changes);
      put(changed.row);
      const step = { object, row: changed.row, before: pick(row, names), after: changes, show: put };
      toast.done(changedText(changed, t), rememberChange(reader, step));
      return true;
    } catch (failure) {
      client.setQueryData(key, row);
      if (failure instanceof ApiProblem && failure.problems.length > 0 && !failure.isStale) throw failure;
      settle(failure, changes);
      return failure instanceof ApiProblem && failure.isStale;
    } finally {
      setSaving(false);
    }
  };

  /** Saves what is wanted after all, on top of what the other left; the conflict stays until it is saved, or becomes another. */
  const insist = async (values: Values): Promise<void> => {
    if (!conflict || !(await save(conflict.current, values))) return;
    setConflict((now) => (now === conflict ? null : now));
  };

  /** Leaves what was wanted, which comes back by a click. */
  const giveUp = () => {
    setConflict(null);
    if (!conflict) return;
    toast.done(t('record.conflict.discarded'), {
      label: t('record.conflict.askAgain'),
      run: () => setConflict(conflict),
    });
  };

  return { save, saving, conflict, insist, giveUp };
}
