import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { records, type Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { uniqueKey } from '@/api/unique';
import { isEmpty } from '@/fields/kind';
import { toWire } from './draft';
import { recordsChanged } from './refresh';

/** Makes a record. A repeated try after a lost answer makes no second one. */
export function useCreate(object: ObjectType) {
  const client = useQueryClient();
  const [creating, setCreating] = useState(false);
  const attempt = useRef({ body: '', key: '' });

  /** @param anyway also where it looks like a record there is, which is refused otherwise */
  const create = async (values: Values, anyway: boolean): Promise<RecordRow> => {
    const wire = toWire(object, values);
    const filled = Object.fromEntries(Object.entries(wire).filter(([, value]) => !isEmpty(value)));
    const likely = object.duplicates && !anyway ? 'refuse' : 'allow';
    const body = likely + JSON.stringify(filled);
    if (attempt.current.body !== body) attempt.current = { body, key: uniqueKey() };
    setCreating(true);
    try {
      const row = await records.create(object.name, filled, attempt.current.key, likely);
      attempt.current = { body: '', key: '' };
      await recordsChanged(client, object.name);
      return row;
    } finally {
      setCreating(false);
    }
  };
  return { create, creating };
}
