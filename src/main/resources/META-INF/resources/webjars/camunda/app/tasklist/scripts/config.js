import { leaveOut, settings } from '../../../../roedtraad/webapps.js';

leaveOut([
  // A comment would be kept in the engine's tables, where no personal text belongs.
  'tasklist.task.action:task-action-comment',
  // The engine's log of operations, in the engine's words.
  'tasklist.task.detail:task-detail-history',
  // The model's documentation, which is English and for developers.
  'tasklist.task.detail:task-detail-description',
  // A task of no process, with no form and no course.
  'tasklist.navbar.action:create-task-action'
]);

export default settings('Opgaver', {
  customScripts: ['scripts/roedtraad-tasklist'],
  shortcuts: {
    focusFilter: { key: 'ctrl+shift+f', description: 'går til det første filter' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første opgave på listen' },
    startProcess: { key: 'ctrl+alt+p', description: 'åbner vinduet "Start forløb"' }
  }
});
