/** Things put together one pair at a time, where some pairs must stay apart whatever else is put together. */
export interface Clusters {
  /** False where the two would bring together a pair that must stay apart. */
  join(one: number, other: number): boolean;
  together(one: number, other: number): boolean;
  /** The first member stands for all. */
  of(one: number): number;
}

export function clusters(size: number, apart: readonly (readonly [number, number])[]): Clusters {
  const first = Array.from({ length: size }, (_, index) => index);
  const members = first.map((index) => [index]);
  const enemies = new Map<number, Set<number>>();
  for (const [one, other] of apart) {
    enemies.set(one, (enemies.get(one) ?? new Set()).add(other));
    enemies.set(other, (enemies.get(other) ?? new Set()).add(one));
  }
  const of = (one: number): number => first[one] ?? one;
  const hostile = (one: number, other: number): boolean => {
    const there = new Set(members[other]);
    return (members[one] ?? []).some((member) => [...(enemies.get(member) ?? [])].some((enemy) => there.has(enemy)));
  };
  return {
    of,
    together: (one, other) => of(one) === of(other),
    join(one, other) {
      const [a, b] = [of(one), of(other)].sort((x, y) => x - y);
      if (a === undefined || b === undefined || a === b) return true;
      if (enemies.size > 0 && hostile(a, b)) return false;
      const moved = members[b] ?? [];
      for (const member of moved) first[member] = a;
      members[a]?.push(...moved);
      members[b] = [];
      return true;
    },
  };
}
