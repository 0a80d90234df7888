import { veilig } from '#libs/html/veilig.ts';

/** Wat er op de bladzijde staat. */
export interface Linkbladzijde {
  readonly pad: string;
  readonly uitleg: string;
  readonly link: string;
  readonly melding: string | null;
}

/** De bladzijde waar iemand met een link zijn code geeft: zonder opmaak of script, ook met een voorleesprogramma en op een telefoon te doen. */
export function bladzijdeMetCode({ pad, uitleg, link, melding }: Linkbladzijde): string {
  const fout = melding ? `<p role="alert" id="melding">${veilig(melding)}</p>` : '';
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Uw code</title></head>
<body><main><h1>Uw code</h1>
<p>${veilig(uitleg)}</p>
${fout}
<form method="post" action="${veilig(pad)}">
<input type="hidden" name="link" value="${veilig(link)}">
<p><label for="code">Code van acht cijfers</label><br>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required${melding ? ' aria-describedby="melding" aria-invalid="true"' : ''}></p>
<p><button type="submit">Ga verder</button></p>
</form></main></body>
</html>
`;
}
