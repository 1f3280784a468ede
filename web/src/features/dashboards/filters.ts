import type { Board, Tile } from '@/api/reports';
import type { Field, ObjectType } from '@/api/types';
import type { OperatorName } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import type { Part } from '@/records/filter';
import { fieldAt, type Schema } from '@/schema/schema';

/** What every tile of a dashboard is asked besides its own question. */
export type Common = Pick<Board, 'period' | 'whose'>;

export const PERIODS = [
  'today',
  'thisWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  'last30',
  'last90',
  'last365',
] as const;
export type Period = (typeof PERIODS)[number];

const SPANS: Readonly<Record<Period, { readonly op: OperatorName; readonly arg?: number }>> = {
  today: { op: 'isToday' },
  thisWeek: { op: 'thisWeek' },
  thisMonth: { op: 'thisMonth' },
  lastMonth: { op: 'lastMonth' },
  thisQuarter: { op: 'thisQuarter' },
  thisYear: { op: 'thisYear' },
  last30: { op: 'lastDays', arg: 30 },
  last90: { op: 'lastDays', arg: 90 },
  last365: { op: 'lastDays', arg: 365 },
};

/** For all time, though something else is asked of the others. */
export const ALL_TIME = 'all';

export const isPeriod = (word: unknown): word is Period => PERIODS.some((period) => period === word);

export interface Applied {
  readonly parts: readonly Part[];
  /** What could not be asked of these records. */
  readonly left: readonly ('period' | 'whose')[];
}

/** The common filters as conditions on the records of a tile, with its own period where it has one. */
export function applied(common: Common, tile: Tile, object: ObjectType, schema: Schema): Applied {
  const period = tile.period ?? common.period;
  const { whose } = common;
  const time = isPeriod(period) ? periodPart(period, tile, object, schema) : undefined;
  const owner = whose ? whosePart(whose, object, schema) : undefined;
  return {
    parts: [time, owner].flatMap((part) => (part ? [part] : [])),
    left: [
      ...(isPeriod(period) && !time ? (['period'] as const) : []),
      ...(whose && !owner ? (['whose'] as const) : []),
    ],
  };
}

/** Of the day that the tile names, or else of that on which such records happen. */
function periodPart(period: Period, tile: Tile, object: ObjectType, schema: Schema): Part | undefined {
  const path = tile.dateField ?? object.timeField ?? 'createdAt';
  return askable(fieldAt(object, path, schema), SPANS[period]);
}

function whosePart(whose: string, object: ObjectType, schema: Schema): Part | undefined {
  const owner = fieldAt(object, 'owner', schema);
  if (whose === 'me') return askable(owner, { op: 'isMe' });
  const id = whose.slice(2);
  return whose.startsWith('t-')
    ? askable(fieldAt(object, 'owner.team', schema), { op: 'anyOf', arg: [id] })
    : askable(owner, { op: 'anyOf', arg: [id] });
}

const askable = (
  field: Field | undefined,
  line: { readonly op: OperatorName; readonly arg?: unknown },
): Part | undefined =>
  field?.can.read && operatorsOf(field).includes(line.op) ? { field: field.name, ...line } : undefined;
