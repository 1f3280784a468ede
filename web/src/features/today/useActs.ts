import { useQueryClient } from '@tanstack/react-query';
import { useReader } from '@/fields/kind';
import type { Day } from '@/fields/time';
import { recordsChanged } from '@/records/refresh';
import { movedTo, ticked } from '@/records/schedule';
import { useCellSave } from '@/records/useCellSave';
import type { Thing } from './agenda';

/** What can be done about a thing from here: each is shown at once and can be taken back. */
export function useActs({ object, row }: Thing) {
  const client = useQueryClient();
  const { timeZone } = useReader();
  const save = useCellSave();
  return {
    tick: (done: boolean) => void save(object, row, ticked(object, done, new Date())),
    postpone: async (day: Day) => {
      await save(object, row, movedTo(object, row, day, timeZone));
      await recordsChanged(client, object.name);
    },
  };
}
