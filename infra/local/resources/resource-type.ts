import type * as z from 'zod';

/** What a resource type needs to name a resource before it exists. Names decide everything that `Ref` and `Fn::GetAtt` give. */
export interface Naming {
  account: string;
  region: string;
  stack: string;
  logicalId: string;
  /** A property of the resource as text, intrinsics resolved; undefined when the template leaves it out. */
  property(name: string): string | undefined;
  /** `<stack>-<logical id>`, at most `longest` characters (a hash keeps cut names apart). */
  generated(longest: number): string;
  endpoints: { sqs: string; api: string; issuer: string };
}

export interface Identity {
  /** The physical name: of the table, queue, bucket, function ... */
  name: string;
  /** What `Ref` gives. */
  ref: string;
  /** What `Fn::GetAtt` gives, by attribute name. */
  attributes: Readonly<Record<string, string>>;
}

/** A CloudFormation resource type the local cloud builds. The schema is strict: an unknown property is an error that names it. */
export interface ResourceType<S extends z.ZodType = z.ZodType> {
  type: string;
  properties: S;
  identify(naming: Naming): Identity;
}

/** Helps inference: gives the definition back. */
export function resourceType<S extends z.ZodType>(definition: ResourceType<S>): ResourceType<S> {
  return definition;
}
