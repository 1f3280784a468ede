import { useTranslation } from 'react-i18next';
import { Problems } from '@/design/Field';
import { ProviderButtons } from './ProviderButtons';
import { signInProblem } from './signInProblem';
import './texts';

interface Props {
  readonly next: string | undefined;
  /** Why the way by a provider ended on the sign-in page. */
  readonly problem: string | undefined;
}

/** What the sign-in page shows of providers: the ways to them, and why the last one did not lead on. */
export function ProviderWays({ next, problem }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="pt-3">
        <Problems problems={signInProblem(problem, t)} />
      </div>
      <ProviderButtons next={next} />
    </>
  );
}
