import * as z from 'zod';

/** What kind of work a title names. The families and what belongs to them are described in `normalize/role/README.md`. */
export const roleFamily = z.enum([
  'software_engineering',
  'data_and_ai',
  'it_and_security',
  'hardware_and_engineering',
  'product_management',
  'project_management',
  'design_and_research',
  'marketing_and_communication',
  'sales_and_business_development',
  'customer_service',
  'finance_and_accounting',
  'legal_and_compliance',
  'people_and_recruiting',
  'operations_and_administration',
  'supply_chain_and_logistics',
  'manufacturing_and_trades',
  'construction_and_property',
  'health_and_care',
  'science_and_laboratory',
  'education_and_training',
  'hospitality_and_travel',
  'personal_services_and_sport',
  'retail',
  'media_and_arts',
  'public_service_and_social_work',
  'transport_and_driving',
  'agriculture_and_environment',
  'consulting_and_strategy',
  'executive_management',
]);
export type RoleFamily = z.infer<typeof roleFamily>;

export const role = z.object({
  family: roleFamily,
  /** For example `backend`, `paediatric nursing`; lower case, English. */
  specialisation: z.string().max(60).nullable(),
});
export type Role = z.infer<typeof role>;

/** Programmes for people who begin: what the title or the field calls it. */
export const earlyCareer = z.enum(['internship', 'working_student', 'apprenticeship', 'trainee', 'thesis', 'volunteer_year']);
export type EarlyCareer = z.infer<typeof earlyCareer>;
