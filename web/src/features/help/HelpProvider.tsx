import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { Later, later } from '@/design/Later';
import { useHotkeys } from '@/design/useHotkeys';
import { HelpContext, type HelpPlace } from './HelpContext';

const HelpDrawer = later(() => import('./HelpDrawer').then((it) => ({ default: it.HelpDrawer })));

interface Opened extends HelpPlace {
  readonly time: number;
}

/** The help beside every page; loaded when it is first asked for. F1 opens it. */
export function HelpProvider({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback((place: HelpPlace = {}) => {
    setOpened((last) => ({ ...place, time: (last?.time ?? 0) + 1 }));
  }, []);
  useHotkeys({ F1: () => open() });
  return (
    <HelpContext.Provider value={open}>
      {children}
      {opened && (
        <Later>
          <HelpDrawer key={opened.time} page={pathname} place={opened} onClose={() => setOpened(null)} />
        </Later>
      )}
    </HelpContext.Provider>
  );
}
