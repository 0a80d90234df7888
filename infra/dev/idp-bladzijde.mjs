const TEKENS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const veilig = (tekst) => String(tekst).replaceAll(/[&<>"']/g, (teken) => TEKENS[teken]);

const STIJL = `body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
a{color:#0b4f8a}li{margin:.25rem 0}small{color:#555}`;

const bladzijde = (titel, inhoud) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${veilig(titel)}</title>
<style>${STIJL}</style>
</head>
<body>
<main>
<h1>${veilig(titel)}</h1>
${inhoud}
</main>
</body>
</html>
`;

const regel = (pad, { id, naam, rol, organisatie, niveau }) =>
  `<li><a href="${veilig(`${pad}/${encodeURIComponent(id)}`)}">${veilig(naam)}</a> <small>${veilig(
    `${rol}, ${organisatie.naam} (${id}, zekerheid ${niveau})`,
  )}</small></li>`;

/** De bladzijde waarop men een persona kiest: een klik per persoon, zonder iets van buiten. */
export function kiesbladzijde({ dienst, pad, personas }) {
  const lijst =
    personas.length === 0
      ? '<p>Bij deze inlogdienst zijn er geen personen om mee te proberen.</p>'
      : `<ul>\n${personas.map((persona) => regel(pad, persona)).join('\n')}\n</ul>`;
  return bladzijde(
    'Kies wie u bent',
    `<p>Dit is een nagemaakte ${veilig(dienst)}, alleen om te proberen.</p>\n${lijst}`,
  );
}

export const foutbladzijde = (uitleg) => bladzijde('Dit lukt niet', `<p>${veilig(uitleg)}</p>`);
