import type { Need } from '../../requirements.ts';
import type { Section, SectionKind } from '../../section.ts';
import { indexWords, type WordIndex } from '../word-index.ts';

/** Words that say how much something is wanted: of what follows them in the sentence, of what stands before them, or of both. */
type Reach = 'after' | 'before' | 'both';
type Saying = 'preferred' | 'required' | 'asked' | 'denied';

/** Folded, in seven languages. A phrase begins with a whole word (see `phrases`). */
const cues: Readonly<Record<Saying, Partial<Record<Reach, readonly string[]>>>> = {
  preferred: {
    after: [
      'ideally\\b',
      'preferably\\b',
      'idealerweise\\b',
      'vorzugsweise\\b',
      'bestenfalls\\b',
      'optimalerweise\\b',
      'idealement\\b',
      'idealmente\\b',
      'idealiter\\b',
      'im idealfall\\b',
      'gern(?:e)? auch\\b',
      'bonus(?: points?| skills?)?(?: if| for| :|:)',
      'extra points\\b',
      'plus points?\\b',
      'pluspunkte?\\b',
      'bij voorkeur\\b',
      'liefst\\b',
      'preferibilmente\\b',
      'preferiblemente\\b',
      'preferencialmente\\b',
      'nice[- ]to[- ]haves?\\b',
      'nice if\\b',
      'we would love\\b',
      'valorizamos\\b',
      'valoramos\\b',
    ],
    before: [
      'plus(?<= an? (?:[a-z]{3,11} )?plus)\\b',
      'plus(?<=[^a-z](?:un|ein|een|um|is) plus)\\b',
      'bonus(?<=an? (?:[a-z]{3,11} )?bonus)\\b',
      'advantage(?<= an? (?:[a-z]{3,11} )?advantage)\\b',
      'asset(?<=an? (?:[a-z]{3,11} )?asset)\\b',
      'vorteil(?<=ein vorteil)\\b',
      'pluspunkt\\b',
      'muss(?<=kein muss)\\b',
      'serait un\\b',
      'seraient un\\b',
      'atout\\b',
      'vantaggio(?<=un vantaggio)\\b',
      'voordeel(?<=een voordeel)\\b',
      'pre(?<=een pre)\\b(?!-)',
      'mooi meegenomen\\b',
      'costitui[a-z]{2,8} (?:un )?(?:titolo|plus|requisito) preferenziale\\b',
      'titolo preferenziale\\b',
      'not (?:a must|mandatory|essential|strictly (?:required|necessary))\\b',
      'but not (?:required|necessary|mandatory|essential|a must)\\b',
    ],
    both: [
      'advantageous\\b',
      'desirable\\b',
      'desired\\b',
      'beneficial\\b',
      'preferred\\b',
      'nice[- ]to[- ]have\\b',
      'von vorteil\\b',
      'vorteilhaft\\b',
      'wunschenswert\\b',
      'gewunscht\\b',
      'erwunscht\\b',
      'hilfreich\\b',
      'apprecie(?:e|s|es)?\\b',
      'souhaite(?:e|s|es)?\\b',
      'souhaitables?\\b',
      'de preference\\b',
      'gradit[oaie]\\b',
      'preferenziale\\b',
      'deseables?\\b',
      'se valora(?:ra|ran|n)?\\b',
      'valorables?\\b',
      'desejave(?:l|is)\\b',
      'diferencia(?:l|is)\\b',
      'valoriza-se\\b',
      'de preferencia\\b',
      'gewenst\\b',
      'wenselijk\\b',
    ],
  },
  required: {
    after: [
      'must[- ]haves?\\b',
      'must (?:know|be|possess|bring|demonstrate|show|understand)\\b',
      'required (?:skills?|experience|qualifications?|knowledge)\\b',
      'we require\\b',
      'requires\\b',
      'requiring\\b',
      'requirements?:',
      'mindestens\\b',
    ],
    before: [
      'required\\b',
      'must(?<= a must)\\b',
      'muss(?<= ein muss)\\b',
      'setzen wir voraus\\b',
      'vorausgesetzt\\b',
      'erforderlich\\b',
      'notwendig\\b',
    ],
    both: [
      'mandatory\\b',
      'essential\\b',
      'zwingend\\b',
      'unbedingt\\b',
      'voraussetzung\\b',
      'unerlasslich\\b',
      'unabdingbar\\b',
      'indispensables?\\b',
      'requis(?:e|es)?\\b',
      'obligatoires?\\b',
      'exige(?:e|s|es)?\\b',
      'imprescindibles?\\b',
      'necesari[oa]s?\\b',
      'requerid[oa]s?\\b',
      'obbligatori[oa]?\\b',
      'indispensabil[ei]\\b',
      'richiest[oaie]\\b',
      'obrigatori[oa]s?\\b',
      'imprescindive(?:l|is)\\b',
      'vereist\\b',
      'noodzakelijk\\b',
    ],
  },
  asked: {
    after: [
      'experience (?:with|in|using|of|building|working|developing|managing|designing|en|dans|avec|de|sur)\\b',
      'experienced (?:in|with)\\b',
      'knowledge (?:of|in)\\b',
      'proficien(?:t|cy) (?:in|with|at)\\b',
      'expertise (?:in|with|en)\\b',
      'expert(?:e)? (?:in|with|at|en)\\b',
      'skilled (?:in|with|at)\\b',
      'skills in\\b',
      'familiar(?:ity)? with\\b',
      'understanding of\\b',
      'background in\\b',
      'fluen(?:t|cy) in\\b',
      'comfortable with\\b',
      'command of\\b',
      'hands[- ]on\\b',
      'erfahrung(?:en)? (?:mit|in|im|als|auf)\\b',
      'kenntnissen? (?:in|im|von|der|des|uber|zu)\\b',
      'know[- ]how (?:in|im)\\b',
      'umgang mit\\b',
      'vertraut(?:heit)? mit\\b',
      'beherrsch(?:st|en|ung)\\b',
      'ausbildung (?:als|zum|zur|im|in)\\b',
      'maitrise[rz]?\\b',
      'connaissances? (?:de|des|en|du|approfondies?|d)\\b',
      'competences? (?:en|in|di)\\b',
      'experiencia (?:en|con|como|em|com|de)\\b',
      'conocimientos? (?:de|en|sobre|del)\\b',
      'dominio (?:de|del|do)\\b',
      'manejo de\\b',
      'esperienza (?:in|con|nel|nella|di|come)\\b',
      'conoscenza (?:di|del|dei|della|delle|degli)\\b',
      'padronanza\\b',
      'competenze (?:in|di)\\b',
      'conhecimentos? (?:de|em|sobre)\\b',
      'ervaring (?:met|in|als)\\b',
      'kennis van\\b',
    ],
  },
  denied: {
    after: [
      'no (?!longer|matter|less|doubt|limit|problem|fear|stranger)(?:[a-z+#.]{1,16} ){0,3}?(?:experience|knowledge|skills?|background)\\b(?: (?:in|with|of|as)\\b)?',
      'keine? (?:[a-z]{2,20} ){0,1}?(?:kenntnisse|erfahrung|vorkenntnisse|ausbildung)\\b',
      'not looking for\\b',
      'without (?:any |prior |needing )\\b',
      'sans (?:experience|connaissance)',
      'sin (?:experiencia|conocimientos)',
      'senza (?:esperienza|conoscenza)',
      'sem (?:experiencia|conhecimento)',
      'geen (?:ervaring|kennis)',
    ],
    before: [
      'not (?:needed|necessary|required|expected|a requirement)\\b',
      'nicht (?:notig|notwendig|erforderlich|vorausgesetzt|zwingend)\\b',
      'no (?:es|son|e) (?:necesari|necessari|imprescindible|obligatori)[a-z]{0,3}\\b',
      'pas (?:necessaire|requis|obligatoire|exige)',
      'niet (?:nodig|vereist|noodzakelijk)\\b',
      'non (?:e|sono) (?:necessari|richiest|obbligatori)[a-z]{0,2}\\b',
    ],
  },
};

