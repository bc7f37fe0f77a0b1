/** Disjoint groups of the numbers below `size` (union-find, Tarjan 1975); the least member stands for its group. */
export class Groups {
  private readonly parent: number[];
  private readonly members: number[][];
  /** Groups whose members are out of order since a merge. */
  private readonly mixed = new Set<number>();

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
    this.members = Array.from({ length: size }, (_, index) => [index]);
  }

  /** The least member of the group. */
  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) {
      const up = this.parent[at] ?? at;
      const next = this.parent[up] ?? up;
      this.parent[at] = next;
      at = next;
    }
    return at;
  }

  /** The members of the group, ascending. */
  of(index: number): readonly number[] {
    const root = this.root(index);
    const group = this.members[root] ?? [];
    if (this.mixed.delete(root)) group.sort((a, b) => a - b);
    return group;
  }

  merge(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    const [into, from] = one < other ? [one, other] : [other, one];
    this.parent[from] = into;
    const [kept = [], added = []] = [this.members[into], this.members[from]];
    for (const index of added) kept.push(index);
    this.members[from] = [];
    this.mixed.add(into);
    this.mixed.delete(from);
  }

  /** Every group, by its least member. */
  all(): readonly (readonly number[])[] {
    return this.members.flatMap((group, root) => (group.length > 0 ? [this.of(root)] : []));
  }
}
