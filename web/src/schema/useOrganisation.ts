import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { type Organisation, organisation } from '@/api/organisation';

export const organisationQuery = {
  queryKey: keys.organisation,
  queryFn: organisation.read,
  staleTime: 5 * 60_000,
};

/** How the organisation is set up; undefined until it is known, and then the usual serves. */
export const useOrganisation = (): Organisation | undefined => useQuery(organisationQuery).data;
