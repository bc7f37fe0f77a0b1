import { describe, expect, it } from 'vitest';
import { createMailReader } from '../../../shared/sources/mail/mail-reader.ts';
import { composeMail } from '../../support/compose-mail.ts';

const read = (subject: string, text: string, from = 'Beispiel AG Recruiting <jobs@beispiel.example>') =>
  createMailReader().read(composeMail({ from, subject, text }));

const statuses: readonly [string, string, string, string][] = [
  [
    'received',
    'en',
    'Application received',
    'Hi Kim,\nthank you for applying for the Data Engineer position at Example Corp. We will review it and be in touch.\nIf your profile matches, we will invite you to an interview.',
  ],
  [
    'received',
    'en',
    'Thank you for your application!',
    'We have received your application. Unfortunately, due to the number of applications we cannot answer each one individually.',
  ],
  [
    'received',
    'de',
    'Eingang Ihrer Bewerbung',
    'Guten Tag\nVielen Dank für Ihre Bewerbung als Projektleiterin (m/w/d) bei Beispiel AG. Wir melden uns in den nächsten Tagen.\nSollten Sie in die engere Auswahl kommen, laden wir Sie zu einem Gespräch ein.',
  ],
  [
    'received',
    'fr',
    'Votre candidature',
    'Bonjour,\nNous avons bien reçu votre candidature au poste de Comptable chez Exemple SA.\nSans réponse de notre part d’ici trois semaines, votre candidature n’aura pas été retenue.',
  ],
  ['received', 'it', 'Candidatura', 'Gentile Kim, abbiamo ricevuto la tua candidatura per la posizione di Analista.'],
  ['received', 'es', 'Candidatura', 'Hola Kim, hemos recibido tu candidatura. Gracias por tu interés.'],
  ['received', 'nl', 'Sollicitatie', 'Beste Kim, bedankt voor je sollicitatie. We nemen snel contact op.'],
  [
    'rejected',
    'en',
    'Your application',
    'Hi Kim,\nThank you for applying for the Data Engineer position at Example Corp. After careful review we have decided to move forward with other candidates.',
  ],
  ['rejected', 'en', 'Update', 'Thanks for interviewing with us. We regret to inform you that the role has been filled.'],
  [
    'rejected',
    'de',
    'Ihre Bewerbung',
    'Guten Tag\nvielen Dank für Ihre Bewerbung. Leider müssen wir Ihnen mitteilen, dass wir Sie nicht weiter berücksichtigen können.',
  ],
  ['rejected', 'de', 'Ihre Bewerbung', 'Wir haben uns für eine andere Kandidatin entschieden und wünschen Ihnen alles Gute.'],
  [
    'rejected',
    'fr',
    'Votre candidature',
    'Nous vous remercions de votre candidature. Malheureusement, nous ne pouvons pas donner de suite favorable.',
  ],
  ['rejected', 'fr', 'Votre candidature', 'Après étude, votre candidature n’a pas été retenue pour ce poste.'],
  ['rejected', 'it', 'Candidatura', 'La ringraziamo, ma abbiamo deciso di proseguire con altri candidati.'],
  ['rejected', 'es', 'Proceso', 'Lamentamos informarte que hemos decidido continuar con otros candidatos.'],
  ['rejected', 'pt', 'Processo', 'Agradecemos, mas decidimos seguir com outros candidatos.'],
  ['rejected', 'nl', 'Sollicitatie', 'Helaas hebben we besloten niet verder te gaan met jouw sollicitatie.'],
  [
    'interview',
    'en',
    'Next steps',
    'Hi Kim, thank you for applying. We would like to invite you to an interview for the Data Engineer position. Please let me know if Tuesday works.',
  ],
  [
    'interview',
    'de',
    'Einladung zum Vorstellungsgespräch',
    'Guten Tag, gerne möchten wir Sie zu einem Vorstellungsgespräch einladen. Passt Ihnen Dienstag, 10 Uhr?',
  ],
  ['interview', 'fr', 'Entretien', 'Votre profil nous intéresse : nous vous proposons un entretien mardi à 10 h.'],
  ['assessment', 'en', 'Next step', 'Please complete the following coding challenge within five days.'],
  ['assessment', 'de', 'Nächster Schritt', 'Wir laden Sie zu einem Online-Test ein. Bitte bearbeiten Sie ihn bis Freitag.'],
  ['assessment', 'fr', 'Étape suivante', 'Nous vous invitons à passer un test technique en ligne.'],
  ['offer', 'en', 'Offer', 'We are delighted to offer you the position of Data Engineer at Example Corp.'],
  ['offer', 'de', 'Ihr Vertrag', 'Wir freuen uns, Ihnen die Stelle anzubieten. Den Arbeitsvertrag finden Sie im Anhang.'],
  ['offer', 'fr', 'Proposition', 'Nous sommes ravis de vous proposer le poste de Comptable.'],
  ['withdrawn', 'en', 'Withdrawn', 'Your application for Data Engineer has been withdrawn as you asked.'],
  ['withdrawn', 'de', 'Rückzug', 'Ihre Bewerbung wurde zurückgezogen.'],
  ['other_update', 'en', 'News', 'Your application is still under review. We ask for a little patience.'],
  ['other_update', 'de', 'Zwischenstand', 'Ihre Bewerbung wird derzeit geprüft.'],
];

