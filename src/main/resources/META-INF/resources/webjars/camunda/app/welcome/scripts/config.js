import { settings } from '../../../../roedtraad/webapps.js';

/* The vendor's page of links leads on to where each person's work is; a person's own profile stays here. */
if (/^(#!?\/?(welcome)?)?$/.test(location.hash)) {
  location.replace(new URL('../../../../start', import.meta.url));
}

export default settings('Start');
