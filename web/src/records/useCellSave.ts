import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { useReader } from '@/fields/kind';

/** Loaded with the first value that is changed. */
export const loadCellWrite = () => import('./cellWrite');

/**
 * Writes single values of records from lists: shown at once, taken back when refused, undone by a click or by ⌘Z. What is refused is
 * tried again by a click, or changed once more where `revise` opens it.
 */
export function useCellSave() {
  const client = useQueryClient();
  const reader = useReader();
  return useCallback(
    async (object: ObjectType, row: RecordRow, values: Values, revise?: () => void): Promise<void> => {
      try {
        const { writeCell } = await loadCellWrite();
        await writeCell({ client, reader, revise }, object, row, values);
      } catch {
        toast.failed(reader.t('record.notSaved'), reader.t('common.problem.unreachable'));
      }
    },
    [client, reader],
  );
}
