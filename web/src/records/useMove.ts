import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type Move, records } from '@/api/records';
import type { Moved, ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { messageOf } from './problems';
import { recordsMoved } from './refresh';

const AT_ONCE = 200;
const REASONS_TOLD = 2;

/** Moves records between their lists and the recycle bin, and tells what was refused. Gives the ids that did move. */
export function useMove(object: ObjectType) {
  const client = useQueryClient();
  const { t } = useTranslation();

  const move = async (op: Move, ids: readonly string[]): Promise<readonly string[]> => {
    const moved: string[] = [];
    const refused: Moved[] = [];
    try {
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const { results } = await records.move(object.name, op, ids.slice(from, from + AT_ONCE));
        for (const result of results) {
          if ('id' in result) moved.push(result.id);
          else refused.push(result);
        }
      }
    } catch (failure) {
      toast.failed(t(`record.notMoved.${op}`, { count: ids.length - moved.length }), messageOf(failure, t));
      return moved;
    }
    if (refused.length > 0) {
      toast.failed(t(`record.notMoved.${op}`, { count: refused.length }), reasonsOf(refused));
    }
    return moved;
  };

  /** Lists and numbers first; a record that came back is read anew when it is looked at. */
  const refresh = async (ids: readonly string[]) => {
    await recordsMoved(client);
    for (const id of ids) await client.invalidateQueries({ queryKey: keys.record(object.name, id) });
  };
  return { move, refresh };
}

function reasonsOf(refused: readonly Moved[]): string {
  const details = refused.flatMap((one) =>
    'problems' in one ? one.problems.map((problem) => problem.detail) : [],
  );
  const different = [...new Set(details)];
  return different.slice(0, REASONS_TOLD).join(' ') + (different.length > REASONS_TOLD ? ' …' : '');
}
