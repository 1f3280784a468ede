import type { TFunction } from 'i18next';

const KNOWN = [
  'ssoDenied',
  'ssoEmailMissing',
  'ssoEmailUnverified',
  'ssoNotProven',
  'ssoStateLost',
  'ssoTaken',
  'ssoUnknown',
  'ssoUnreachable',
] as const;

/** Why the way by a provider ended on the sign-in page, in the reader's language. */
export function signInProblem(code: string | undefined, t: TFunction): readonly string[] {
  if (code === undefined) return [];
  const known = KNOWN.find((each) => each === code);
  return [known === undefined ? t('sso.problem.other') : t(`sso.problem.${known}`)];
}
