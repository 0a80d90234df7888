import { generateKeyPairSync, sign } from 'node:crypto';

const tlv = (tag: number, ...delen: readonly Buffer[]): Buffer => {
  const inhoud = Buffer.concat(delen);
  const lengte =
    inhoud.length < 0x80
      ? Buffer.of(inhoud.length)
      : Buffer.of(0x82, inhoud.length >> 8, inhoud.length & 0xff);
  return Buffer.concat([Buffer.of(tag), lengte, inhoud]);
};
const rij = (...delen: readonly Buffer[]): Buffer => tlv(0x30, ...delen);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const tekst = (tag: number, waarde: string): Buffer => tlv(tag, Buffer.from(waarde));
const pem = (soort: string, der: Buffer): string =>
  `-----BEGIN ${soort}-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${soort}-----\n`;

const ECDSA_SHA256 = rij(oid('2a8648ce3d040302'));
const NAAM = oid('550403');
const ANDERE_NAMEN = oid('551d11');
const GRENZEN = oid('551d13');
const WAAR = Buffer.of(0x01, 0x01, 0xff);

/** Een certificaat voor proefservers, door zichzelf ondertekend (X.509 v3). Wie het als `ca` kent, vertrouwt het voor deze namen. */
export function proefcertificaat(namen: readonly string[]): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const wie = rij(tlv(0x31, rij(NAAM, tekst(0x0c, 'proef'))));
  const geldig = rij(tekst(0x17, '200101000000Z'), tekst(0x18, '20991231235959Z'));
  const uitbreidingen = rij(
    rij(ANDERE_NAMEN, tlv(0x04, rij(...namen.map((naam) => tekst(0x82, naam))))),
    rij(GRENZEN, WAAR, tlv(0x04, rij(WAAR))),
  );
  const inhoud = rij(
    tlv(0xa0, tlv(0x02, Buffer.of(2))),
    tlv(0x02, Buffer.of(1)),
    ECDSA_SHA256,
    wie,
    geldig,
    wie,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, uitbreidingen),
  );
  const handtekening = tlv(0x03, Buffer.of(0), sign('sha256', inhoud, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: pem('CERTIFICATE', rij(inhoud, ECDSA_SHA256, handtekening)),
  };
}
