import { createContext, useContext } from 'react';
import type { Values } from '@/api/records';

/** Opens the form for a new record, with what the place it is opened from knows already. */
export type OpenCreate = (object: string, known?: Values) => void;

export const CreateContext = createContext<OpenCreate>(() => undefined);

export const useOpenCreate = (): OpenCreate => useContext(CreateContext);
