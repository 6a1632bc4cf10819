import type * as z from 'zod';
import type { FieldPath } from '../problems/problem.ts';

type Node = { readonly _zod: { readonly def: unknown } };

/** The parts of Zod's definitions (zod 4) that lead to a schema inside another one. */
interface Inside {
  readonly innerType?: Node;
  readonly in?: Node;
  readonly element?: Node;
  readonly options?: readonly Node[];
  readonly shape?: Readonly<Record<string, Node>>;
}

/** @returns the names of the fields that stand at a path of a schema; none where it has no fields. */
export function fieldNamesAt(schema: z.ZodType, path: FieldPath): string[] {
  let nodes: readonly Node[] = unwrap(schema);
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const { element, shape } = node._zod.def as Inside;
      const child = typeof step === 'number' ? element : shape?.[step];
      return child ? unwrap(child) : [];
    });
  }
  return nodes.flatMap((node) => Object.keys((node._zod.def as Inside).shape ?? {}));
}

/** Takes off `optional`, `default`, `transform` and the like; a union gives each of its members. */
function unwrap(node: Node): Node[] {
  const { innerType, in: input, options } = node._zod.def as Inside;
  if (options) return options.flatMap(unwrap);
  const inner = innerType ?? input;
  return inner ? unwrap(inner) : [node];
}
