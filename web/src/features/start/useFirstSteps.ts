import { useQueries } from '@tanstack/react-query';
import { audit } from '@/api/audit';
import { feedback } from '@/api/feedback';
import { keys } from '@/api/keys';
import { operation } from '@/api/operation';
import type { Organisation } from '@/api/organisation';
import { people } from '@/api/people';
import { ApiProblem } from '@/api/problem';
import { records } from '@/api/records';
import { security } from '@/api/security';
import type { User } from '@/api/types';
import { views } from '@/api/views';
import { useSession } from '@/features/session/useSession';
import type { Schema } from '@/schema/schema';
import { useOrganisation } from '@/schema/useOrganisation';
import { useSchema } from '@/schema/useSchema';
import { type Proof, type Step, stepsOf } from './steps';

/** Under this name it is remembered that somebody does not want the steps beside the lists. */
export const PUT_AWAY = 'firstSteps.putAway';

export interface StepState {
  readonly step: Step;
  readonly done: boolean;
}

/** The first steps of the reader's role, and which of them she has taken, as the data show: whoever did it elsewhere has done it. */
export function useFirstSteps(): { readonly steps: readonly StepState[]; readonly known: boolean } {
  const user = useSession()?.user;
  const schema = useSchema();
  const organisation = useOrganisation();
  const steps = user ? stepsOf(user.role).filter((step) => canBeTaken(step, schema)) : [];
  return useQueries({
    queries: steps.map(({ name, proof }) => ({
      queryKey: [...keys.firstSteps, name],
      queryFn: () => (user ? isProven(proof, user, organisation) : false),
      staleTime: 10_000,
    })),
    combine: (results) => ({
      steps: steps.map((step, at) => ({ step, done: results[at]?.data === true })),
      known: results.every(({ data }) => data !== undefined),
    }),
  });
}

/** Nobody is asked for what her role does not let her do. */
function canBeTaken({ proof, way }: Step, schema: Schema): boolean {
  if (proof.kind === 'records') return schema.find(proof.object)?.can.create === true;
  return !('object' in way) || schema.find(way.object) !== undefined;
}

async function isProven(proof: Proof, user: User, settings: Organisation | undefined): Promise<boolean> {
  switch (proof.kind) {
    case 'records': {
      const page = await records.query(proof.object, {
        filter: { op: 'condition', text: proof.filter },
        fields: [],
        limit: 1,
      });
      return page.items.length > 0;
    }
    case 'views':
      return (await views.of('account')).items.some(({ owner }) => owner.id === user.id);
    case 'columns': {
      const kept = await views.of('account');
      return kept.own !== null || kept.items.some(({ own }) => own !== undefined && own !== null);
    }
    case 'imports':
      return (await operation.imports()).items.some(({ state, dryRun }) => state === 'done' && !dryRun);
    case 'colleagues':
      return (await people.users()).length > 1;
    case 'organisation':
      return settings !== undefined && settings.version > 1;
    case 'secondFactor': {
      const [mine, passkeys] = await Promise.all([security.read(), security.passkeys()]);
      return mine.totpSince !== null || passkeys.items.length > 0;
    }
    case 'verified':
      return audit.verification().then(({ state }) => state === 'done', orNot);
    case 'preferences':
      return user.language !== null;
    case 'feedback':
      return (await feedback.own()).items.length > 0;
  }
}

/** Nothing is there yet. */
function orNot(failure: unknown): boolean {
  if (failure instanceof ApiProblem && failure.status === 404) return false;
  throw failure;
}
