import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Dimension, MEASURES, type Spot } from '@/api/quality';

/** What the address of the page says; all of it may be left out, or typed by hand. */
export interface Asked {
  readonly object?: string;
  /** What is looked at instead of the numbers: whether the database fits together, or spot checks of the object. */
  readonly view?: 'audit' | 'spot';
  /** A number whose records are looked at. */
  readonly measure?: string;
  readonly dimension?: string;
  readonly key?: string;
}

const DIMENSIONS: readonly Dimension[] = ['all', 'field', 'owner', 'source'];

/** The address is read here and not by its route, which the first list would have to know. */
export function useAsked() {
  const asked: Asked = useSearch({ strict: false });
  const navigate = useNavigate();
  const ask = (next: Asked) => void navigate({ to: '/quality', search: next as Record<string, never> });
  return { asked, ask };
}

/** The number that the address names; undefined where it names none. */
export function spotOf({ measure, dimension = 'all', key = '' }: Asked): Spot | undefined {
  const named = MEASURES.find((it) => it === measure);
  const by = DIMENSIONS.find((it) => it === dimension);
  return named && by ? { measure: named, dimension: by, key: String(key) } : undefined;
}
