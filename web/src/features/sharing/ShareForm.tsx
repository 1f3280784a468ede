import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/types';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Select } from '@/design/Select';
import { LastDay } from '@/fields/LastDay';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import { PersonOrTeam } from './PersonOrTeam';
import { useRoleNames, useShares } from './useShares';

const KINDS = ['person', 'member', 'team', 'role'] as const;
type Kind = (typeof KINDS)[number];
const PLACES = new Set(['whom', 'until']);

interface Props {
  readonly object: string;
  readonly id: string;
  /** Nobody passes on what she does not have. */
  readonly mayEdit: boolean;
}

/** Somebody more who is to see the record. */
export function ShareForm({ object, id, mayEdit }: Props) {
  const { t } = useTranslation();
  const { roles } = useRoleNames();
  const { add } = useShares(object, id);
  const [kind, setKind] = useState<Kind>('person');
  const [whom, setWhom] = useState<Reference | null>(null);
  const [edit, setEdit] = useState(false);
  const [until, setUntil] = useState<string | null>(null);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);

  const turn = (next: Kind) => {
    setKind(next);
    setWhom(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!whom) return;
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      await add(kind === 'member' ? 'team' : 'shares', {
        [kind === 'member' ? 'person' : kind]: whom.id,
        edit,
        until,
      });
      setWhom(null);
    } catch (failure) {
      setProblems(problemsOf(failure, PLACES, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      aria-label={t('sharing.share')}
      onSubmit={(event) => void submit(event)}
      className="mt-4 grid gap-3 sm:grid-cols-2"
    >
      <Field label={t('sharing.with')}>
        {(ids) => (
          <Select
            {...ids}
            value={kind}
            choices={KINDS.map((value) => ({ value, label: t(`sharing.kind.${value}`) }))}
            onChange={(next) => turn(next as Kind)}
          />
        )}
      </Field>
      <Field label={t('sharing.whom')}>
        {(ids) =>
          kind === 'role' ? (
            <Select
              {...ids}
              value={whom?.id ?? ''}
              choices={[
                { value: '', label: t('field.choose') },
                ...roles.map(({ name, label }) => ({ value: name, label })),
              ]}
              onChange={(role) => setWhom(role ? { id: role, label: role } : null)}
            />
          ) : (
            <PersonOrTeam {...ids} of={kind === 'team' ? 'team' : 'user'} chosen={whom} onChoose={setWhom} />
          )
        }
      </Field>
      <Field label={t('sharing.right')}>
        {(ids) => (
          <Select
            {...ids}
            value={edit ? 'edit' : 'read'}
            choices={[
              { value: 'read', label: t('sharing.mayRead') },
              ...(mayEdit ? [{ value: 'edit', label: t('sharing.mayEdit') }] : []),
            ]}
            onChange={(right) => setEdit(right === 'edit')}
          />
        )}
      </Field>
      <Field
        label={t('sharing.untilDay')}
        hint={t('sharing.untilHint')}
        problems={problems.byField.get('until') ?? []}
      >
        {(ids) => <LastDay {...ids} value={until} onChange={setUntil} />}
      </Field>
      <div className="flex flex-col gap-2 sm:col-span-2">
        <Problems problems={problems.general} />
        <Button type="submit" look="primary" busy={busy} disabled={!whom} className="self-end">
          {t('sharing.share')}
        </Button>
      </div>
    </form>
  );
}
