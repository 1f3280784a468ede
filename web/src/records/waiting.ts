import type { Values } from '@/api/records';
import type { RecordRow } from '@/api/types';
import { uniqueKey } from '@/api/unique';
import { pick } from './draft';

/**
 * What could not be sent because the server was away, in the order in which it was wanted. It belongs to this window and outlives
 * its reload; whatever is refused in the end stays until somebody has decided about it.
 */

interface Common {
  readonly id: string;
  readonly object: string;
  readonly record: string;
  /** What the record is called. */
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'refused';
  /** Why it was refused. */
  readonly reason?: string;
}

export interface WaitingChange extends Common {
  readonly kind: 'change';
  readonly version: number;
  /** As forms hold them: what is wanted, and what stood there when it came to be wanted. */
  readonly values: Values;
  readonly before: Values;
  /** The record as somebody else has left it, where that is why it was refused. */
  readonly current?: RecordRow;
}

export interface WaitingComment extends Common {
  readonly kind: 'comment';
  readonly text: string;
  readonly parent: string | null;
  /** Lets the server recognise it when it comes again. */
  readonly key: string;
}

export type Waiting = WaitingChange | WaitingComment;
export type Wanted = Omit<WaitingChange, 'id' | 'state'> | Omit<WaitingComment, 'id' | 'state'>;

const STORED = 'shuke.waiting.';

let all: readonly Waiting[] = [];
let person: string | undefined;
let heldUntil = 0;
const listeners = new Set<() => void>();
/** Told when something is sent, refused or thrown away. */
const settled = new Map<string, () => void>();

export const waitingNow = (): readonly Waiting[] => all;
export const anythingWaits = (): boolean => all.some(({ state }) => state !== 'refused');

/** From when on it may be tried again, in ms since 1970. */
export const mayBeSentAt = (): number => heldUntil;

export function holdOff(seconds: number): void {
  heldUntil = Date.now() + seconds * 1000;
}

export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whose it is from now on; what was left from before a reload is there again. */
export function openWaiting(whose: string): void {
  if (person === whose) return;
  // What somebody else wanted stays hers, for when she is here again.
  const mine = person === undefined ? all : [];
  person = whose;
  put([...stored(whose), ...mine]);
}

/** @returns when it has been sent, refused or thrown away */
export function letWait(wanted: Wanted): Promise<void> {
  const id = uniqueKey();
  const done = new Promise<void>((resolve) => settled.set(id, resolve));
  put([...all, { ...wanted, id, state: 'waiting' }]);
  return done;
}

export function turn(
  id: string,
  now: Pick<Waiting, 'state' | 'reason'> & Pick<WaitingChange, 'current'>,
): void {
  put(all.map((one) => (one.id === id ? { ...one, ...now } : one)));
  if (now.state === 'refused') settle(id);
}

/** Once more; where somebody else was quicker, on top of what that one has left. */
export function tryAgain(one: Waiting): void {
  const again = one.kind === 'change' && one.current ? onto(one, one.current) : one;
  put([...all.filter(({ id }) => id !== one.id), { ...again, state: 'waiting' }]);
}

function onto({ current: _, ...one }: WaitingChange, left: RecordRow): WaitingChange {
  return { ...one, version: left.version, before: pick(left, Object.keys(one.values)) };
}

export function drop(id: string): void {
  put(all.filter((one) => one.id !== id));
  settle(id);
}

/** When she signs out. */
export function dropAll(): void {
  for (const { id } of all) drop(id);
  person = undefined;
}

function settle(id: string) {
  settled.get(id)?.();
  settled.delete(id);
}

function put(next: readonly Waiting[]) {
  all = next;
  store();
  for (const listener of listeners) listener();
}

function store() {
  if (person === undefined) return;
  try {
    if (all.length === 0) sessionStorage.removeItem(STORED + person);
    else sessionStorage.setItem(STORED + person, JSON.stringify(all));
  } catch {
    // Then it lasts as long as the page.
  }
}

function stored(whose: string): readonly Waiting[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORED + whose) ?? '[]') as readonly Waiting[];
    // Nobody knows what became of what was on its way; sent again, it is recognised.
    return kept.map((one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one));
  } catch {
    return [];
  }
}
