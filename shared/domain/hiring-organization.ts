import * as z from 'zod';

/** What is known of who hires, beside the shown name (`company`). */
export const hiringOrganization = z.object({
  /** The name with its legal form, where the posting states one (`Acme Deutschland GmbH`). */
  legalName: z.string().max(200).nullable(),
  /** Registrable domain of the employer's own site, lower case (`acme.example`). */
  domain: z.string().max(253).nullable(),
  /** Whether the posting is an agency's, for a client. Null: nothing says so either way. */
  agency: z.boolean().nullable(),
  /** The client, where an agency names it. */
  client: z.string().max(200).nullable(),
});
export type HiringOrganization = z.infer<typeof hiringOrganization>;
