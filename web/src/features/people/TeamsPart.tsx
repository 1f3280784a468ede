import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team } from '@/api/people';
import { Button } from '@/design/Button';
import { TeamDialog } from './TeamDialog';
import { treeOf } from './tree';
import { usePeople } from './usePeople';

const INDENT = ['', 'pl-5', 'pl-10', 'pl-15', 'pl-20', 'pl-25'] as const;

/** The teams as a tree. */
export function TeamsPart() {
  const { t } = useTranslation();
  const people = usePeople();
  const [chosen, setChosen] = useState<Team | 'new'>();
  return (
    <div className="flex max-w-3xl flex-col gap-4 p-4 sm:p-6">
      <Button
        look="primary"
        icon={<Plus aria-hidden className="size-4" />}
        className="self-end"
        onClick={() => setChosen('new')}
      >
        {t('people.addTeam')}
      </Button>
      <ul aria-label={t('people.teams')} className="divide-y divide-line border-y border-line">
        {treeOf(people.teams).map(({ team, depth }) => (
          <li key={team.id} className={INDENT[Math.min(depth, INDENT.length - 1)]}>
            <button
              type="button"
              onClick={() => setChosen(team)}
              className="flex w-full items-center justify-between gap-3 px-1 py-2 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
            >
              <span className="truncate">{team.name}</span>
              <span className="truncate text-xs text-ink-3">{team.manager?.label}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.teams.length === 0 && <p className="text-ink-3">{t('people.noTeams')}</p>}
      {chosen && (
        <TeamDialog
          team={chosen === 'new' ? undefined : chosen}
          people={people}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}
