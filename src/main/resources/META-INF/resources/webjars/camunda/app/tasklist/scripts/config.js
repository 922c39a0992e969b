import { settings } from '../../../../roedtraad/webapps.js';

export default settings('Opgaver', {
  customScripts: ['scripts/roedtraad-tasklist'],
  shortcuts: {
    focusFilter: { key: 'ctrl+shift+f', description: 'går til det første filter' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første opgave på listen' },
    startProcess: { key: 'ctrl+alt+p', description: 'åbner vinduet "Start forløb"' }
  }
});
