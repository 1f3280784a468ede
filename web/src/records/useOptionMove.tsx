import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { isEmpty, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { fieldOf, mayEdit } from '@/schema/schema';
import { type Changed, changedText, changeRecord, isWorthTrying } from './change';
import { rememberChange } from './changeStep';
import { pick, sameValue } from './draft';
import { GateDialog } from './GateDialog';
import { askedBy } from './gates';
import { messageOf, NO_PROBLEMS, problemsOf } from './problems';
import { recordsChanged } from './refresh';

/** A record on its way: as it was, and as it is shown until the server has answered. */
export interface OnTheWay {
  readonly from: RecordRow;
  readonly to: RecordRow;
}

interface Asking {
  readonly row: RecordRow;
  readonly moved: Values;
  readonly missing: readonly Field[];
  readonly problems: typeof NO_PROBLEMS;
}

/**
 * Moves records on to other options of a picklist: shown at once, asked for what is missing, taken back when that is
 * not given or the server refuses, undone by a click. Boards and the path of the record page go through here.
 */
export function useOptionMove(object: ObjectType, onSettled: (id: string) => void = () => undefined) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const reader = useReader();
  const [moving, setMoving] = useState<ReadonlyMap<string, OnTheWay>>(new Map());
  const [asking, setAsking] = useState<Asking | null>(null);

  const settle = (id: string) => {
    setMoving((old) => new Map([...old].filter(([other]) => other !== id)));
    onSettled(id);
  };
  const nameOf = (moved: Values) =>
    Object.entries(moved)
      .map(([name, value]) => {
        const field = fieldOf(object, name);
        return field && !isEmpty(value) ? kindOf(field).format(value, field, reader) : t('record.emptyValue');
      })
      .join(' · ');

  const put = async (row: RecordRow) => {
    client.setQueryData(keys.record(object.name, row.id), row);
    void client.invalidateQueries({ queryKey: keys.history(object.name, row.id) });
    await recordsChanged(client, object.name);
  };

  /** Somebody else changed the record meanwhile; that is no hindrance unless it was moved elsewhere. */
  const send = async (row: RecordRow, moved: Values, values: Values): Promise<Changed> => {
    try {
      return await changeRecord(object, row, values);
    } catch (failure) {
      const current = failure instanceof ApiProblem && failure.isStale ? failure.current : null;
      const untouched =
        current !== null && Object.keys(moved).every((name) => sameValue(current[name], row[name]));
      if (!current || !untouched) throw failure;
      return changeRecord(object, current, values);
    }
  };

  const write = async (row: RecordRow, moved: Values, further: Values) => {
    const values = { ...moved, ...further };
    const changed = await send(row, moved, values);
    setAsking(null);
    if (changed.waits) {
      client.setQueryData(keys.record(object.name, row.id), changed.row);
      // Still on its way; where it is in the end the server says.
      void changed.waits.then(async () => {
        await recordsChanged(client, object.name);
        settle(row.id);
      });
    } else {
      await put(changed.row);
      settle(row.id);
    }
    const step = { object, row: changed.row, before: pick(row, Object.keys(values)), after: values };
    const show = (now: RecordRow) => void put(now);
    toast.done(
      changed.waits ? changedText(changed, t) : t('record.movedTo', { option: nameOf(moved) }),
      rememberChange(reader, { ...step, show }),
    );
  };

  const refused = (failure: unknown, row: RecordRow, moved: Values) => {
    const missing =
      failure instanceof ApiProblem && failure.status === 422
        ? failure.problems.flatMap((one) => fieldOf(object, one.field?.split('.')[0] ?? '') ?? [])
        : [];
    const askable = missing.filter((field) => !(field.name in moved) && mayEdit(object, field));
    if (askable.length > 0) {
      const shown = new Set(askable.map((field) => field.name));
      setAsking({ row, moved, missing: [...new Set(askable)], problems: problemsOf(failure, shown, t) });
      return;
    }
    settle(row.id);
    const again = { label: t('common.retry'), run: () => move(row, moved) };
    toast.failed(
      t('record.notMoved.option', { option: nameOf(moved) }),
      messageOf(failure, t),
      ...(isWorthTrying(failure) ? [again] : []),
    );
    if (failure instanceof ApiProblem && failure.status === 409) void recordsChanged(client, object.name);
  };

  const move = (row: RecordRow, wanted: Values) => {
    const moved = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => !sameValue(row[name] ?? null, value ?? null)),
    );
    if (Object.keys(moved).length === 0 || moving.has(row.id)) return;
    setMoving((old) => new Map(old).set(row.id, { from: row, to: { ...row, ...moved } }));
    if (askedBy(object, row, moved, {}).fields.length > 0) {
      setAsking({ row, moved, missing: [], problems: NO_PROBLEMS });
    } else {
      write(row, moved, {}).catch((failure: unknown) => refused(failure, row, moved));
    }
  };

  const dialog = asking && (
    <GateDialog
      key={asking.row.id}
      object={object}
      {...asking}
      title={t('record.gate.title', { option: nameOf(asking.moved) })}
      onMove={(values) => write(asking.row, asking.moved, values)}
      onCancel={() => {
        setAsking(null);
        settle(asking.row.id);
      }}
    />
  );
  return { move, moving, dialog };
}
