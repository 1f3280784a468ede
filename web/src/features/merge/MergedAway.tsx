import './texts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';

interface Props {
  readonly object: string;
  readonly to: string;
}

/** Leads from a record that became part of another one to that one, with a word. */
export function MergedAway({ object, to }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    toast.done(t('merge.led'));
    void navigate({ to: '/o/$object/$id', params: { object, id: to }, replace: true });
  }, [object, to, navigate, t]);
  return <Skeleton className="m-6 w-1/3" />;
}
