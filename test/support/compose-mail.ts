/** What a composed mail says; everything is made up. */
export interface Composed {
  from: string;
  subject: string;
  date?: string | null;
  text?: string;
  html?: string;
  headers?: readonly string[];
}

/** A mail as a mail server would hand it over: text and HTML as alternatives, quoted-printable or Base64. */
export function composeMail(
  { from, subject, date, text, html, headers = [] }: Composed,
  encoding: 'qp' | 'base64' = 'qp',
): Buffer {
  const parts = [
    ...(text === undefined ? [] : [part('text/plain', text, encoding)]),
    ...(html === undefined ? [] : [part('text/html', html, encoding)]),
  ];
  const lines = [
    `From: ${from}`,
    'To: candidate@example.com',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    ...(date === null ? [] : [`Date: ${date ?? 'Tue, 06 Oct 2026 08:15:00 +0200'}`]),
    'Message-ID: <composed-1@example.com>',
    'MIME-Version: 1.0',
    ...headers,
  ];
  const body =
    parts.length === 1
      ? [parts[0]]
      : [
          'Content-Type: multipart/alternative; boundary="parts"',
          '',
          ...parts.map((each) => `--parts\r\n${each}\r\n`),
          '--parts--',
          '',
        ];
  return Buffer.from([...lines, ...body].join('\r\n'));
}

function part(type: string, content: string, encoding: 'qp' | 'base64'): string {
  const encoded =
    encoding === 'base64' ? Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n') : quotedPrintable(content);
  return [
    `Content-Type: ${type}; charset=utf-8`,
    `Content-Transfer-Encoding: ${encoding === 'base64' ? 'base64' : 'quoted-printable'}`,
    '',
    encoded,
  ].join('\r\n');
}

function quotedPrintable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const encoded = [...Buffer.from(line)]
        .map((byte) =>
          (byte >= 32 && byte <= 126 && byte !== 61) || byte === 9
            ? String.fromCharCode(byte)
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        )
        .join('')
        .replace(/ $/, '=20');
      return encoded.replace(/(.{1,70})(?=(?:[^=]|$))(?<!=.?)/g, '$1=\r\n').replace(/=\r\n$/, '');
    })
    .join('\r\n');
}
