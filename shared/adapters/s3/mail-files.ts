import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { mailKeys } from '../../contracts/messages/inbox.ts';
import { PermanentFailure, StoreUnavailable } from '../../ports/errors.ts';
import type { MailFiles } from '../../ports/mail-files.ts';

/** Mails in the mails bucket: `received/` is written by SES, `added/<user>/` by the API. */
export function s3MailFiles(client: S3Client, bucket: string): MailFiles {
  return {
    async add(userId, mailId, message) {
      const key = mailKeys.addedMail(userId, mailId);
      await client
        .send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: message, ContentType: 'message/rfc822' }))
        .catch((cause) => Promise.reject(new StoreUnavailable(`writing ${key} to ${bucket} failed`, { cause })));
      return key;
    },
    async read(objectKey) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: objectKey }));
        return (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (cause) {
        if (cause instanceof NoSuchKey)
          throw new PermanentFailure(`${objectKey} is not in ${bucket}: it expired or was never written`, { cause });
        throw new StoreUnavailable(`reading ${objectKey} from ${bucket} failed`, { cause });
      }
    },
  };
}
