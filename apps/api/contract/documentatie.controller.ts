import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Header } from '@nestjs/common';
import {
  leesDocumentatiebegin,
  leesDocumentatiescript,
  leesDocumentatiestijl,
  leesOpenApi,
  toonDocumentatie,
} from '#libs/contract/document.ts';
import { Voert } from '../shared/voert.decorator.ts';

/** Alleen eigen bestanden; `data:` is voor de tekens in de stijl. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const BLADZIJDE = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>API van Overstap</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${leesDocumentatiestijl.pad}"></head>
<body><div id="api"></div>
<noscript><p>Zonder script leest u het contract als <a href="${leesOpenApi.pad}">JSON</a>.</p></noscript>
<script src="${leesDocumentatiescript.pad}"></script>
<script src="${leesDocumentatiebegin.pad}"></script></body>
</html>
`;

/** Lezen, niet proberen: een verzoek zou naar het adres in het contract gaan. Ook de toetser van een ander blijft uit. */
const BEGIN = `SwaggerUIBundle({
  url: '${leesOpenApi.pad}',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: [],
  validatorUrl: null,
});
`;

const UTF8 = 'charset=utf-8';
const uitPakket = (bestand: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`swagger-ui-dist/${bestand}`), 'utf8');

/** Het contract als bladzijde, met Swagger UI uit het pakket: niets komt van een ander adres. */
@Controller()
export class DocumentatieController {
  private readonly stijlen = uitPakket('swagger-ui.css');
  private readonly teken = uitPakket('swagger-ui-bundle.js');

  @Voert(toonDocumentatie)
  @Header('Content-Type', `text/html; ${UTF8}`)
  @Header('Content-Security-Policy', CSP)
  bladzijde(): string {
    return BLADZIJDE;
  }

  @Voert(leesDocumentatiestijl)
  @Header('Content-Type', `text/css; ${UTF8}`)
  stijl(): string {
    return this.stijlen;
  }

  @Voert(leesDocumentatiescript)
  @Header('Content-Type', `text/javascript; ${UTF8}`)
  script(): string {
    return this.teken;
  }

  @Voert(leesDocumentatiebegin)
  @Header('Content-Type', `text/javascript; ${UTF8}`)
  begin(): string {
    return BEGIN;
  }
}
