import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { people } from '@/api/people';
import { Skeleton } from '@/design/Skeleton';
import { PolicyForm } from './PolicyForm';

export function PolicyPart() {
  const policy = useQuery({ queryKey: adminKeys.policy, queryFn: people.policy }).data;
  return policy ? <PolicyForm key={policy.version} policy={policy} /> : <Skeleton className="m-6 h-40" />;
}
