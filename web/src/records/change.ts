import type { TFunction } from 'i18next';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import en from '@/i18n/en/waiting.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/waiting.json';
import { pick, toWire } from './draft';
import { patchInTurn } from './turns';
import { nameOf } from './useRecord';
import { anythingWaits, holdOff, letWait } from './waiting';

addTexts({ en: { waiting: en }, 'zh-CN': { waiting: zh } });

/** A record as it is after a change. */
export interface Changed {
  readonly row: RecordRow;
  /** Where the change waits for the server: settles when it has been sent, refused or thrown away. */
  readonly waits: Promise<void> | null;
}

/**
 * Changes a record; while the server is away, or behind what waits for it, the change waits in order and the record is told as it
 * will be.
 *
 * @param row the record as it was seen
 * @param values as forms hold them
 * @throws ApiProblem what the server has against it
 */
export async function changeRecord(object: ObjectType, row: RecordRow, values: Values): Promise<Changed> {
  const saved = await arrived(() => patchInTurn(object.name, row, toWire(object, values)));
  if (saved) return { row: saved, waits: null };
  const before = pick(row, Object.keys(values));
  const { id: record, version } = row;
  const waits = letWait({
    kind: 'change',
    ...{ object: object.name, record, version, name: nameOf(object, row), values, before },
  });
  return { row: { ...row, ...values }, waits };
}

/** The server's answer; undefined where what is sent has to wait, be it for its turn. Throws what waiting does not help against. */
export async function arrived<Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> {
  if (anythingWaits()) return undefined;
  try {
    return await send();
  } catch (failure) {
    if (!isWorthWaiting(failure)) throw failure;
    return undefined;
  }
}

/** Whether it is worth waiting; then nothing is sent before it may be. */
export function isWorthWaiting(failure: unknown): boolean {
  if (!(failure instanceof ApiProblem) || !failure.isPassing) return false;
  holdOff(failure.retryAfter ?? 0);
  return true;
}

/** Whether the same may well be taken when it is sent once more; not where the server has said what it has against it. */
export const isWorthTrying = (failure: unknown): boolean =>
  !(failure instanceof ApiProblem) || failure.status < 400 || failure.status >= 429;

/** What is told once a change is made. */
export const changedText = ({ waits }: Changed, t: TFunction): string =>
  waits ? t('waiting.kept') : t('record.saved');
