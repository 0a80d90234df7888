import type { CookieOptions, Request } from 'express';
import type { Instellingen } from './instellingen.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Mag dit adres zonder versleuteling? Alleen in demostand, en alleen op de eigen machine. */
export const magOnversleuteld = ({ demo }: Pick<Instellingen, 'demo'>, adres: string): boolean => {
  const { protocol, hostname } = new URL(adres);
  return demo && protocol === 'http:' && LOOPBACK.includes(hostname);
};

/** De namen en eigenschappen van onze cookies. Buiten een demo op de eigen machine zijn zij altijd `__Host-` en `Secure`. */
export function koekjes(instellingen: Pick<Instellingen, 'demo' | 'publicUrl'>) {
  const open = magOnversleuteld(instellingen, instellingen.publicUrl);
  const opties: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: !open, path: '/' };
  const naam = (kern: string): string => (open ? kern : `__Host-${kern}`);
  return { sessie: naam('sessie'), aanmelden: naam('aanmelden'), opties };
}

/** De waarde van een cookie; staat hij er twee keer, dan telt hij niet. */
export function leesKoekje(request: Request, naam: string): string | null {
  const gevonden = (request.get('Cookie') ?? '')
    .split(';')
    .map((deel) => deel.trim())
    .filter((deel) => deel.startsWith(`${naam}=`));
  const waarde = gevonden.length === 1 ? gevonden[0]!.slice(naam.length + 1) : '';
  return /^[A-Za-z0-9_-]{43}$/.test(waarde) ? waarde : null;
}
