import { call } from './client';

/** What is encrypted, with which keys, and how far it is as it is to be. */

export type KeyPurpose = 'fields' | 'index' | 'files' | 'secrets';

export interface KeyInUse {
  readonly purpose: KeyPurpose;
  readonly id: string;
  /** Null where nobody wrote that down. */
  readonly since: string | null;
  /** Older ones included, which only open what was sealed with them. */
  readonly keys: number;
}

export interface SealableField {
  readonly name: string;
  readonly encrypted: boolean;
  /** What an encrypted value is found by: as a whole, by any part, by its order. */
  readonly equal: boolean;
  readonly parts: boolean;
  readonly order: boolean;
}

export interface SealedObject {
  readonly object: string;
  readonly fields: readonly SealableField[];
  readonly over: boolean;
  readonly done: number;
  readonly total: number;
}

export interface Conversion {
  readonly object: string;
  readonly field: string;
  readonly done: number;
  readonly total: number;
}

export interface Encryption {
  readonly keys: {
    /** False where something else keeps the keys. */
    readonly rotatable: boolean;
    readonly file: string | null;
    readonly inUse: readonly KeyInUse[];
  };
  readonly over: boolean;
  readonly converting: Conversion | null;
  readonly objects: readonly SealedObject[];
}

export const encryption = {
  read: () => call<Encryption>('GET', '/encryption'),
  rotate: () => call<Encryption>('POST', '/encryption/rotation'),
  seal: (object: string, field: string, encrypted: boolean) =>
    call<void>('PATCH', `/objects/${object}/fields/${field}`, { body: { encrypted } }),
};
