import { call } from './client';
import type { Reference } from './types';

/** Who reads the data by SQL, and where. */

/** Where BI tools connect to. */
export interface BiPlace {
  /** Null for any address of the machine that runs the program. */
  readonly host: string | null;
  readonly port: number;
  readonly database: string;
  readonly embedded: boolean;
}

export interface BiAccess {
  readonly id: string;
  /** The user name for the database, and the name of its schema. */
  readonly login: string;
  /** Whose rights count. */
  readonly person: Reference;
  readonly name: string;
  readonly language: string;
  readonly expiresAt: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
  readonly lastUsedFrom: string | null;
}

/** With its password, which is told this once. */
export interface BiMade extends BiAccess {
  readonly password: string;
}

export interface BiAll {
  /** Null while the embedded database listens to nobody but the program. */
  readonly place: BiPlace | null;
  /** The role of PostgreSQL as which the program works. */
  readonly program: string;
  readonly mayMakeRoles: boolean;
  readonly items: readonly BiAccess[];
}

export interface BiWish {
  readonly person: string;
  readonly name: string;
  readonly language: string;
  readonly days: number;
}

export const biKeys = { all: ['bi'] as const };

const one = (id: string) => `/bi/${encodeURIComponent(id)}`;

export const bi = {
  all: () => call<BiAll>('GET', '/bi'),
  make: (wish: BiWish) => call<BiMade>('POST', '/bi', { body: wish }),
  renew: (id: string, days: number) => call<BiMade>('POST', `${one(id)}/password`, { body: { days } }),
  remove: (id: string) => call<void>('DELETE', one(id)),
};
