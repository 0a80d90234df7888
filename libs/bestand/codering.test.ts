import { describe, expect, it } from '@jest/globals';
import { leesTekst } from './codering.ts';

const latin1 = (tekst: string): Buffer => Buffer.from(tekst, 'latin1');

describe('leesTekst', () => {
  it.each([
    ['utf-8', Buffer.from('Zoë, Renée')],
    ['utf-8-bom', Buffer.from('\ufeffZoë, Renée')],
    ['windows-1252', latin1('Zoë, Renée')],
  ])('42: reads accents in %s', (codering, inhoud) => {
    expect(leesTekst(inhoud)).toEqual({ codering, tekst: 'Zoë, Renée', fout: null });
  });

  it('reads the euro sign and curly quotes of Windows-1252', () => {
    expect(leesTekst(Buffer.from([0x80, 0x92, 0xe9])).tekst).toBe('€’é');
  });

  it('42: refuses a file in two encodings and names the lines', () => {
    const inhoud = Buffer.concat([latin1('kop\nRen\u00e9e\n'), Buffer.from('Zoë\n'), latin1('Andr\u00e9\n')]);
    const { fout } = leesTekst(inhoud);
    expect(fout?.code).toBe('bestand.gemengde-codering');
    expect(fout?.melding).toContain('regel 3 anders dan regels 2 en 4');
  });

  it('refuses a line that holds both encodings', () => {
    const inhoud = Buffer.concat([Buffer.from('Zoë;'), latin1('Andr\u00e9\n')]);
    expect(leesTekst(inhoud).fout?.melding).toContain('regel 1');
  });

  it('refuses a file that claims UTF-8 and is not', () => {
    const inhoud = Buffer.concat([Buffer.from('\ufeffkop\n'), latin1('Ren\u00e9e\n')]);
    expect(leesTekst(inhoud).fout?.melding).toContain('regel 2');
  });

  it('refuses a byte that Windows-1252 does not have', () => {
    expect(leesTekst(Buffer.from([0x41, 0x81, 0x41])).fout?.code).toBe('bestand.codering');
  });
});
