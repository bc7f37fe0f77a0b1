import type { Need } from '../../requirements.ts';
import type { Section, SectionKind } from '../../section.ts';
import { begins, phrases, type WordIndex } from '../word-index.ts';

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
      'a (?:big |huge |strong |definite |great |real |significant |major |large |nice )?(?:plus|bonus)\\b',
      'an (?:added |enormous )?(?:advantage|asset)\\b',
      'a (?:strong |distinct |clear |big |definite )(?:advantage|asset)\\b',
      'ein (?:plus|vorteil|pluspunkt)\\b',
      'kein muss\\b',
      'serait un\\b',
      'sera un\\b',
      'seraient un\\b',
      'un (?:plus|atout|vantaggio)\\b',
      'een (?:pre|plus|voordeel)\\b',
      'mooi meegenomen\\b',
      'costitui[a-z]{2,8} (?:un )?(?:titolo|plus|requisito) preferenziale\\b',
      'titolo preferenziale\\b',
      'um (?:plus|diferencial)\\b',
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
      'is a must\\b',
      'are a must\\b',
      'ein muss\\b',
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
      'you (?:know|have|bring)\\b',
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
      'no (?!longer|matter|less|doubt|limit|problem|fear|stranger)(?:prior |previous |specific |formal |special )?(?:[a-z]{2,16} ){0,2}?(?:experience|knowledge|skills?|background)\\b',
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
      'is not (?:needed|necessary|required|expected|a requirement)\\b',
      'are not (?:needed|necessary|required|expected|a requirement)\\b',
      'not (?:needed|necessary|required)\\b',
      'nicht (?:notig|notwendig|erforderlich|vorausgesetzt|zwingend)\\b',
      'no (?:es|son|e) (?:necesari|necessari|imprescindible|obligatori)[a-z]{0,3}\\b',
      'pas (?:necessaire|requis|obligatoire|exige)',
      'niet (?:nodig|vereist|noodzakelijk)\\b',
      'non (?:e|sono) (?:necessari|richiest|obbligatori)[a-z]{0,2}\\b',
    ],
  },
};

const every = phrases(Object.values(cues).flatMap((reaches) => Object.values(reaches).flat()));
/** The denied first: "not required" holds "required". */
const kinds = (['denied', 'preferred', 'required', 'asked'] as const).flatMap((saying) =>
  (['before', 'both', 'after'] as const).flatMap((reach) => {
    const sources = cues[saying][reach];
    return sources === undefined ? [] : [{ saying, reach, wanted: phrases(sources) }];
  }),
);

interface Cue {
  saying: Saying;
  reach: Reach;
  start: number;
  end: number;
}

/** The words of a text that say how much something is wanted, in order; each counts for its sentence. */
function cuesOf(index: WordIndex): Cue[] {
  const found: Cue[] = [];
  let free = 0;
  for (let word = 0; word < index.count; word += 1) {
    const start = index.starts[word] ?? 0;
    if (start < free || !begins(every, index, word)) continue;
    for (const { saying, reach, wanted } of kinds)
      if (begins(wanted, index, word)) {
        free = wanted.pattern.lastIndex;
        found.push({ saying, reach, start, end: free });
        break;
      }
  }
  return found;
}

/** Sections that speak of the employer and not of the work. */
const aside = new Set<SectionKind>(['about', 'benefits', 'pay', 'apply', 'legal']);
const asking: Partial<Record<SectionKind, Need>> = { requirements: 'required', preferred: 'preferred' };

/** Farther than this (UTF-16 units) no word of a sentence says anything about a name. */
const sentence = 240;
const denial = 60;

/**
 * What a text makes of the skills it names, by their places: asked from first to last, it is linear. `null`: the place says nothing about the work,
 * or the skill is said not to be needed.
 */
export class NeedReader {
  private readonly text: string;
  private readonly sections: readonly Section[];
  private readonly cues: readonly Cue[];
  /** Whether the posting has a part that speaks of the work at all: only then the others are aside. */
  private readonly parted: boolean;
  private section = 0;
  private cue = 0;

  constructor(index: WordIndex, sections: readonly Section[]) {
    this.text = index.text;
    this.sections = sections;
    this.cues = cuesOf(index);
    this.parted = sections.some(({ kind }) => kind === 'tasks' || kind === 'requirements' || kind === 'preferred');
  }

  at(start: number, end: number): Need | null {
    const { sections, cues } = this;
    while (this.section + 1 < sections.length && (sections[this.section]?.end ?? 0) <= start) this.section += 1;
    const section = sections[this.section];
    if (this.parted && section !== undefined && (aside.has(section.kind) || section.boilerplate)) return null;
    while (this.cue < cues.length && (cues[this.cue]?.end ?? 0) < start - sentence) this.cue += 1;
    let nearest: Cue | null = null;
    let distance = sentence;
    for (let at = this.cue; at < cues.length; at += 1) {
      const cue = cues[at];
      if (cue === undefined || cue.start > end + sentence) break;
      const behind = cue.start >= end;
      if (cue.reach === (behind ? 'after' : 'before')) continue;
      const gap = behind ? cue.start - end : start - cue.end;
      if (gap < 0 || gap >= distance || (cue.saying === 'denied' && gap > denial)) continue;
      if (!this.oneSentence(behind ? end : cue.end, behind ? cue.start : start)) continue;
      // Words on what is asked say less than those on how much.
      if (nearest !== null && nearest.saying !== 'asked' && cue.saying === 'asked') continue;
      nearest = cue;
      distance = cue.saying === 'asked' ? sentence : gap;
    }
    const bySection = section === undefined ? undefined : asking[section.kind];
    if (nearest?.saying === 'denied') return null;
    if (nearest?.saying === 'preferred') return 'preferred';
    if (nearest?.saying === 'required') return 'required';
    return bySection ?? (nearest?.saying === 'asked' ? 'required' : 'mentioned');
  }

  private oneSentence(from: number, to: number): boolean {
    const { text } = this;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 59) return false;
      if ((code === 46 || code === 33 || code === 63) && text.charCodeAt(at + 1) === 32) return false;
    }
    return true;
  }
}
