import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { files } from '@/api/files';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { isEmpty } from '@/fields/kind';
import { toWire } from './draft';
import { recordsChanged } from './refresh';

/** Makes the record of a file by sending the file. */
export function useFileCreate(object: ObjectType) {
  const client = useQueryClient();
  const [part, setPart] = useState<number | null>(null);

  const create = async (file: File, values: Values): Promise<RecordRow> => {
    const filled = Object.entries(toWire(object, values)).filter(([, value]) => !isEmpty(value));
    setPart(0);
    try {
      const row = await files.upload({ file, values: Object.fromEntries(filled), onProgress: setPart });
      await recordsChanged(client, object.name);
      return row;
    } finally {
      setPart(null);
    }
  };
  return { create, creating: part !== null, part: part ?? 0 };
}
