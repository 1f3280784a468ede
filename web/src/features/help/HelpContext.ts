import { createContext, useContext } from 'react';

export type HelpPart = 'guide' | 'steps' | 'feedback';

/** What the help is opened for: a guide and a part of it; without a guide the one that belongs to the page. */
export interface HelpPlace {
  readonly guide?: string;
  /** Words that stand in the part, in the language of the reader. */
  readonly about?: string;
  /** What is shown; the guide where nothing else is asked for. */
  readonly part?: HelpPart;
}

export type OpenHelp = (place?: HelpPlace) => void;

export const HelpContext = createContext<OpenHelp>(() => undefined);

export const useOpenHelp = (): OpenHelp => useContext(HelpContext);
