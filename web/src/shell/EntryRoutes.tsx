import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { later } from '@/design/Later';

// Whoever is signed in already does not wait for the pages of those who are not.
const SetupScreen = later(() =>
  import('@/features/session/SetupScreen').then((it) => ({ default: it.SetupScreen })),
);
export const SignInScreen = later(() =>
  import('@/features/session/SignInScreen').then((it) => ({ default: it.SignInScreen })),
);
export const EntryCorner = later(() => import('./EntryCorner').then((it) => ({ default: it.EntryCorner })));
const WelcomeScreen = later(() =>
  import('@/features/session/WelcomeScreen').then((it) => ({ default: it.WelcomeScreen })),
);

export function SetupRoute() {
  const navigate = useNavigate();
  return (
    <Suspense>
      <SetupScreen
        corner={<EntryCorner />}
        onEntered={() => void navigate({ to: '/settings/start', search: {} })}
      />
    </Suspense>
  );
}

/** Where an invitation leads. */
export function WelcomeRoute() {
  const navigate = useNavigate();
  return (
    <Suspense>
      <WelcomeScreen corner={<EntryCorner />} onEntered={() => void navigate({ to: '/' })} />
    </Suspense>
  );
}
