import { call } from './client';
import type { Navigation, ObjectType } from './types';

interface Objects {
  readonly objects: readonly ObjectType[];
  readonly version: number;
  /** What stands in one's side bar; the usual where there is none. */
  readonly navigation?: Navigation;
}

export const objects = {
  all: () => call<Objects>('GET', '/objects'),
};
