import { SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Mailer, MailNotTaken, MailRefused } from '../../ports/mailer.ts';

/** A client that never sends by itself again: SES knows no idempotency token, so a blind retry could mail twice. */
export function createSesClient(): SESv2Client {
  return new SESv2Client({ maxAttempts: 1 });
}

/** Faults of the mail itself: the same mail will be refused again. */
const refused = new Set(['MessageRejected', 'BadRequestException']);

/** Mails through SES v2 `SendEmail` with simple content; SES encodes headers and bodies. */
export function sesMailer(client: SESv2Client, from: string, configurationSet: string): Mailer {
  const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });
  return {
    async send(mail) {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [mail.to] },
        Content: {
          Simple: {
            Subject: utf8(mail.subject),
            Body: { Html: utf8(mail.html), Text: utf8(mail.text) },
            Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
          },
        },
        ConfigurationSetName: configurationSet,
        EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        const { MessageId } = await client.send(command);
        return { messageId: MessageId ?? '' };
      } catch (error) {
        throw translate(error);
      }
    },
  };
}

/** SES answered with a fault of the client: not sent. Anything else (no answer, a fault of the server) proves nothing. */
function translate(error: unknown): unknown {
  if (!(error instanceof SESv2ServiceException)) return error;
  const status = error.$metadata.httpStatusCode ?? 500;
  if (refused.has(error.name)) return new MailRefused(`SES refused the mail: ${error.name}: ${error.message}`, { cause: error });
  if (status >= 400 && status < 500)
    return new MailNotTaken(`SES did not take the mail: ${error.name}: ${error.message}`, { cause: error });
  return error;
}
