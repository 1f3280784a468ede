import { createContext, useContext } from 'react';

export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone in which the reader's times are shown. */
export const TimeZoneContext = createContext<string>(browserTimeZone());

export const useTimeZone = (): string => useContext(TimeZoneContext);
