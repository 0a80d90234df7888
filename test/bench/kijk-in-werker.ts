/**
 * Alleen voor metingen, met `--import` in de werker: elke thread schrijft om de twee seconden op hoe groot zijn heap is. Zo is te zien
 * welk deel van het geheugen van de werker zelf is, welk deel van de workflows, en wat daarbuiten valt.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { threadId } from 'node:worker_threads';

const MB = 2 ** 20;
// Dit pad kent alleen de meting; het hoort niet bij de configuratie van het product.
const map = process.env['METING_HEAP_MAP'];

function schrijf(): void {
  const { used_heap_size, total_heap_size, external_memory, malloced_memory } = getHeapStatistics();
  const [gebruikt, bezet, buiten, eigen] = [
    used_heap_size,
    total_heap_size,
    external_memory,
    malloced_memory,
  ].map((bytes) => Math.round(bytes / MB));
  writeFileSync(
    path.join(map ?? '.', `${process.pid}-${threadId}.json`),
    JSON.stringify({ gebruikt, bezet, buiten, eigen }),
  );
}

if (map) setInterval(schrijf, 2_000).unref();
