import type { Evidence } from '../../evidence.ts';
import type { Requirements } from '../../requirements.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine } from '../text.ts';
import type { TextCues } from '../text-cues.ts';
import { clearanceTrigger, readClearance } from './clearance.ts';
import type { Passage } from './context.ts';
import { degreeTrigger, readDegree } from './degree.ts';
import { experienceOfField, experienceTrigger, readExperience } from './experience.ts';
import { languageTrigger, readLanguages } from './languages.ts';
import { licenceTrigger, readLicences } from './licences.ts';
import { permitTrigger, readPermit } from './permit.ts';
import { readTravel, travelTrigger } from './travel.ts';

/** What `readRequirements` wants to know the places of. */
export const requirementTriggers = [
  experienceTrigger,
  degreeTrigger,
  languageTrigger,
  permitTrigger,
  clearanceTrigger,
  licenceTrigger,
  travelTrigger,
];

/** Where the field of a service that holds the years of experience is named in the evidence. */
const experienceField = 'experienceText';

/**
 * What the posting asks of the person beside skills, each member with evidence (`about` names the member); null where it asks nothing. What the
 * employer says of itself, of its benefits and of the law asks nothing, but for visa, permit and clearance. A field of the service outweighs the text.
 */
export function readRequirements(
  view: Pick<PostingView, 'raw' | 'titleText' | 'words' | 'sections'>,
  cues: Pick<TextCues, 'requirements'>,
): {
  requirements: Requirements | null;
  evidence: Evidence[];
} {
  const { text, folded } = view.words;
  const passage: Passage = { text, folded, sections: view.sections };
  const [years = [], degrees = [], names = [], permits = [], clearances = [], papers = [], journeys = []] = cues.requirements;
  const field = view.raw.experienceText === undefined ? null : experienceOfField(view.raw.experienceText);
  const experience =
    field === null
      ? readExperience(passage, years)
      : {
          years: field,
          evidence: [
            {
              from: 'field' as const,
              path: experienceField,
              quote: cleanLine(view.raw.experienceText ?? '', 60),
              confidence: 0.95,
              about: 'experienceYears',
            },
          ],
        };
  const degree = readDegree(passage, degrees);
  const languages = readLanguages(passage, names, view.titleText);
  const permit = readPermit(passage, permits);
  const clearance = readClearance(passage, clearances);
  const licences = readLicences(passage, papers);
  const travel = readTravel(passage, journeys);
  const evidence = [experience, degree, languages, permit, clearance, licences, travel].flatMap((each) => each.evidence);
  if (evidence.length === 0) return { requirements: null, evidence };
  return {
    requirements: {
      experienceYears: experience.years,
      degree: degree.degree,
      languages: languages.languages,
      visaSponsorship: permit.visaSponsorship,
      workPermitRequired: permit.workPermitRequired,
      clearance: clearance.clearance,
      licences: licences.licences,
      travel: travel.travel,
    },
    evidence,
  };
}

/** The text of the service's own field that the years were read from; undefined when they come from the text. */
export function experienceTextOf(evidence: readonly Evidence[] | undefined): string | undefined {
  return evidence?.find(({ from, path }) => from === 'field' && path === experienceField)?.quote;
}
