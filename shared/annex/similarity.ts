/**
 * Edit distance (insertions, deletions, substitutions), or null when it is more than `limit`.
 * Only a band of `limit` on either side of the diagonal is computed, so a far text costs little.
 */
export function editDistance(one: string, other: string, limit: number): number | null {
  if (Math.abs(one.length - other.length) > limit) return null;
  const far = limit + 1;
  let above = new Int32Array(other.length + 1);
  let current = new Int32Array(other.length + 1);
  for (let column = 0; column <= other.length; column++) above[column] = Math.min(column, far);
  for (let row = 1; row <= one.length; row++) {
    current.fill(far);
    current[0] = Math.min(row, far);
    const last = Math.min(other.length, row + limit);
    let nearest = current[0] ?? far;
    for (let column = Math.max(1, row - limit); column <= last; column++) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      const diagonal = (above[column - 1] ?? far) + (same ? 0 : 1);
      const distance = Math.min(diagonal, (above[column] ?? far) + 1, (current[column - 1] ?? far) + 1);
      current[column] = distance;
      nearest = Math.min(nearest, distance);
    }
    // No later row can come back under the limit.
    if (nearest > limit) return null;
    [above, current] = [current, above];
  }
  const distance = above[other.length] ?? far;
  return distance > limit ? null : distance;
}
