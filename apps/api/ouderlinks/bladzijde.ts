const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const veilig = (tekst: string): string => tekst.replaceAll(/[&<>"']/g, (teken) => TEKENS[teken]!);

/** De bladzijde waar een ouder zijn code geeft: zonder opmaak of script, ook met een voorleesprogramma en op een telefoon te doen. */
export function bladzijdeMetCode(link: string, melding: string | null): string {
  const fout = melding ? `<p role="alert" id="melding">${veilig(melding)}</p>` : '';
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Uw code</title></head>
<body><main><h1>Uw code</h1>
<p>De school heeft u deze link gegeven, en een code gezegd. Vul de code in en ga verder.</p>
${fout}
<form method="post" action="/uitnodiging">
<input type="hidden" name="link" value="${veilig(link)}">
<p><label for="code">Code van acht cijfers</label><br>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required${melding ? ' aria-describedby="melding" aria-invalid="true"' : ''}></p>
<p><button type="submit">Ga verder</button></p>
</form></main></body>
</html>
`;
}
