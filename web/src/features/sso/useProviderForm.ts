import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { ApiProblem } from '@/api/problem';
import { type Provider, type ProviderSettings, sso } from '@/api/sso';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

interface Options {
  readonly first: ProviderSettings;
  readonly known: Provider | null;
  readonly onSaved: (provider: Provider) => void;
}

/** A provider while it is written down: what was typed, what is wrong with it, and how it is kept. */
export function useProviderForm({ first, known, onSaved }: Options) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(first);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const problems = failure instanceof ApiProblem ? failure.problems : [];
  const shown = (field: string) => problems.filter((it) => it.field === field).map((it) => it.detail);
  const unplaced = problems.filter((it) => !it.field).map((it) => it.detail);
  const general = failure !== null && problems.length === 0 ? [messageOf(failure, t)] : unplaced;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const saved = known ? await sso.replace(known.id, known.version, draft) : await sso.add(draft);
      await client.invalidateQueries({ queryKey: adminKeys.providers });
      await client.invalidateQueries({ queryKey: adminKeys.waysIn });
      toast.done(t('sso.saved'));
      onSaved(saved);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };
  const change = (more: Partial<ProviderSettings>) => setDraft((old) => ({ ...old, ...more }));
  return { draft, change, submit, busy, wrong: shown, general };
}
