import type { CitedText, DocumentContent, DocumentKind, ResumeContent } from '../document.ts';
import type { Job } from '../job.ts';
import type { MatchReason } from '../match.ts';
import type { Profile } from '../profile.ts';
import { writeCoverLetter } from './cover-letter.ts';
import { estimatePages } from './layout.ts';
import { languageFor, openingOf } from './phrases.ts';
import { type Ground, prove, type Refusal } from './proof.ts';
import { relevanceTo } from './relevance.ts';
import { tailorResume } from './resume.ts';
import { mapSentences, type Slot } from './slots.ts';

export interface Commission {
  kind: DocumentKind;
  profile: Pick<Profile, 'facts' | 'sample'>;
  job: Pick<
    Job,
    'title' | 'company' | 'locations' | 'descriptionText' | 'sections' | 'skills' | 'language' | 'evidence' | 'sample'
  >;
  /** Reasons of the match; none when the job was not matched. */
  reasons: readonly MatchReason[];
  /** YYYY-MM-DD */
  date: string;
}

/** A sentence that was not let through, and why. */
export interface Refused {
  slot: Slot;
  sentence: CitedText;
  refusal: Refusal;
}

export type Draft = { content: DocumentContent; refused: Refused[] } | { failure: string; refused: Refused[] };

/** What the sentences of this commission may stand on. */
export function groundOf({ profile, job }: Commission): Ground {
  return {
    facts: new Map(profile.facts.map((fact) => [fact.id, fact])),
    opening: openingOf(job),
    language: languageFor(job),
  };
}

/**
 * The document without any model: selected, ordered, proven, and short enough (a resume two pages, a letter one). Sentences that fail
 * the proof are left out and reported. `failure` says what is missing when no document can be made. Same input, same document.
 */
export function draftDocument(commission: Commission): Draft {
  const { kind, profile, job, reasons, date } = commission;
  const ground = groundOf(commission);
  const material = {
    facts: profile.facts,
    relevance: relevanceTo(job, reasons),
    language: ground.language,
    date,
    sample: profile.sample || job.sample,
  };
  const written = kind === 'resume' ? tailorResume(material) : writeCoverLetter({ ...material, opening: ground.opening });
  if (!written)
    return {
      refused: [],
      failure: profile.facts.some((fact) => fact.kind === 'name')
        ? 'the profile has no highlight, project or award a letter could show: add highlights to a position'
        : 'the profile has no name: add basics.name to the resume',
    };
  const { content, refused } = keepProven(written, ground);
  if (!content || !saysSomething(content))
    return { refused, failure: `no sentence of the ${kind} could be proven by the facts of the profile` };
  return { content: content.kind === 'resume' ? shorten(content) : content, refused };
}

/** Takes out every sentence that fails the proof. */
export function keepProven(content: DocumentContent, ground: Ground): { content: DocumentContent | null; refused: Refused[] } {
  const refused: Refused[] = [];
  const proven = mapSentences(content, (sentence, slot) => {
    const refusal = prove(sentence, ground);
    if (!refusal) return sentence;
    refused.push({ slot, sentence, refusal });
    return null;
  });
  return { content: proven, refused };
}

/** Whether there is more than a frame. */
function saysSomething(content: DocumentContent): boolean {
  if (content.kind === 'resume') return content.sections.length > 0;
  return content.paragraphs.some((paragraph) => paragraph.some((sentence) => sentence.stands.kind === 'facts'));
}

const maxPages = 2;

/** Leaves out last (least relevant) items, from the oldest entries on, until the resume fits two pages. Headings of positions stay. */
function shorten(content: ResumeContent): ResumeContent {
  let current = content;
  for (const order of ['projects', 'publications', 'awards', 'volunteer', 'certificates', 'experience'] as const) {
    while (estimatePages(current) > maxPages) {
      const section = current.sections.find((each) => each.name === order);
      const entry = section?.entries.findLast((each) => each.items.length > (order === 'experience' ? 1 : 0));
      if (!section || !entry) break;
      const entries = section.entries
        .map((each) => (each === entry ? { ...each, items: each.items.slice(0, -1) } : each))
        .filter((each) => order === 'experience' || each.items.length > 0);
      current = {
        ...current,
        sections: current.sections
          .map((each) => (each === section ? { ...each, entries } : each))
          .filter((each) => each.entries.length > 0),
      };
    }
  }
  return current;
}