interface Wanted {
  saying: Saying;
  reach: Reach;
  /** What the phrase begins with, in plain letters: compared before the pattern is tried. */
  plain: string;
  pattern: RegExp;
}

const slot = (head: number) => Math.imul(head, 0x9e3779b1) >>> 20;

/** A bit for the head of each first word, and the phrases by that head: most words of a text end at the first. The denied come first, for "not required" holds "required". */
const { maybe, byHead } = (() => {
  const maybe = new Uint8Array(4096);
  const byHead = new Map<number, Wanted[]>();
  for (const saying of ['denied', 'preferred', 'required', 'asked'] as const)
    for (const reach of ['before', 'both', 'after'] as const)
      for (const source of cues[saying][reach] ?? []) {
        const plain = /^[a-z ]+(?![?*{])/.exec(source)?.[0] ?? '';
        const head = indexWords(plain).heads[0] ?? 0;
        maybe[slot(head)] = 1;
        const list = byHead.get(head) ?? [];
        list.push({ saying, reach, plain, pattern: new RegExp(source, 'y') });
        byHead.set(head, list);
      }
  return { maybe, byHead };
})();

interface Cue {
  saying: Saying;
  reach: Reach;
  start: number;
  end: number;
}

/** Sections that speak of the employer and not of the work. */
const aside = new Set<SectionKind>(['about', 'benefits', 'pay', 'apply', 'legal']);
const asking: Partial<Record<SectionKind, Need>> = { requirements: 'required', preferred: 'preferred' };

/** Farther than this (UTF-16 units) no word of a sentence says anything about a name. */
const sentence = 240;
const denial = 60;
/** Words beyond a comma speak of the next thing rather than of this one. */
const comma = 30;

/**
 * The parts of a text that speak of the work, in order; the others (the employer, benefits, legal notice, how to apply) name things that nobody asks
 * for. A text without any part on the work is one part as a whole, of no kind.
 */
export function partsOnWork(text: string, sections: readonly Section[]): Section[] {
  const parted = sections.some(({ kind }) => kind === 'tasks' || kind === 'requirements' || kind === 'preferred');
  if (!parted) return [{ kind: 'other', start: 0, end: text.length, boilerplate: false }];
  return sections.filter(({ kind, boilerplate }) => !aside.has(kind) && !boilerplate);
}

/** The words of these parts that say how much something is wanted, in order; each counts for its sentence. */
function cuesOf(index: WordIndex, parts: readonly Section[]): Cue[] {
  const { starts, heads, folded, count } = index;
  const found: Cue[] = [];
  let word = 0;
  for (const { start: from, end: until } of parts) {
    while (word < count && (starts[word] ?? 0) < from) word += 1;
    let free = from;
    for (; word < count; word += 1) {
      const start = starts[word] ?? 0;
      if (start >= until) break;
      const head = heads[word] ?? 0;
      if (maybe[slot(head)] === 0 || start < free) continue;
      for (const { saying, reach, plain, pattern } of byHead.get(head) ?? []) {
        if (!folded.startsWith(plain, start)) continue;
        pattern.lastIndex = start;
        if (!pattern.test(folded)) continue;
        free = pattern.lastIndex;
        found.push({ saying, reach, start, end: free });
        break;
      }
    }
  }
  return found;
}

/** What a text makes of the skills it names, by their places: asked from first to last, it is linear. `null`: the skill is said not to be needed. */
export class NeedReader {
  private readonly index: WordIndex;
  private readonly text: string;
  private readonly parts: readonly Section[];
  /** Found when the first skill asks. */
  private found: readonly Cue[] | null = null;
  private part = 0;
  private cue = 0;

  constructor(index: WordIndex, parts: readonly Section[]) {
    this.index = index;
    this.text = index.text;
    this.parts = parts;
  }

  private get cues(): readonly Cue[] {
    this.found ??= cuesOf(this.index, this.parts);
    return this.found;
  }

  at(start: number, end: number): Need | null {
    const { parts, cues } = this;
    while (this.part + 1 < parts.length && (parts[this.part]?.end ?? 0) <= start) this.part += 1;
    const part = parts[this.part];
    while (this.cue < cues.length && (cues[this.cue]?.end ?? 0) < start - sentence) this.cue += 1;
    let nearest: Cue | null = null;
    let distance = sentence;
    for (let at = this.cue; at < cues.length; at += 1) {
      const cue = cues[at];
      if (cue === undefined || cue.start > end + sentence) break;
      // "No Java experience needed"
      if (cue.saying === 'denied' && cue.start <= start && end <= cue.end) return null;
      const behind = cue.start >= end;
      // What follows is farther still.
      if (behind && cue.start - end >= distance) break;
      if (cue.reach === (behind ? 'after' : 'before')) continue;
      // Words on what is asked say less than those on how much.
      if (nearest !== null && nearest.saying !== 'asked' && cue.saying === 'asked') continue;
      const most = cue.saying === 'denied' ? Math.min(distance, denial + 1) : distance;
      const between = behind ? this.between(end, cue.start, most) : this.between(cue.end, start, most);
      if (between >= most) continue;
      nearest = cue;
      distance = cue.saying === 'asked' ? sentence : between;
      if (cue.saying === 'denied' && this.softened(cue)) return 'preferred';
    }
    const byPart = part === undefined ? undefined : asking[part.kind];
    if (nearest?.saying === 'denied') return null;
    if (nearest?.saying === 'preferred') return 'preferred';
    if (nearest?.saying === 'required') return 'required';
    return byPart ?? (nearest?.saying === 'asked' ? 'required' : 'mentioned');
  }

  /** Units between two places, commas counting as many; infinite when a sentence ends there or they are `most` or more. */
  private between(from: number, to: number, most: number): number {
    const { text } = this;
    if (to < from || to - from >= most) return Number.POSITIVE_INFINITY;
    let units = 0;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 59) return Number.POSITIVE_INFINITY;
      if ((code === 46 || code === 33 || code === 63) && text.charCodeAt(at + 1) === 32) return Number.POSITIVE_INFINITY;
      units += code === 44 ? comma : 1;
    }
    return units;
  }

  /** "Not required, but a plus". */
  private softened(denied: Cue): boolean {
    return this.cues.some(
      ({ saying, start }) =>
        saying === 'preferred' &&
        start >= denied.end &&
        start - denied.end < denial &&
        this.between(denied.end, start, denial) < denial,
    );
  }
}
