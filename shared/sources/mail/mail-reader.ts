import type { ReadMail } from '../../domain/read-mail.ts';
import type { MailReader } from '../../ports/mail-reader.ts';
import { readAlert } from './alert.ts';
import { applicationIn } from './application.ts';
import { webAddress } from './links.ts';
import { type Message, readMessage } from './message.ts';
import type { MailService } from './service.ts';
import { serviceOf } from './services.ts';
import { isAboutApplication, type Status, sentencesOf, statusIn } from './status.ts';

type Other = Extract<ReadMail, { kind: 'other' }>;

/** Reads job-alert mails of the known services, and what employers and services write about applications. Pure and bounded. */
export function createMailReader(): MailReader {
  return { read: async (raw) => readParts(await readMessage(raw)) };
}

/** What mail programs put in front of the subject of a mail that a person forwards. */
const forwarded = /^(?:fwd?|wg|tr|i|rv|enc|vs|doorst)\s*:/i;

function readParts(message: Message): ReadMail {
  const { messageId, from, subject, sentAt, language } = message;
  const envelope = { messageId, from, subject, sentAt, language };
  const known = from === null ? null : serviceOf(from);
  const sentences = sentencesOf(message);

  // The services write about applications from the same addresses; such mails recommend postings below.
  if (known === null || !known.alerts || isAboutApplication(subject)) {
    const status = statusIn(sentences);
    if (status !== null) return { ...envelope, ...replyOf(message, status, sentences) };
  }
  if (known === null) {
    const empty = sentences.length <= 1;
    return {
      ...envelope,
      kind: 'unread',
      service: null,
      reason: empty ? 'empty' : 'sender_unknown',
      says: empty
        ? 'The mail has no words that can be read'
        : forwarded.test(subject)
          ? 'It was forwarded by hand, so that its sender is not the service any more. Save the mail it came as to a file (.eml) and add that with inbox.add, or let a filter redirect such mails'
          : 'The sender is no job-alert service that is known, and nothing in the mail says how an application stands',
    };
  }
  const { service } = known;
  const alert = readAlert(message, service);
  if (alert.records.length > 0) return { ...envelope, kind: 'postings', service: service.name, ...alert };
  const about = alert.unreadable > 0 ? null : aboutOf(sentences, known.alerts);
  if (about !== null) return { ...envelope, ...otherOf(message, service, about) };
  return {
    ...envelope,
    kind: 'unread',
    service: service.name,
    reason: sentences.length <= 1 && message.outline.anchors.length === 0 ? 'empty' : 'layout_unknown',
    says:
      alert.unreadable > 0
        ? `The mail of ${service.title} links to ${alert.unreadable} postings, and none could be read: its layout is not known`
        : `The mail of ${service.title} shows no posting that could be read: its layout is not known`,
  };
}

function replyOf(message: Message, { status, quote }: Status, sentences: readonly string[]) {
  const lines = message.textLines.length > 1 ? message.textLines : message.outline.lines;
  const { title, company } = applicationIn(
    sentences,
    message.fromName,
    lines.map((line) => line.text).filter((text) => text !== ''),
  );
  return { kind: 'reply' as const, status, company, title, quote };
}

/** What a service's mail without postings is about; the first that fits. */
const subjects: readonly { about: Other['about']; words: RegExp }[] = [
  {
    about: 'security',
    words:
      /\b(?:sign[- ]?in|log[- ]?in attempt|new device|verification code|security (?:alert|code|notice)|password|passcode|one-time|anmeldung von|neue anmeldung|sicherheits\p{L}*|passwort|bestätigungscode|nouvelle connexion|mot de passe|code de (?:vérification|sécurité))\b/iu,
  },
  {
    about: 'confirmation',
    words:
      /\b(?:forwarding confirmation|bestätigung der weiterleitung|confirmation (?:de|du) transfert)\b|\b(?:confirm|activate|verify|validate)\b.{0,60}\b(?:alerts?|subscription|e-?mail|address|account|registration)\b|\b(?:bestätig\p{L}*|aktivier\p{L}*)\b.{0,60}|\b(?:suchauftrag|job-?mail|job-?abo|e-?mail(?:-adresse)?|jobalarm|job-?alert)\b.{0,60}\b(?:bestätig\p{L}*|aktivier\p{L}*)|\b(?:confirme[rz]|active[rz]|valide[rz])\b.{0,60}\b(?:alerte|abonnement|adresse|inscription|compte)\b/iu,
  },
  {
    about: 'no_postings',
    words:
      /\bno (?:new |matching )?(?:jobs?|results|matches|postings)\b|\b(?:alert|abo|suchauftrag)\b.{0,60}\b(?:is now active|has been created|ist nun aktiv|ist jetzt aktiv|wurde erstellt)\b|\bkeine (?:neuen |passenden |aktuellen )*(?:jobs|stellen\p{L}*|treffer|ergebnisse)\b|\baucune? (?:nouvelle |nouveau )?(?:offre|emploi|poste|résultat)\b/iu,
  },
  {
    about: 'account',
    words:
      /\b(?:your (?:account|profile|resume|cv)|profile view|(?:dein|ihr|deines|ihres) (?:konto|profil\p{L}*|lebenslauf)|profilbesuch\p{L}*|(?:votre|ton) (?:compte|profil|cv)|terms of service|privacy policy update|nutzungsbedingungen)\b/iu,
  },
];

function aboutOf(sentences: readonly string[], alerts: boolean): Other['about'] | null {
  const [subject = '', ...body] = sentences;
  for (const words of [[subject], body.slice(0, 12)])
    for (const each of subjects) if (words.some((sentence) => each.words.test(sentence))) return each.about;
  return alerts ? null : 'newsletter';
}

const confirming = /\b(?:confirm\p{L}*|activat\p{L}*|verify|bestätig\p{L}*|aktivier\p{L}*|active[rz]|valide[rz]|validate)\b/iu;

function otherOf(
  message: Message,
  service: MailService,
  about: Other['about'],
): Omit<Other, 'messageId' | 'from' | 'subject' | 'sentAt' | 'language'> {
  return {
    kind: 'other',
    service: service.name,
    about,
    confirmationUrl: about === 'confirmation' ? confirmationOf(message) : null,
    quote: message.subject.slice(0, 500),
  };
}

function confirmationOf({ outline, textLines }: Message): string | null {
  const links = [
    ...outline.anchors.map(({ text, href }) => ({ text, href })),
    ...textLines.map((line, index) => ({
      text: `${textLines.slice(0, index).findLast(({ text }) => text !== '')?.text ?? ''} ${line.text}`,
      href: line.href ?? '',
    })),
  ];
  const found = links.find(({ text, href }) => confirming.test(text) && webAddress(href) !== null)?.href;
  return found === undefined || found.length > 2048 ? null : found;
}
