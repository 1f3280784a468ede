import { ListBody, type ListBodyProps } from './ListBody';
import { useGroups } from './useGroups';

/** The rows of one question where they stand in groups. */
export function GroupedBody(props: Omit<ListBodyProps, 'groups'>) {
  const groups = useGroups(props.object, props.list);
  return <ListBody {...props} groups={groups} />;
}
