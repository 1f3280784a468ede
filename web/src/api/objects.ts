import { call } from './client';
import type { ObjectType } from './types';

export const objects = {
  all: () => call<{ objects: readonly ObjectType[]; version: number }>('GET', '/objects'),
};
