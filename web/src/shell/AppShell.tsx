import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '@/design/Boundary';
import { loadComboboxList } from '@/design/Combobox';
import { Later, later, quietly } from '@/design/Later';
import { TooltipProvider } from '@/design/Tooltip';
import { useHotkeys } from '@/design/useHotkeys';
import { usePhone } from '@/design/useMedia';
import { CreateProvider } from '@/features/create/CreateProvider';
import { HelpProvider } from '@/features/help/HelpProvider';
import { useSession } from '@/features/session/useSession';
import { browserTimeZone, TimeZoneContext } from '@/i18n/timeZone';
import { Failed } from '@/records/Failed';
import { SideBar } from './SideBar';
import { TypedAhead } from './TypedAhead';
import { useOwnChoices } from './usePreferences';

const Behind = quietly(() => import('./Behind').then((it) => ({ default: it.Behind })));
const PhoneBar = quietly(() => import('./PhoneBar').then((it) => ({ default: it.PhoneBar })));
const Sheet = later(() => import('@/design/Sheet').then((it) => ({ default: it.Sheet })));
const loadJump = () => import('@/features/jump/JumpDialog');
const JumpDialog = later(() => loadJump().then((it) => ({ default: it.JumpDialog })));

/** What stays while pages change: the way to every object, and the ways to create and to jump. */
export function AppShell() {
  const { t } = useTranslation();
  const user = useSession()?.user;
  const phone = usePhone();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const [jumping, setJumping] = useState(false);
  const [ahead, setAhead] = useState('');
  useOwnChoices(user);
  useHotkeys({ 'mod+k': () => jump() });
  useEffect(() => {
    // There before they are asked for: who presses the keys goes on typing at once.
    loadJump().catch(() => undefined);
    loadComboboxList().catch(() => undefined);
  }, []);

  const leave = () => setJumping(false);
  const jump = () => {
    setMenuOpen(false);
    if (!jumping) setAhead('');
    setJumping(true);
    loadJump().catch(leave);
  };
  return (
    <TimeZoneContext.Provider value={user?.timeZone ?? browserTimeZone()}>
      <TooltipProvider>
        <HelpProvider>
          <CreateProvider>
            <a
              href="#main"
              className="sr-only z-50 rounded-control bg-brand px-3 py-1.5 text-on-brand focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
            >
              {t('shell.skip')}
            </a>
            <div className="flex h-dvh flex-col">
              <Behind />
              <div className="flex min-h-0 flex-1 flex-col md:flex-row">
                {!phone && (
                  <div className="no-print w-54 shrink-0 border-r border-line">
                    <SideBar onJump={jump} />
                  </div>
                )}
                <main id="main" className="min-h-0 min-w-0 flex-1">
                  <Boundary
                    resetKey={pathname}
                    fallback={(retry) => <Failed title={t('shell.routeFailed')} onRetry={retry} />}
                  >
                    <Outlet />
                  </Boundary>
                </main>
                {phone && (
                  <div className="no-print min-h-12.25 shrink-0 border-t border-line bg-side pb-[env(safe-area-inset-bottom)]">
                    <PhoneBar onMenu={() => setMenuOpen(true)} onJump={jump} />
                  </div>
                )}
              </div>
            </div>
            {phone && (
              <Later>
                <Sheet open={menuOpen} onOpenChange={setMenuOpen} title={t('shell.menu')}>
                  <SideBar onJump={jump} onLeave={() => setMenuOpen(false)} />
                </Sheet>
              </Later>
            )}
            {jumping && (
              <Later meanwhile={<TypedAhead label={t('shell.jump')} onType={setAhead} onClose={leave} />}>
                <JumpDialog begun={ahead} onClose={leave} />
              </Later>
            )}
          </CreateProvider>
        </HelpProvider>
      </TooltipProvider>
    </TimeZoneContext.Provider>
  );
}
