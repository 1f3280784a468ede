import { useEffect, useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { session } from '@/api/session';
import type { Session } from '@/api/types';
import { showPasskey } from './passkeys';
import { useSessionChange } from './useSession';

/** Where somebody stands on her way in. */
export type Stage =
  | { readonly at: 'password' }
  | {
      readonly at: 'code' | 'newPassword' | 'setUp';
      readonly pending: string;
      readonly methods: readonly string[];
    };

const STAGES: Readonly<Record<string, 'code' | 'newPassword' | 'setUp'>> = {
  secondFactorRequired: 'code',
  passwordChangeRequired: 'newPassword',
  secondFactorSetUpRequired: 'setUp',
};

/** The next stage that a refusal asks for; undefined for a refusal that is one. */
export function stageOf(failure: unknown): Stage | undefined {
  if (!(failure instanceof ApiProblem)) return undefined;
  if (failure.code === 'signInAgain') return { at: 'password' };
  const at = STAGES[failure.code];
  return at && failure.step ? { at, ...failure.step } : undefined;
}

/** What is still to do for somebody whom a provider sent back: it stands behind the # of the address, which no server sees. */
function arrivedAt(problem: string | undefined): Stage {
  const brought = new URLSearchParams(window.location.hash.slice(1));
  const at = problem === undefined ? undefined : STAGES[problem];
  const pending = brought.get('pending');
  return at && pending
    ? { at, pending, methods: (brought.get('methods') ?? '').split(',').filter(Boolean) }
    : { at: 'password' };
}

/**
 * Takes one step after the other until there is a session.
 *
 * @param problem why the way by a provider ended at this page, if somebody came that way
 */
export function useSignIn(onEntered: () => void, problem?: string) {
  const { enter } = useSessionChange();
  const [stage, setStage] = useState<Stage>(() => arrivedAt(problem));
  useEffect(() => {
    if (window.location.hash !== '') {
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
    }
  }, []);

  const finish = (opened: Session) => {
    enter(opened);
    onEntered();
  };
  /** Does a step; another one that is asked for is gone to, and every other refusal is the form's to tell. */
  const step = async (work: () => Promise<Session | null>) => {
    try {
      const opened = await work();
      if (opened) finish(opened);
    } catch (failure) {
      const next = stageOf(failure);
      if (!next) throw failure;
      setStage(next);
      if (next.at === 'password') throw failure;
    }
  };
  const passkey = (pending?: string) =>
    step(async () => {
      const answer = await showPasskey(await session.askPasskey(pending));
      return answer === null ? null : await session.answerPasskey(answer, pending);
    });
  return { stage, step, passkey, finish, again: () => setStage({ at: 'password' }) };
}
