import { config } from '#libs/config/config.ts';
import { migrate } from '#libs/database/migrate.ts';
import { createLogger } from '#libs/logging/logger.ts';

const c = config();
const log = createLogger('migreer', c.LOG_LEVEL);
const gedaan = await migrate(c.DATABASE_URL);
log.info({ soort: 'migratie', aantal: gedaan.length }, 'database bijgewerkt');
