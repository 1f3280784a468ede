import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicates, likelyKeys } from '@/api/duplicates';
import type { Values } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { isEmpty } from '@/fields/kind';
import { toWire } from '@/records/draft';
import { MatchItem } from './MatchItem';
import './texts';

/** So long nothing more is typed before anybody is asked. */
const PAUSE = 400;
const SHOWN = 3;

interface Props {
  readonly object: ObjectType;
  readonly values: Values;
  /** Told before another record takes the place of the one that is typed. */
  readonly onLeave: () => void;
}

/** What looks like the record that is being typed, over the end of its form, so that nothing moves. */
export function LikelyWhileTyping({ object, values, onLeave }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useRested(compared(object, values));
  const { data } = useQuery({
    queryKey: likelyKeys.likely(object.name, asked),
    queryFn: ({ signal }) => duplicates.find(object.name, asked, signal),
    enabled: Object.keys(asked).length > 0,
    placeholderData: keepPreviousData,
    retry: false, // typing goes on without it
  });
  const matches = Object.keys(asked).length > 0 ? (data?.matches ?? []) : [];
  if (matches.length === 0) return null;
  return (
    <section
      aria-label={t('duplicates.likely')}
      aria-live="polite"
      className="sticky -bottom-4 z-10 -mx-4 mt-4 -mb-4 flex flex-col gap-2 border-t border-line bg-warn-soft p-3 px-4"
    >
      <h2 className="text-warn weight-strong">
        {t('duplicates.likely')}
        <span className="ml-2 text-xs font-normal text-ink-2">{t('duplicates.likelyAbout')}</span>
      </h2>
      <ul className="flex flex-col gap-2">
        {matches.slice(0, SHOWN).map((match, place) => (
          <li key={match.id ?? `unseen ${place}`}>
            <MatchItem object={object.name} match={match}>
              <Button
                look="ghost"
                onClick={() => {
                  if (match.id === null) return;
                  onLeave();
                  void navigate({ to: '/o/$object/$id', params: { object: object.name, id: match.id } });
                }}
              >
                {t('duplicates.useThis')}
              </Button>
            </MatchItem>
          </li>
        ))}
      </ul>
    </section>
  );
}

function compared(object: ObjectType, values: Values): Values {
  const wire = toWire(object, values);
  return Object.fromEntries(
    (object.duplicates?.fields ?? [])
      .map(({ field }) => [field, wire[field]] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
}

/** The latest value that has stayed for a while. */
function useRested(value: Values): Values {
  const text = JSON.stringify(value);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(rested);
}
