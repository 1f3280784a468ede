import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type App, type AppDefinition, appKeys, apps } from '@/api/apps';
import type { Scope } from '@/api/security';
import { toast } from '@/design/Toast';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';

export const SOME = 'some';

/** An app as somebody says it: what it may ask for in parts, addresses as lines. */
interface Said extends Omit<AppDefinition, 'redirects' | 'scopes'> {
  readonly redirects: string;
  readonly scope: Scope | typeof SOME;
  /** Where it may not ask for more than some scopes. */
  readonly reach: readonly string[];
}

const EMPTY: Said = {
  name: '',
  about: '',
  confidential: true,
  redirects: '',
  scope: 'read',
  reach: [],
  roles: [],
  serviceUser: null,
};

const SHOWN = new Set(['name', 'about', 'redirects', 'scopes', 'roles', 'serviceUser']);

/** An app just made. */
export interface Made {
  readonly id: string;
  readonly secret: string | null;
}

/**
 * What somebody says of an app, and saving it.
 *
 * @param app undefined for a new one
 * @param onMade told of a new one, with its secret
 * @param onSaved told once a change is kept
 */
export function useAppForm(app: App | undefined, onMade: (made: Made) => void, onSaved: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form, setForm] = useState<Said>(() => (app ? saidOf(app) : EMPTY));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      const made = app ? undefined : await apps.add(definitionOf(form));
      if (app) {
        await apps.change(app.id, definitionOf(form), app.version);
        toast.done(t('apps.saved'));
      }
      await client.invalidateQueries({ queryKey: appKeys.all });
      if (made) onMade(made);
      else onSaved();
    } catch (failure) {
      setProblems(problemsOf(failure, SHOWN, t));
    } finally {
      setBusy(false);
    }
  };
  return {
    form,
    say: (more: Partial<Said>) => setForm((old) => ({ ...old, ...more })),
    submit,
    busy,
    wrong: (name: string) => problems.byField.get(name) ?? [],
    general: problems.general,
  };
}

const definitionOf = ({ redirects, scope, reach, serviceUser, ...rest }: Said): AppDefinition => ({
  ...rest,
  redirects: redirects.split('\n').flatMap((line) => line.trim() || []),
  scopes: scope === SOME ? reach : [scope],
  serviceUser: rest.confidential ? serviceUser : null,
});

function saidOf({ name, about, confidential, redirects, scopes, roles, serviceUser }: App): Said {
  const [first] = scopes;
  const general = first !== undefined && !first.includes(':');
  return {
    name,
    about,
    confidential,
    redirects: redirects.join('\n'),
    scope: general ? (first as Scope) : SOME,
    reach: general ? [] : scopes,
    roles,
    serviceUser: serviceUser?.id ?? null,
  };
}
