import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/types';
import type { Audience } from '@/api/views';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';

/** Who sees something that somebody keeps; a team is named where it is for one. */
export interface Shared {
  readonly audience: Audience;
  readonly team: string | null;
}

interface Props {
  readonly value: Shared;
  /** For whom it is now, which whoever changes it could perhaps not have chosen. */
  readonly before: { readonly audience: Audience; readonly team: Reference | null };
  readonly may: { readonly everyone: boolean; readonly teams: readonly Reference[] } | undefined;
  readonly hint: string;
  readonly onChange: (value: Shared) => void;
}

/** Whom a view, a report or a dashboard is for. */
export function AudienceFields({ value, before, may, hint, onChange }: Props) {
  const { t } = useTranslation();
  const teams = withTeam(may?.teams ?? [], before.team);
  const audiences: readonly Audience[] = [
    'private',
    ...(teams.length > 0 ? (['team'] as const) : []),
    ...(may?.everyone || before.audience === 'everyone' ? (['everyone'] as const) : []),
  ];
  const choose = (audience: string) =>
    onChange({
      audience: audience as Audience,
      team: audience === 'team' ? (before.team?.id ?? teams[0]?.id ?? null) : null,
    });
  return (
    <>
      <Field label={t('views.for')} hint={hint}>
        {(ids) => (
          <Select
            {...ids}
            value={value.audience}
            choices={audiences.map((each) => ({ value: each, label: t(`views.${each}`) }))}
            onChange={choose}
          />
        )}
      </Field>
      {value.audience === 'team' && (
        <Field label={t('views.whichTeam')}>
          {(ids) => (
            <Select
              {...ids}
              value={value.team ?? ''}
              choices={teams.map(({ id, label }) => ({ value: id, label }))}
              onChange={(team) => onChange({ audience: 'team', team })}
            />
          )}
        </Field>
      )}
    </>
  );
}

const withTeam = (own: readonly Reference[], team: Reference | null): readonly Reference[] =>
  team && !own.some(({ id }) => id === team.id) ? [...own, team] : own;
