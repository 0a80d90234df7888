import { appendFileSync } from 'node:fs';

/** Een postvak op loopback: elke mail wordt een regel JSON. Er gaat niets naar buiten. */
export async function startMail({ poort, bestand }) {
  const { SMTPServer } = await import('smtp-server');
  const { default: PostalMime } = await import('postal-mime');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, sessie, klaar) {
      const delen = [];
      stream.on('data', (deel) => delen.push(deel));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(delen))
          .then((mail) => {
            const regel = {
              op: new Date().toISOString(),
              aan: sessie.envelope.rcptTo.map((ontvanger) => ontvanger.address),
              van: mail.from?.address ?? null,
              onderwerp: mail.subject ?? '',
              tekst: mail.text ?? '',
              messageId: mail.messageId ?? null,
            };
            appendFileSync(bestand, `${JSON.stringify(regel)}\n`);
            klaar();
          })
          .catch(klaar);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((goed, fout) => {
    server.server.once('error', fout);
    server.listen(poort, '127.0.0.1', goed);
  });
  return { url: `smtp://127.0.0.1:${poort}`, stop: () => new Promise((goed) => server.close(goed)) };
}
