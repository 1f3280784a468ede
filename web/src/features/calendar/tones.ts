import type { ObjectType } from '@/api/types';

/** One for each kind of thing, in the order in which they are told; there are more kinds than tones only in a crowded calendar. */
const TONES = [
  { box: 'border-info bg-info-soft text-info', dot: 'bg-info' },
  { box: 'border-plum bg-plum-soft text-plum', dot: 'bg-plum' },
  { box: 'border-brand bg-brand-soft text-brand-2', dot: 'bg-brand' },
  { box: 'border-warn bg-warn-soft text-warn', dot: 'bg-warn' },
  { box: 'border-ok bg-ok-soft text-ok', dot: 'bg-ok' },
  { box: 'border-line-2 bg-mute-soft text-ink-2', dot: 'bg-ink-3' },
] as const;

const toneOf = (objects: readonly ObjectType[], object: ObjectType) =>
  TONES[
    Math.max(
      0,
      objects.findIndex((one) => one.name === object.name),
    ) % TONES.length
  ] ?? TONES[0];

export const boxOf = (objects: readonly ObjectType[], object: ObjectType): string =>
  toneOf(objects, object).box;
export const dotOf = (objects: readonly ObjectType[], object: ObjectType): string =>
  toneOf(objects, object).dot;
