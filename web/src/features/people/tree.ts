import type { Team } from '@/api/people';

export interface TreeLine {
  readonly team: Team;
  readonly depth: number;
}

/** Teams as they are read down the page, each under the one it belongs to. */
export function treeOf(teams: readonly Team[]): readonly TreeLine[] {
  const known = new Set(teams.map(({ id }) => id));
  const below = (parent: string | null, depth: number): TreeLine[] =>
    teams
      .filter((team) => (team.parent && known.has(team.parent.id) ? team.parent.id : null) === parent)
      .sort((one, other) => one.name.localeCompare(other.name))
      .flatMap((team) => [{ team, depth }, ...below(team.id, depth + 1)]);
  return below(null, 0);
}

/** The teams that a team may be put under: neither itself nor one below it. */
export function placesFor(teams: readonly Team[], id: string): readonly Team[] {
  const lines = treeOf(teams);
  const start = lines.findIndex(({ team }) => team.id === id);
  const depth = lines[start]?.depth ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => line.depth <= depth);
  const end = start < 0 ? 0 : length < 0 ? lines.length : start + 1 + length;
  return lines.filter((_, index) => index < start || index >= end).map(({ team }) => team);
}
