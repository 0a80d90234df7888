/**
 * De schermen waarvan een beeld gemaakt wordt: wie, waar, en zo nodig wat er eerst geopend wordt. `beeld` is de breedte van het beeld
 * in de handleiding.
 */
const scherm = (persona, naam, pad, rest = {}) => ({ persona, naam, pad, ...rest });
const EERSTE = 'main tbody th a, main ol a, main ul.kaal a';

export const SCHERMEN = [
  scherm(null, 'begin', '/', { beeld: 1280 }),
  scherm(null, 'onderdelen', '/componenten'),
  scherm(null, 'hulp', '/hulp'),
  scherm('decaan-thorbecke', 'decaan-werkvoorraad', '/school', {
    open: ['nav.tabs >> text=Wacht op'],
    beeld: 1280,
  }),
  scherm('decaan-thorbecke', 'decaan-leerling', '/school', {
    open: ['nav.tabs >> text=Alles', EERSTE],
    beeld: 1280,
  }),
  scherm('decaan-thorbecke', 'decaan-vooruitblik', '/school/vooruitblik'),
  scherm('decaan-thorbecke', 'decaan-inlezen', '/school/inlezen', { beeld: 1280 }),
  scherm('decaan-thorbecke', 'decaan-klassen', '/school/klassen'),
  scherm('decaan-thorbecke', 'school-verzuim', '/verzuim', { beeld: 1280 }),
  scherm('mentor-thorbecke', 'mentor-leerlingen', '/mentor'),
  scherm('mentor-thorbecke', 'mentor-paspoorten', '/mentor/paspoorten'),
  scherm('leerling-16', 'leerling-overstap', '/mijn', { beeld: 390 }),
  scherm('leerling-16', 'leerling-paspoort', '/mijn/paspoort', { beeld: 390 }),
  scherm('leerling-16', 'leerling-delen', '/mijn/delen'),
  scherm('leerling-16', 'leerling-inzagen', '/mijn/inzagen'),
  scherm('leerling-16', 'leerling-traject', '/mijn/traject'),
  scherm('ouder-15', 'ouder-kind', '/kind', { beeld: 390 }),
  scherm('ouder-15', 'ouder-toestemmingen', '/kind/toestemmingen'),
  scherm('intaker-deltion', 'mbo-aanmeldingen', '/mbo', { beeld: 1280 }),
  scherm('intaker-deltion', 'mbo-weekcheck', '/mbo/weekcheck'),
  scherm('intaker-deltion', 'mbo-paspoorten', '/mbo/paspoorten'),
  scherm('lp-zwolle', 'leerplicht-risicolijst', '/leerplicht', { beeld: 1280 }),
  scherm('lp-zwolle', 'leerplicht-storing', '/leerplicht/storing'),
  scherm('lp-zwolle', 'leerplicht-meldingen', '/meldingen'),
  scherm('lp-zwolle', 'leerplicht-trajecten', '/trajecten'),
  scherm('lp-zwolle', 'leerplicht-traject', '/trajecten', { open: EERSTE, beeld: 1280 }),
  scherm('lp-zwolle', 'leerplicht-overleggen', '/overleggen'),
  scherm('halt-ijv', 'partner-taken', '/taken', { beeld: 1280 }),
  scherm('coordinator', 'regio-beeld', '/regio', { beeld: 1280 }),
  scherm('coordinator', 'regio-weekchecks', '/regio/weekchecks'),
  scherm('coordinator', 'regio-escalaties', '/regio/escalaties'),
  scherm('coordinator', 'regio-stroom', '/regio/stroom'),
  scherm('beheerder', 'beheer-gebruikers', '/beheer', { beeld: 1280 }),
  scherm('beheerder', 'beheer-afspraken', '/beheer/afspraken'),
  scherm('beheerder', 'beheer-berichten', '/beheer/berichten'),
  scherm('beheerder', 'beheer-gegevens', '/beheer/gegevens'),
  scherm('beheerder', 'beheer-audit', '/beheer/audit'),
  scherm('beheerder', 'beheer-status', '/beheer/status'),
];
