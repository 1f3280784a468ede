import { useState } from 'react';
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

/** Takes one step after the other until there is a session. */
export function useSignIn(onEntered: () => void) {
  const { enter } = useSessionChange();
  const [stage, setStage] = useState<Stage>({ at: 'password' });

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
