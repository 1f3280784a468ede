import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KnownBy, type Website, type WebsiteDefinition, websiteKeys, websites } from '@/api/websites';
import { toast } from '@/design/Toast';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import type { Schema } from '@/schema/schema';
import { usualKnownBy } from './knownBy';

/** A website as somebody says it: addresses and parameters as lines. */
interface Said extends Omit<WebsiteDefinition, 'origins' | 'parameters' | 'consent'> {
  readonly origins: string;
  readonly parameters: string;
  readonly consent: { readonly 'zh-CN'?: string; readonly en?: string };
}

const USUAL_MONTHS = 13;

const SHOWN = new Set(['name', 'origins', 'consent', 'parameters', 'keptMonths', 'knownBy']);

/**
 * What somebody says of a website, and saving it.
 *
 * @param website undefined for a new one
 * @param onSaved told of the website as it is then
 */
export function useWebsiteForm(
  website: Website | undefined,
  schema: Schema,
  onSaved: (website: Pick<Website, 'id'>) => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [said, setSaid] = useState<Said>(() => (website ? saidOf(website) : emptyOf(usualKnownBy(schema))));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      const definition = definitionOf(said);
      const kept = website
        ? await websites.change(website.id, definition, website.version)
        : await websites.add(definition);
      await client.invalidateQueries({ queryKey: websiteKeys.all });
      toast.done(t('websites.saved'));
      onSaved(kept);
    } catch (failure) {
      setProblems(problemsOf(failure, SHOWN, t));
    } finally {
      setBusy(false);
    }
  };
  return {
    said,
    say: (more: Partial<Said>) => setSaid((old) => ({ ...old, ...more })),
    submit,
    busy,
    wrong: (name: string) => problems.byField.get(name) ?? [],
    general: problems.general,
  };
}

const lines = (text: string) => text.split(/[\s,，]+/).filter((line) => line !== '');

const definitionOf = ({ origins, parameters, consent, ...rest }: Said): WebsiteDefinition => ({
  ...rest,
  origins: lines(origins),
  parameters: lines(parameters),
  consent: rest.consentElsewhere ? null : consent,
});

const emptyOf = (knownBy: readonly KnownBy[]): Said => ({
  name: '',
  origins: '',
  consent: {},
  consentElsewhere: false,
  parameters: '',
  knownBy,
  keptMonths: USUAL_MONTHS,
});

const saidOf = ({
  name,
  origins,
  consent,
  consentElsewhere,
  parameters,
  knownBy,
  keptMonths,
}: Website): Said => ({
  name,
  origins: origins.join('\n'),
  consent: consent ?? {},
  consentElsewhere,
  parameters: parameters.join('\n'),
  knownBy,
  keptMonths,
});
