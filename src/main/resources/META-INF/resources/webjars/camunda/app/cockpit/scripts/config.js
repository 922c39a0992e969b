import { settings } from '../../../../roedtraad/webapps.js';

export default settings('Cockpit', { customScripts: ['scripts/roedtraad-cockpit'] });
