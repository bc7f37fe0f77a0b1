import type { DocumentLanguage } from '../document.ts';

/**
 * Words a sentence may use without a fact that holds them: they connect and claim nothing. Every other word must come from the cited
 * facts. Left out on purpose: negations and degrees (not, more, very), verbs of achievement (led, built), words that are also names of
 * tools (go, swift, rust, spring). Written as they stand inside a sentence, so German nouns have their capital.
 */
const english = `a an the this that these those it its there here
and or as at by for from in into of on onto over to with within during through across between under while when where which who
i me my am is are was were be been being have has had having 
also both each then including include includes included such other another
work working worked role position job task tasks part responsibilities
use used using uses experience background project CV`;

const german = `der die das den dem des ein eine einen einem einer eines dies diese dieser dieses diesem diesen
und oder als an am auf aus bei beim bis durch für gegen im in ins mit nach über um unter von vom vor während zu zum zur zwischen
ich mir mich mein meine meinen meinem meiner meines habe hatte bin war waren ist sind sein wurde wurden werden wird
auch sowie dabei dort hier dann wo welche welcher welches darunter
Arbeit arbeite arbeitete gearbeitet Aufgabe Aufgaben Tätigkeit Stelle Rolle Position
nutze nutzte genutzt verwende verwendete verwendet Erfahrung Erfahrungen Kenntnisse dazu Lebenslauf Projekt`;

const french = `le la les un une des du de l d ce cet cette ces il elle c
et ou à au aux avec chez comme dans en entre par pendant pour sous sur vers lors où qui que dont
je j me moi mon ma mes ai avais suis étais est sont était étaient été être avoir a
aussi également ainsi puis y notamment
travail travaille travaillé travaillais poste rôle mission missions tâche tâches
utilise utilisé utilisais expérience expériences compétences CV projet`;

/** Further words of a sentence about the employer: it speaks of what the posting says. */
const aboutPosting: Readonly<Record<DocumentLanguage, string>> = {
  en: 'you your posting advertisement write writes name names mention mentions describe describes ask asks list lists says say looking point',
  de: 'Sie Ihr Ihre Ihrer Ihrem Ihren Anzeige Ausschreibung Stellenanzeige schreiben nennen nennt beschreiben erwähnen steht suchen heißt es Punkt Anforderung Anforderungen',
  fr: 'vous votre vos annonce offre écrivez mentionnez mentionne décrivez citez cite recherchez demandez indique point',
};

const firstPerson = new Set(
  'i me my mine am ich mir mich mein meine meinen meinem meiner meines habe hatte bin je j moi mon ma mes ai avais suis étais'.split(
    ' ',
  ),
);

const split = (text: string) => text.split(/\s+/).filter((word) => word !== '');

const factGlue: Readonly<Record<DocumentLanguage, ReadonlySet<string>>> = {
  en: new Set([...split(english), 'I']),
  de: new Set(split(german)),
  fr: new Set(split(french)),
};

const postingGlue: Readonly<Record<DocumentLanguage, ReadonlySet<string>>> = {
  en: new Set([...factGlue.en, ...split(aboutPosting.en)].filter((word) => !firstPerson.has(word.toLowerCase()))),
  de: new Set([...factGlue.de, ...split(aboutPosting.de)].filter((word) => !firstPerson.has(word.toLowerCase()))),
  fr: new Set([...factGlue.fr, ...split(aboutPosting.fr)].filter((word) => !firstPerson.has(word.toLowerCase()))),
};

/** Whether a word of a sentence needs no evidence. At the start of a sentence its capital is not looked at. */
export function isGlue(word: string, start: boolean, language: DocumentLanguage, about: 'candidate' | 'posting'): boolean {
  const list = (about === 'candidate' ? factGlue : postingGlue)[language];
  if (list.has(word)) return true;
  if (!start) return false;
  return list.has(word.toLowerCase()) || list.has(word.charAt(0).toLowerCase() + word.slice(1));
}

/** Lower-cased function words of all three languages: they say nothing about what a text is about. */
export const functionWords: ReadonlySet<string> = new Set(
  [
    ...Object.values(factGlue).flatMap((set) => [...set]),
    ...Object.values(aboutPosting).flatMap(split),
    ...split(`we our us they their them he she his her not no but if than so any all some more most very well new own one
      should must may might could shall about what how why up out off per via etc across ability able strong excellent good great
      wir uns unser unsere unserer unserem unseren nicht kein keine aber wenn sehr gute gut sowie alle mehr neue neuen
      nous notre nos ils elles leur leurs ne pas plus mais si tout tous toute toutes très bonne bon`),
  ].map((word) => word.toLowerCase()),
);

/** Words of a fact that narrow or deny what follows them: a sentence that uses what follows must keep them. */
export const hedges: ReadonlySet<string> = new Set(
  split(`not no never without nearly almost about approximately around roughly up partly partially assisted assisting assist helped
    helping supported supporting support contributed contributing co-led co-authored shadowed attempted planned planning
    nicht kein keine keinen nie ohne fast rund etwa circa ca knapp bis teilweise mitarbeit mitgewirkt mitwirkung unterstützung unterstützt
    pas jamais sans presque environ près partiellement contribué contribution participé participation aidé assisté soutien`),
);

/** Words that say something began at a date and goes on. */
export const sinceWords: ReadonlySet<string> = new Set(['since', 'seit', 'depuis']);

/** Words that say something goes on today. */
export const presentWords: ReadonlySet<string> = new Set([
  'present',
  'today',
  'now',
  'currently',
  'current',
  'heute',
  'derzeit',
  'aktuell',
  'aujourd’hui',
  "aujourd'hui",
  'actuellement',
]);
