/** Een melding zoals Postfix haar stuurt als een mail niet aankomt. Bron: RFC 3464. */
export const aStuitmelding = ({
  messageId,
  adres = 'post@voorbeeld.test',
  actie = 'failed',
  status = '5.1.1',
}: {
  readonly messageId: string;
  readonly adres?: string;
  readonly actie?: string;
  readonly status?: string;
}): string =>
  [
    'From: MAILER-DAEMON@mx.voorbeeld.test (Mail Delivery System)',
    'To: systeem@overstap.test',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.voorbeeld.test.',
    '',
    '--grens',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.voorbeeld.test',
    'Arrival-Date: Fri, 15 Jan 2027 13:00:00 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${adres}`,
    `Action: ${actie}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
    '',
    '--grens',
    'Content-Type: text/rfc822-headers',
    '',
    'From: systeem@overstap.test',
    `To: ${adres}`,
    `Message-ID: ${messageId}`,
    'Subject: Er is een leerling aan u overgedragen',
    '',
    '--grens--',
    '',
  ].join('\r\n');
