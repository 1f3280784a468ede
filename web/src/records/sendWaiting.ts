import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { comments } from '@/api/comments';
import { ApiProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { isWorthWaiting } from './change';
import { changesTo, toWire } from './draft';
import { messageOf } from './problems';
import { patchInTurn } from './turns';
import { drop, holdOff, turn, type Waiting, type WaitingChange, waitingNow } from './waiting';

export interface Sender {
  readonly client: QueryClient;
  readonly find: (object: string) => ObjectType | undefined;
  readonly t: TFunction;
}

/** Somebody whose session is over signs in again; until then there is no use in trying. */
const SIGN_IN_SECONDS = 30;

let busy = false;

/** Sends what waits, in order, until nothing waits or it has to wait on. What is refused stays, and the rest goes on. Gives how many went out. */
export async function sendWaiting(by: Sender): Promise<number> {
  if (busy) return 0;
  busy = true;
  let sent = 0;
  try {
    for (let one = next(); one; one = next()) {
      turn(one.id, { state: 'sending' });
      const went = await attempt(one, by);
      if (went === 'later') break;
      if (went === 'sent') sent += 1;
    }
  } finally {
    busy = false;
  }
  if (sent > 0) await by.client.invalidateQueries({ queryKey: ['records'] });
  return sent;
}

const next = (): Waiting | undefined => waitingNow().find(({ state }) => state === 'waiting');

async function attempt(one: Waiting, by: Sender): Promise<'sent' | 'refused' | 'later'> {
  try {
    await send(one, by);
    drop(one.id);
    return 'sent';
  } catch (failure) {
    if (isLater(failure)) {
      turn(one.id, { state: 'waiting' });
      return 'later';
    }
    const current = failure instanceof ApiProblem ? failure.current : null;
    turn(one.id, { state: 'refused', reason: reasonOf(failure, by), ...(current ? { current } : {}) });
    return 'refused';
  }
}

function isLater(failure: unknown): boolean {
  if (!(failure instanceof ApiProblem) || failure.status !== 401) return isWorthWaiting(failure);
  holdOff(SIGN_IN_SECONDS);
  return true;
}

async function send(one: Waiting, by: Sender): Promise<void> {
  if (one.kind === 'comment') {
    await comments.write(one.object, one.record, one.text, one.parent, one.key);
    return;
  }
  const object = by.find(one.object);
  if (!object) throw new ApiProblem(404, 'notFound', '', '');
  await change(object, one);
}

async function change(object: ObjectType, one: WaitingChange): Promise<void> {
  const wire = toWire(object, one.values);
  try {
    await patchInTurn(object.name, { id: one.record, version: one.version }, wire);
  } catch (failure) {
    const current = failure instanceof ApiProblem && failure.isStale ? failure.current : null;
    const holds = (values: WaitingChange['values']) =>
      current !== null && Object.keys(changesTo(object, current, values)).length === 0;
    if (holds(one.values)) return; // it had arrived, and only the answer was lost
    if (!current || !holds(one.before)) throw failure;
    await patchInTurn(object.name, current, wire); // others have changed other values of it
  }
}

function reasonOf(failure: unknown, { t }: Sender): string {
  const problems = failure instanceof ApiProblem ? failure.problems : [];
  return problems.map(({ detail }) => detail).join(' ') || messageOf(failure, t);
}