describe('how an application stands', () => {
  it.each(statuses)('%s (%s): %s', async (status, _, subject, text) => {
    const mail = await read(subject, text);
    expect(mail).toMatchObject({ kind: 'reply', status });
    // The quote is a sentence of the mail.
    if (mail.kind === 'reply') expect(`${subject}\n${text.replace(/\s+/g, ' ')}`).toContain(mail.quote);
  });

  it.each([
    [
      'a recruiter who offers postings',
      'Great role',
      'Hi Kim, I found a job you may be interested in: Senior Engineer. Let me know with your updated resume.',
    ],
    [
      'advice on interviews',
      'Interview tips',
      'Schedule your mock interview and read our interview tips. Land more interviews with Premium.',
    ],
    ['a shop', 'Your order', 'Thank you for your order. We are pleased to offer you 20% off your next subscription.'],
    ['a newsletter', 'Hello', 'Unfortunately the weather is not what we hoped for, and we will not be moving the picnic.'],
    ['a meeting with friends', 'Dinner', 'Shall we schedule a call to find a time to meet? It will not continue for long.'],
  ])('takes nothing from %s', async (_, subject, text) => {
    const mail = await read(subject, text, 'Pat <pat@example.com>');
    expect(mail.kind === 'reply' ? mail.status : mail.kind).toMatch(/^unread$/);
  });

  it('does not read what stands quoted below an answer', async () => {
    const mail = await read(
      'Re: Data Engineer',
      'Hi Kim, thank you for applying. We will come back to you next week with more.\n\nOn Mon, 5 Oct 2026 at 10:00, Kim wrote:\n> We regret to inform you that the role has been filled.',
    );
    expect(mail).toMatchObject({ kind: 'reply', status: 'received' });
  });

  it('reads a forwarded mail, which is all quotation', async () => {
    const mail = await read(
      'Fwd',
      'fyi\n\n---------- Forwarded message ---------\nWe regret to inform you that the role has been filled.',
      'Kim <kim@example.com>',
    );
    expect(mail).toMatchObject({ kind: 'reply', status: 'rejected' });
  });
});

describe('what an application mail is about', () => {
  it.each([
    [
      'Application received',
      'Thank you for applying for the Senior Data Engineer (80%) position at Example & Sons Corp. We will write.',
      'Senior Data Engineer (80%)',
      'Example & Sons Corp',
    ],
    [
      'Your application',
      'Thank you for your interest in Example Labs and the Product Analyst role. We received your application.',
      'Product Analyst',
      'Example Labs',
    ],
    ['Ihre Bewerbung als Projektleiterin (m/w/d)', 'Vielen Dank für Ihre Bewerbung.', 'Projektleiterin (m/w/d)', 'Beispiel AG'],
    [
      'Bewerbung',
      'Vielen Dank für Ihre Bewerbung auf die Stelle als Buchhalter bei der Muster Treuhand. Wir melden uns.',
      'Buchhalter',
      'Muster Treuhand',
    ],
    ['Candidature', 'Nous avons bien reçu votre candidature au poste de Comptable chez Exemple SA.', 'Comptable', 'Exemple SA'],
    ['Thanks', 'Thank you for your application.\n\nBest regards,\nThe Nimbus Talent Acquisition Team', null, 'Nimbus'],
  ])('%s: %s', async (subject, text, title, company) => {
    expect(await read(subject, text)).toMatchObject({ kind: 'reply', title, company });
  });

  it('names no employer and no title that the mail does not name', async () => {
    expect(
      await read('Thanks', 'Thank you for your application. We will write soon.', 'Kim Muster <kim@example.com>'),
    ).toMatchObject({ title: null, company: null });
  });
});
